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
// Not by `wpmu_create_blog`, which takes the colon out of an address with a port.
$site = sure(
	wp_insert_site(
		array(
			'domain'     => $domain,
			'path'       => '/second/',
			'network_id' => 1,
			'user_id'    => sure( $boss ),
			'title'      => 'Second clinic',
			'options'    => array( 'public' => 1 ),
		)
	)
);
switch_to_blog( $site );
update_option( 'permalink_structure', '/%postname%/' );
switch_theme( 'twentytwentyone' );
restore_current_blog();
update_user_meta(
	$boss,
	'wp_persisted_preferences',
	array( 'core/edit-post' => array( 'welcomeGuide' => false, 'fullscreenMode' => false ) )
);
