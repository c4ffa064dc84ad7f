<?php
// Makes a fresh WordPress a site with an administrator, an editor and an author.

define( 'WP_INSTALLING', true );

/** Nobody reads the mail that tells of a new site. */
function wp_new_blog_notification() {}

require __DIR__ . '/load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

list( $title, $password ) = $args;
wp_install( $title, 'admin', 'admin@clinic.example', true, '', $password );

foreach ( array( 'editor', 'author' ) as $role ) {
	sure(
		wp_insert_user(
			array(
				'user_login'   => $role,
				'user_email'   => $role . '@clinic.example',
				'user_pass'    => $password,
				'display_name' => ucfirst( $role ),
				'role'         => $role,
			)
		)
	);
}

// The editor's tour would lie over what people came for.
foreach ( get_users() as $user ) {
	update_user_meta(
		$user->ID,
		'wp_persisted_preferences',
		array( 'core/edit-post' => array( 'welcomeGuide' => false, 'fullscreenMode' => false ) )
	);
	update_user_meta( $user->ID, 'show_welcome_panel', 0 );
}

update_option( 'permalink_structure', '/%postname%/' );
// Pictures of people come from elsewhere.
update_option( 'show_avatars', 0 );
update_option( 'default_comment_status', 'closed' );
switch_theme( 'twentytwentythree' );
