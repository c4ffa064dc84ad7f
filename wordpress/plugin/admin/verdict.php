<?php
/**
 * Whether a clinic's document may be kept: what PHP can tell, and what the quiz in the browser,
 * which alone knows the rules, has said of it.
 *
 * @package Microneedling_Quiz
 */

namespace Microneedling_Quiz;

defined( 'ABSPATH' ) || exit;

/**
 * A text with the line ends that every browser and file may write in its own way.
 *
 * @param mixed $text What was sent.
 * @return string
 */
function as_lines( $text ) {
	$text = is_string( $text ) ? $text : '';
	return trim( str_replace( array( "\xEF\xBB\xBF", "\r\n", "\r" ), array( '', "\n", "\n" ), $text ) );
}

/**
 * A document as it is kept, or what is wrong.
 *
 * @param string $text    The document.
 * @param string $kept    The document that is kept now.
 * @param string $checked The document that the quiz found right; the same, where code and not a form asks.
 * @return string|\WP_Error
 */
function check_document( $text, $kept, $checked ) {
	if ( '' === $text || $text === $kept ) {
		return $text;
	}
	$stays = ' ' . __( 'The last good document stays.', 'microneedling-quiz' );
	if ( strlen( $text ) > MOST_BYTES ) {
		return fault( __( 'This document is over 256 KB. Leave out what you don’t change.', 'microneedling-quiz' ) . $stays );
	}
	$read = json_decode( $text, false, MOST_BYTES );
	if ( JSON_ERROR_NONE !== json_last_error() ) {
		/* translators: %s: what PHP says of the fault, in English. */
		return fault( sprintf( __( 'This is no JSON (%s). Copy the whole document, from the first { to the last }.', 'microneedling-quiz' ), json_last_error_msg() ) . $stays );
	}
	if ( ! is_object( $read ) ) {
		return fault( __( 'This JSON is no document: a document begins with { and ends with }.', 'microneedling-quiz' ) . $stays );
	}
	if ( isset( $read->version ) && ( ! is_numeric( $read->version ) || 1.0 !== (float) $read->version ) ) {
		return fault( __( 'This document is of another version. Write "version": 1.', 'microneedling-quiz' ) . $stays );
	}
	if ( $text !== $checked ) {
		return fault( __( 'Not saved: the quiz has not found this document right. It is checked below, by JavaScript in your browser. Mend what is named there, and save again.', 'microneedling-quiz' ) . $stays );
	}
	return $text;
}
