<?php
// The settings of the test site; `cargo xtask` fills in what stands between the @ signs.
define( 'DB_NAME', '@DB_NAME@' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', '@DB_HOST@' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );

// The same at every start: who is logged in stays so.
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $microneedling_quiz_key ) {
	define( $microneedling_quiz_key . '_KEY', 'a test site: ' . $microneedling_quiz_key );
	define( $microneedling_quiz_key . '_SALT', 'salt of a test site: ' . $microneedling_quiz_key );
}
unset( $microneedling_quiz_key );

if ( ! is_file( __DIR__ . '/wp-config-network.php' ) ) {
	define( 'WP_HOME', '@URL@' );
	define( 'WP_SITEURL', '@URL@' );
}

define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', __DIR__ . '/wp-content/debug.log' );
define( 'WP_DEBUG_DISPLAY', false );
define( 'SCRIPT_DEBUG', false );

// Nothing leaves the machine, and nothing happens of its own accord.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_AUTO_UPDATE_CORE', false );
define( 'FS_METHOD', 'direct' );
define( 'AUTOSAVE_INTERVAL', 86400 );

$table_prefix = 'wp_';

if ( is_file( __DIR__ . '/wp-config-network.php' ) ) {
	require __DIR__ . '/wp-config-network.php';
}
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require '@SCRIPTS@/watch.php';
require_once ABSPATH . 'wp-settings.php';
