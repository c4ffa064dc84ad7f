<?php
/*
 * Installs our plugin by WordPress's own installer: `install ZIP`, then `activate`, or
 * `activate-network`.
 */

require __DIR__ . '/load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';

const PLUGIN = 'microneedling-quiz/microneedling-quiz.php';

// A super admin of a network, the administrator elsewhere.
wp_set_current_user( 1 );
if ( 'install' === $args[0] ) {
	$skin     = new WP_Ajax_Upgrader_Skin();
	$upgrader = new Plugin_Upgrader( $skin );
	$done     = $upgrader->install( $args[1], array( 'overwrite_package' => true ) );
	if ( true !== $done ) {
		$faults = $skin->get_errors();
		fail( is_wp_error( $done ) ? $done : ( $faults->has_errors() ? $faults : 'not installed' ) );
	}
	exit;
}
$done = activate_plugin( PLUGIN, '', 'activate-network' === $args[0] );
if ( is_wp_error( $done ) ) {
	fail( $done );
}
