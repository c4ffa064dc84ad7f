<?php
/**
 * Leaves nothing behind: the one option row goes, in every site of a network.
 *
 * @package Microneedling_Quiz
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( ! is_multisite() ) {
	delete_option( 'microneedling_quiz' );
	return;
}

$microneedling_quiz_sites = get_sites(
	array(
		'fields' => 'ids',
		'number' => 0,
	)
);
foreach ( $microneedling_quiz_sites as $microneedling_quiz_site ) {
	switch_to_blog( $microneedling_quiz_site );
	delete_option( 'microneedling_quiz' );
	restore_current_blog();
}
