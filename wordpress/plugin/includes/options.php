<?php
/**
 * The one row of settings. It holds what was set and nothing else.
 *
 * @package Microneedling_Quiz
 */

namespace Microneedling_Quiz;

defined( 'ABSPATH' ) || exit;

/** Name of the row. */
const OPTION = 'microneedling_quiz';

/** The most bytes of a clinic's document: the quiz reads no more (`MOST_BYTES` of its `document`). */
const MOST_BYTES = 262144;

/** The settings of a site, each as it is when nothing was set. */
const DEFAULTS = array(
	'booking_url'   => '',
	'booking_label' => '',
	'clinic_name'   => '',
	'lang'          => '',
	'color_scheme'  => '',
	'accent'        => '',
	'surface'       => '',
	'text'          => '',
	'radius'        => '',
	'document'      => '',
);

/**
 * The settings of this site, whole whatever stands in the row.
 *
 * @return string[]
 */
function settings() {
	$row = get_option( OPTION );
	$set = DEFAULTS;
	foreach ( is_array( $row ) ? $row : array() as $name => $value ) {
		if ( ! isset( $set[ $name ] ) || ! is_string( $value ) ) {
			continue;
		}
		// Whoever wrote the row, nothing of it may break a page.
		$checked      = 'document' === $name ? $value : check( $name, $value );
		$set[ $name ] = is_wp_error( $checked ) ? '' : $checked;
	}
	return $set;
}

/**
 * Checks one setting.
 *
 * @param string $name  Name of the setting, or of an attribute of the quiz with `_` for `-`.
 * @param mixed  $given What was written.
 * @return string|\WP_Error
 */
function check( $name, $given ) {
	$given = is_scalar( $given ) ? (string) $given : '';
	switch ( $name ) {
		case 'booking_url':
			return check_address( $given );
		case 'src':
			return check_source( $given );
		case 'accent':
		case 'surface':
		case 'text':
			return check_colour( $given );
		case 'radius':
			return check_radius( $given );
		case 'lang':
			return check_language( $given );
		case 'color_scheme':
			return check_choice( $given, array( 'auto', 'light', 'dark' ) );
		case 'mode':
			return check_choice( $given, array( 'inline', 'dialog' ) );
		case 'loading':
			return check_choice( $given, array( 'lazy', 'eager' ) );
		case 'resume':
			return check_choice( $given, array( 'tab', 'none' ) );
		case 'events':
			return check_choice( $given, array( 'plain', 'answers' ) );
		case 'document':
			return check_choice( $given, array( 'site', 'none' ) );
		case 'reset_after':
			return check_seconds( $given );
		default:
			return check_words( $given );
	}
}
