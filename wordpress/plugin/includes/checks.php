<?php
/**
 * What a setting may be. Each function gives the value as it is kept, or a WP_Error in plain words.
 *
 * @package Microneedling_Quiz
 */

namespace Microneedling_Quiz;

defined( 'ABSPATH' ) || exit;

/** The schemes of a booking address. */
const SCHEMES = array( 'https', 'http', 'tel', 'mailto', 'sms' );

/** The most letters of a name, a label or an address. */
const LONGEST = 2000;

/**
 * A fault in a setting.
 *
 * @param string $message What is wrong, and the mend.
 * @return \WP_Error
 */
function fault( $message ) {
	return new \WP_Error( 'microneedling_quiz', $message );
}

/**
 * An address that a visitor may be led to: a full one, or one of the same site.
 *
 * @param string $given What was written.
 * @return string|\WP_Error
 */
function check_address( $given ) {
	$address = trim( $given );
	if ( preg_match( '/^(tel|sms):/i', $address ) ) {
		// Numbers are written with blanks by most people.
		$address = preg_replace( '/\s+/', '', $address );
	}
	$is_full = preg_match( '#^(https?://[^\s/?\#]+|(tel|mailto|sms):\S)#i', $address );
	$is_near = preg_match( '#^(/(?!/)|\#|\?)#', $address );
	$is_odd  = strlen( $address ) > LONGEST || preg_match( '/[\s<>"\x00-\x1f\\\\]/', $address );
	$clean   = $is_odd || ! ( $is_full || $is_near ) ? '' : esc_url_raw( $address, SCHEMES );
	// What was cut out of it is told, and not saved without a word.
	if ( rawurldecode( $clean ) !== rawurldecode( $address ) ) {
		/* translators: %s: the address that was typed. */
		return fault( sprintf( __( '“%s” is no address the quiz can lead to. Begin it with https:, http:, tel:, mailto: or sms:, or with / for a page of this site.', 'microneedling-quiz' ), shortened( $given ) ) );
	}
	return $clean;
}

/**
 * The address of a clinic's document. Of this site alone: whoever may write posts must not bring
 * in what others write.
 *
 * @param string $given What was written.
 * @return string|\WP_Error
 */
function check_source( $given ) {
	$address = check_address( $given );
	if ( is_wp_error( $address ) || '' === $address || preg_match( '#^/#', $address ) ) {
		return $address;
	}
	$host = wp_parse_url( $address, PHP_URL_HOST );
	if ( ! $host || wp_parse_url( home_url(), PHP_URL_HOST ) !== strtolower( $host ) ) {
		/* translators: %s: the address that was typed. */
		return fault( sprintf( __( '“%s” is not on this site. Put the document here, or paste it on the settings page.', 'microneedling-quiz' ), shortened( $given ) ) );
	}
	return $address;
}

/**
 * Plain words: a name, the label of a button.
 *
 * @param string $given What was written.
 * @return string|\WP_Error
 */
function check_words( $given ) {
	if ( '' !== $given && '' === wp_check_invalid_utf8( $given ) ) {
		return fault( __( 'This can’t be read as text. Type it again.', 'microneedling-quiz' ) );
	}
	$words = trim( preg_replace( '/\s+/u', ' ', $given ) );
	// Shown as it is, so markup would be read aloud and printed.
	if ( preg_match( '/<[a-z!\/?]|&(#\d+|#x[\da-f]+|[a-z]+\d*);/i', $words ) ) {
		/* translators: %s: what was typed. */
		return fault( sprintf( __( '“%s” has HTML in it. Write plain words: they are shown exactly as you type them.', 'microneedling-quiz' ), shortened( $words ) ) );
	}
	if ( strlen( $words ) > LONGEST ) {
		return fault( __( 'This is too long. Make it one short line.', 'microneedling-quiz' ) );
	}
	return $words;
}

/**
 * A colour, as `#rrggbb`.
 *
 * @param string $given What was written.
 * @return string|\WP_Error
 */
function check_colour( $given ) {
	$colour = strtolower( trim( $given ) );
	if ( preg_match( '/^#([\da-f])([\da-f])([\da-f])$/', $colour, $part ) ) {
		return '#' . $part[1] . $part[1] . $part[2] . $part[2] . $part[3] . $part[3];
	}
	if ( '' === $colour || preg_match( '/^#[\da-f]{6}$/', $colour ) ) {
		return $colour;
	}
	/* translators: %s: what was typed. */
	return fault( sprintf( __( '“%s” is no colour here. Write it like #2b5f52.', 'microneedling-quiz' ), shortened( $given ) ) );
}

/**
 * How round corners are.
 *
 * @param string $given What was written.
 * @return string|\WP_Error
 */
function check_radius( $given ) {
	$radius = strtolower( trim( $given ) );
	if ( '' === $radius || '0' === $radius || preg_match( '/^\d{1,3}(\.\d{1,3})?(px|em|rem)$/', $radius ) ) {
		return $radius;
	}
	/* translators: %s: what was typed. */
	return fault( sprintf( __( '“%s” is no size here. Write it like 12px, 1em or 0.', 'microneedling-quiz' ), shortened( $given ) ) );
}

/**
 * One of some words.
 *
 * @param string   $given   What was written.
 * @param string[] $allowed The words.
 * @return string|\WP_Error
 */
function check_choice( $given, $allowed ) {
	$choice = trim( $given );
	if ( '' === $choice || in_array( $choice, $allowed, true ) ) {
		return $choice;
	}
	/* translators: 1: what was typed, 2: a list of the words that can be used. */
	return fault( sprintf( __( '“%1$s” is unknown here. Use one of: %2$s.', 'microneedling-quiz' ), shortened( $given ), implode( ', ', $allowed ) ) );
}

/**
 * A language of the quiz as a tag, with or without a region; `auto` for that of the page.
 *
 * @param string $given What was written.
 * @return string|\WP_Error
 */
function check_language( $given ) {
	$tag  = str_replace( '_', '-', trim( $given ) );
	$base = strtolower( strtok( $tag . '-', '-' ) );
	if ( isset( LANGUAGES[ $base ] ) && preg_match( '/^[a-z]{2}(-[a-z\d]{2,8})*$/i', $tag ) ) {
		return $tag;
	}
	return check_choice( $tag, array_merge( array( 'auto' ), array_keys( LANGUAGES ) ) );
}

/**
 * A number of seconds.
 *
 * @param string $given What was written.
 * @return string|\WP_Error
 */
function check_seconds( $given ) {
	$seconds = trim( $given );
	if ( '' === $seconds || preg_match( '/^\d{1,6}$/', $seconds ) ) {
		return '0' === $seconds ? '' : $seconds;
	}
	/* translators: %s: what was typed. */
	return fault( sprintf( __( '“%s” is no number of seconds. Write it like 60.', 'microneedling-quiz' ), shortened( $given ) ) );
}

/**
 * What was typed, short enough to be said again.
 *
 * @param string $text What was typed.
 * @return string
 */
function shortened( $text ) {
	$text = wp_check_invalid_utf8( trim( $text ) );
	return mb_strlen( $text ) > 80 ? mb_substr( $text, 0, 80 ) . '…' : $text;
}
