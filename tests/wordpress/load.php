<?php
/*
 * Loads a WordPress for a script of the tests: `php SCRIPT.php FOLDER …`.
 * What follows the folder is in `$args`.
 */

if ( 'cli' !== PHP_SAPI ) {
	exit;
}
$args   = array_slice( $argv, 1 );
$folder = array_shift( $args );

ini_set( 'display_errors', 'stderr' );
require __DIR__ . '/address.php';

/** Ends the script with a word on standard error. */
function fail( $why ) {
	fwrite( STDERR, ( is_wp_error( $why ) ? $why->get_error_message() : $why ) . "\n" );
	exit( 1 );
}

/** What a call of WordPress gave, unless that is an error. */
function sure( $result ) {
	if ( is_wp_error( $result ) || false === $result ) {
		fail( is_wp_error( $result ) ? $result : 'WordPress said no' );
	}
	return $result;
}

/** Prints something as JSON. */
function answer( $value ) {
	echo json_encode( $value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR ), "\n";
}

require $folder . '/wp-load.php';

// Nobody reads the mail of a test site.
add_filter( 'pre_wp_mail', '__return_true' );
