<?php
// Deletes a plugin as the Plugins screen does: `remove.php FOLDER PLUGIN`.

require __DIR__ . '/load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';

wp_set_current_user( 1 );
$done = delete_plugins( array( $args[0] ) );
if ( true !== $done ) {
	fail( is_wp_error( $done ) ? $done : 'not deleted' );
}
