<?php
// Switches a plugin off: `off.php FOLDER PLUGIN`.

require __DIR__ . '/load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';

wp_set_current_user( 1 );
deactivate_plugins( $args[0] );
