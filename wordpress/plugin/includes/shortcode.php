<?php
/**
 * `[microneedling_quiz]`, for page builders and classic themes.
 *
 * @package Microneedling_Quiz
 */

namespace Microneedling_Quiz;

defined( 'ABSPATH' ) || exit;

/**
 * A quiz for a shortcode.
 *
 * @param array|string $given Its attributes, as they were written.
 * @return string
 */
function shortcode( $given ) {
	$named  = array();
	$faults = array();
	foreach ( is_array( $given ) ? $given : array() as $name => $value ) {
		if ( ! is_scalar( $value ) ) {
			continue;
		}
		if ( is_int( $name ) ) {
			/* translators: %s: what was typed. */
			$faults[] = sprintf( __( '“%s” can’t be read. Write name="value", with straight quotes and no blanks around the sign.', 'microneedling-quiz' ), shortened( $value ) );
			continue;
		}
		// Editors make curly quotes of straight ones, and WordPress takes them for a part of the value.
		$value = (string) preg_replace( '/^(?:[“”„«»″]|&#82(?:20|21|22|43);|&quot;)+|(?:[“”„«»″]|&#82(?:20|21|22|43);|&quot;)+$/u', '', $value );
		// An address may hold `&`, which editors write as an entity.
		$named[ str_replace( '-', '_', $name ) ] = str_replace( array( '&amp;', '&#038;' ), '&', $value );
	}
	return '<div class="microneedling-quiz">' . quiz( $named, $faults ) . '</div>';
}
add_shortcode( 'microneedling_quiz', __NAMESPACE__ . '\shortcode' );
