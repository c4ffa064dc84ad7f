<?php
// Prints the lists of optimisers (filters) that don't hold the quiz's script, as JSON.

require __DIR__ . '/load.php';

$lists = array(
	// WP Rocket.
	'rocket_exclude_js',
	'rocket_exclude_defer_js',
	'rocket_delay_js_exclusions',
	// LiteSpeed Cache.
	'litespeed_optimize_js_excludes',
	'litespeed_optm_js_defer_exc',
	// SiteGround.
	'sgo_js_minify_exclude',
	'sgo_js_async_exclude',
	'sgo_javascript_combine_exclude',
	// Perfmatters.
	'perfmatters_delay_js_exclusions',
);
$none  = array();
foreach ( $lists as $name ) {
	if ( false === strpos( wp_json_encode( apply_filters( $name, array() ) ), 'microneedling' ) ) {
		$none[] = $name;
	}
}
// Autoptimize keeps its list as one text.
if ( false === strpos( apply_filters( 'autoptimize_filter_js_exclude', '' ), 'microneedling' ) ) {
	$none[] = 'autoptimize_filter_js_exclude';
}
answer( $none );
