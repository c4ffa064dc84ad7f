<?php
/*
 * Puts a site back to where each test begins: our plugin as it is in the ZIP and switched on, no
 * settings, no widgets, the block theme, English, nothing in the log. `reset.php FOLDER ZIP`, and
 * for a network `network` behind it: there the plugin is switched off.
 */

require __DIR__ . '/load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';

list( $zip, $kind ) = array_pad( $args, 2, '' );
const PLUGIN        = 'microneedling-quiz/microneedling-quiz.php';

WP_Filesystem();
$wp_filesystem->delete( WP_CONTENT_DIR . '/mu-plugins', true );
$wp_filesystem->delete( WP_PLUGIN_DIR . '/microneedling-quiz', true );
sure( unzip_file( $zip, WP_PLUGIN_DIR ) );
wp_clean_plugins_cache();

/** One site. */
function put_back( $theme ) {
	delete_option( 'microneedling_quiz' );
	delete_option( 'WPLANG' );
	foreach ( get_option( 'sidebars_widgets', array() ) as $name => $widgets ) {
		if ( is_array( $widgets ) ) {
			$bars[ $name ] = array();
		}
	}
	$bars['array_version'] = 3;
	update_option( 'sidebars_widgets', $bars );
	foreach ( array( 'text', 'block', 'custom_html' ) as $widget ) {
		delete_option( 'widget_' . $widget );
	}
	if ( get_stylesheet() !== $theme ) {
		switch_theme( $theme );
	}
}

if ( 'network' === $kind ) {
	wp_set_current_user( 1 );
	deactivate_plugins( PLUGIN, true, true );
	foreach ( get_sites() as $site ) {
		switch_to_blog( $site->blog_id );
		deactivate_plugins( PLUGIN, true, false );
		put_back( '1' === $site->blog_id ? 'twentytwentythree' : 'twentytwentyone' );
		restore_current_blog();
	}
} else {
	put_back( 'twentytwentythree' );
	if ( ! is_plugin_active( PLUGIN ) ) {
		$done = activate_plugin( PLUGIN );
		if ( is_wp_error( $done ) ) {
			fail( $done );
		}
	}
}
file_put_contents( WP_DEBUG_LOG, '' );
