<?php
/**
 * `<div data-microneedling-quiz>`, which the configurator gives to people whose editor strips
 * unknown tags, brings the script along too.
 *
 * @package Microneedling_Quiz
 */

namespace Microneedling_Quiz;

defined( 'ABSPATH' ) || exit;

/**
 * Is there such a mark in some HTML?
 *
 * @param string $html HTML.
 * @return bool
 */
function is_marked( $html ) {
	return is_string( $html ) && false !== strpos( $html, 'data-microneedling-quiz' );
}

/**
 * Brings the script along where there is.
 *
 * @param string $html HTML of a post or a widget.
 * @return string The same, behind what the script needs.
 */
function serve_marked( $html ) {
	if ( ! is_marked( $html ) || is_plain() || missing_files() ) {
		return $html;
	}
	wp_enqueue_script( HANDLE );
	return once_in_place() . $html;
}
foreach ( array( 'the_content', 'widget_text_content', 'widget_custom_html_content', 'widget_block_content' ) as $microneedling_quiz_hook ) {
	add_filter( $microneedling_quiz_hook, __NAMESPACE__ . '\serve_marked', 20 );
}
unset( $microneedling_quiz_hook );
