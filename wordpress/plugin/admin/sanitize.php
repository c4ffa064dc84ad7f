<?php
/**
 * From a form to the row of settings: what is right is kept, what is wrong is said, and its last
 * good value stays.
 *
 * @package Microneedling_Quiz
 */

namespace Microneedling_Quiz;

defined( 'ABSPATH' ) || exit;

/** Makes the row known. */
function register_row() {
	register_setting(
		OPTION,
		OPTION,
		array(
			'type'              => 'array',
			'show_in_rest'      => false,
			'sanitize_callback' => __NAMESPACE__ . '\sanitize',
		)
	);
}
add_action( 'admin_init', __NAMESPACE__ . '\register_row' );

/**
 * Is the form of the settings page being saved, and not a row written by other code?
 *
 * @return bool
 */
function is_form() {
	// Only asked here; the nonce is checked by whoever takes the form.
	// phpcs:ignore WordPress.Security.NonceVerification.Missing
	return isset( $_POST['option_page'] ) && OPTION === $_POST['option_page'];
}

/**
 * The row as it is kept. Called by WordPress, and twice where the row is new.
 *
 * @param mixed $given What a form or other code wants to be set.
 * @return string[]
 */
function sanitize( $given ) {
	static $done = null;
	$given = is_array( $given ) ? $given : array();
	if ( null !== $done && $done === $given ) {
		return $done;
	}
	$kept = settings();
	$row  = is_form() ? $kept : DEFAULTS;
	$seen = isset( $given['seen'] ) ? json_decode( (string) $given['seen'], true ) : array();
	foreach ( array_filter( array_intersect_key( $given, DEFAULTS ), 'is_scalar' ) as $name => $value ) {
		$value = 'document' === $name ? as_lines( (string) $value ) : (string) $value;
		// Not touched in this form: what another window has saved since stays.
		if ( isset( $seen[ $name ] ) && md5( $value ) === $seen[ $name ] ) {
			continue;
		}
		if ( 'document' === $name ) {
			$verdict = isset( $given['document_checked'] ) ? as_lines( $given['document_checked'] ) : '';
			$checked = check_document( $value, $kept[ $name ], is_form() ? $verdict : $value );
		} else {
			$checked = check( $name, $value );
		}
		if ( is_wp_error( $checked ) ) {
			add_settings_error( OPTION, $name, esc_html( $checked->get_error_message() ) );
			$checked = $kept[ $name ];
		}
		$row[ $name ] = $checked;
	}
	$done = array_filter( $row, 'strlen' );
	return $done;
}
