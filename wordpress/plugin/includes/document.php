<?php
/**
 * What the clinic's document changes of the words that stand in for the quiz. The document itself
 * is checked by the quiz; here whatever doesn't fit counts for nothing.
 *
 * @package Microneedling_Quiz
 */

namespace Microneedling_Quiz;

defined( 'ABSPATH' ) || exit;

/**
 * A clinic's document, read.
 *
 * @param string $text The document.
 * @return array Empty where it is none.
 */
function read_document( $text ) {
	static $read = array();
	if ( '' === $text ) {
		return array();
	}
	$key = md5( $text );
	if ( ! isset( $read[ $key ] ) ) {
		$document     = json_decode( $text, true );
		$read[ $key ] = is_array( $document ) ? $document : array();
	}
	return $read[ $key ];
}

/**
 * A value inside a document.
 *
 * @param array    $document A document.
 * @param string[] $path     The names that lead to the value.
 * @return mixed Null where there is none.
 */
function value_at( $document, $path ) {
	foreach ( $path as $name ) {
		if ( ! is_array( $document ) || ! isset( $document[ $name ] ) ) {
			return null;
		}
		$document = $document[ $name ];
	}
	return $document;
}

/**
 * A text of the quiz, or what the document says in its place.
 *
 * @param array    $document A document.
 * @param string   $lang     Tag of a language.
 * @param string[] $path     The names that lead to the text in a file of words.
 * @param string   $built_in What the quiz says.
 * @return string
 */
function said( $document, $lang, $path, $built_in ) {
	$own = value_at( $document, array_merge( array( 'texts', $lang ), $path ) );
	return is_string( $own ) && '' !== trim( $own ) ? $own : $built_in;
}

/**
 * Does the clinic offer a benefit?
 *
 * @param array  $document A document.
 * @param string $benefit  Id of a benefit.
 * @return bool
 */
function is_offered( $document, $benefit ) {
	$benefits = value_at( $document, array( 'benefits' ) );
	if ( ! is_array( $benefits ) || ! array_key_exists( $benefit, $benefits ) ) {
		return true;
	}
	return null !== $benefits[ $benefit ] && false !== value_at( $benefits, array( $benefit, 'offered' ) );
}
