<?php
// Makes a site a network, by WordPress's own functions: `make` first, then `fill`.

define( 'WP_INSTALLING_NETWORK', true );

require __DIR__ . '/load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

list( $step, $password ) = $args;
$domain                  = $_SERVER['HTTP_HOST'];

if ( 'make' === $step ) {
	foreach ( $wpdb->tables( 'ms_global' ) as $table => $name ) {
		$wpdb->$table = $name;
	}
	install_network();
	sure( populate_network( 1, $domain, 'admin@clinic.example', 'Clinics', '/', false ) );
	exit;
}

$boss = wp_insert_user(
	array(
		'user_login' => 'boss',
		'user_email' => 'boss@clinic.example',
		'user_pass'  => $password,
	)
);
$site = sure( wpmu_create_blog( $domain, '/second/', 'Second clinic', sure( $boss ), array( 'public' => 1 ) ) );
switch_to_blog( $site );
update_option( 'permalink_structure', '/%postname%/' );
switch_theme( 'twentytwentyone' );
update_option( 'show_avatars', 0 );
// The editor's tour would lie over what people came for.
update_user_meta(
	$boss,
	$wpdb->get_blog_prefix() . 'persisted_preferences',
	array( 'core/edit-post' => array( 'welcomeGuide' => false, 'fullscreenMode' => false ) )
);
restore_current_blog();
