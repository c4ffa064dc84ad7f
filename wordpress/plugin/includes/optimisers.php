<?php
/**
 * Plugins that combine, defer or delay scripts are asked to leave this one out, each by its own
 * hook. Where none of them is there, nothing of this runs.
 *
 * @package Microneedling_Quiz
 */

namespace Microneedling_Quiz;

defined( 'ABSPATH' ) || exit;

/** Hooks with lists of words that are looked for in the address of a script. */
const BY_ADDRESS = array(
	// WP Rocket: minify and combine, defer, delay.
	'rocket_exclude_js',
	'rocket_exclude_defer_js',
	'rocket_delay_js_exclusions',
	// LiteSpeed Cache: minify and combine, defer, delay.
	'litespeed_optimize_js_excludes',
	'litespeed_optm_js_defer_exc',
	'litespeed_optm_gm_js_exc',
	// Autoptimize: takes and gives one text with commas.
	'autoptimize_filter_js_exclude',
	// Perfmatters: minify, defer, delay.
	'perfmatters_minify_js_exclusions',
	'perfmatters_defer_js_exclusions',
	'perfmatters_delay_js_exclusions',
	// FlyingPress: minify, defer, delay.
	'flying_press_exclude_from_minify:js',
	'flying_press_exclude_from_defer:js',
	'flying_press_exclude_from_delay:js',
	// WP-Optimize.
	'wp-optimize-minify-default-exclusions',
);

/** Hooks with lists of names of scripts in WordPress: SiteGround's Speed Optimizer. */
const BY_HANDLE = array( 'sgo_js_minify_exclude', 'sgo_javascript_combine_exclude', 'sgo_js_async_exclude' );

/**
 * Puts the script on a list.
 *
 * @param string[]|string $list The list, or one text with commas.
 * @return string[]|string
 */
function leave_out_address( $list ) {
	if ( is_string( $list ) ) {
		return ltrim( $list . ',microneedling-quiz/embed/', ',' );
	}
	$list   = (array) $list;
	$list[] = '/microneedling-quiz/embed/microneedling-quiz.js';
	return $list;
}

/**
 * Puts the script's name on a list.
 *
 * @param string[] $list The list.
 * @return string[]
 */
function leave_out_handle( $list ) {
	$list   = (array) $list;
	$list[] = HANDLE;
	return $list;
}

/**
 * W3 Total Cache asks of each script whether it may be minified.
 *
 * @param bool   $may May it?
 * @param string $tag The tag.
 * @return bool
 */
function leave_out_tag( $may, $tag ) {
	return $may && false === strpos( (string) $tag, '/microneedling-quiz/embed/' );
}

foreach ( BY_ADDRESS as $microneedling_quiz_hook ) {
	add_filter( $microneedling_quiz_hook, __NAMESPACE__ . '\leave_out_address' );
}
foreach ( BY_HANDLE as $microneedling_quiz_hook ) {
	add_filter( $microneedling_quiz_hook, __NAMESPACE__ . '\leave_out_handle' );
}
unset( $microneedling_quiz_hook );
add_filter( 'w3tc_minify_js_do_tag_minification', __NAMESPACE__ . '\leave_out_tag', 10, 2 );
