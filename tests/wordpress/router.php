<?php
/*
 * Does for `php -S` what a web server's rewrite rules do for WordPress: pretty addresses, and the
 * folders of the sites of a network (`/second/wp-admin/` is `/wp-admin/`).
 */

/** The file behind an address; where there is none WordPress itself answers. */
function mq_file() {
	$root = $_SERVER['DOCUMENT_ROOT'];
	$path = rawurldecode( (string) parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
	if ( is_file( $root . '/wp-config-network.php' ) ) {
		$site = '#^/[a-z0-9-]+(/wp-(?:admin|content|includes)(?:/.*)?|/wp-[a-z-]+\.php)$#';
		$path = preg_replace( $site, '$1', $path );
	}
	if ( false !== strpos( $path, '..' ) ) {
		http_response_code( 400 );
		exit;
	}
	$file = $root . $path;
	if ( is_dir( $file ) && '/' !== substr( $file, -1 ) ) {
		header( 'Location: ' . $_SERVER['REQUEST_URI'] . '/' );
		exit;
	}
	if ( is_dir( $file ) ) {
		$file .= 'index.php';
	}
	return is_file( $file ) ? $file : $root . '/index.php';
}

/** Sends a file that is none of PHP. */
function mq_send( $file ) {
	$kinds = array(
		'css'   => 'text/css',
		'gif'   => 'image/gif',
		'html'  => 'text/html; charset=utf-8',
		'ico'   => 'image/x-icon',
		'jpg'   => 'image/jpeg',
		'js'    => 'text/javascript; charset=utf-8',
		'json'  => 'application/json',
		'png'   => 'image/png',
		'svg'   => 'image/svg+xml',
		'txt'   => 'text/plain; charset=utf-8',
		'wasm'  => 'application/wasm',
		'woff2' => 'font/woff2',
	);
	$kind  = strtolower( pathinfo( $file, PATHINFO_EXTENSION ) );
	header( 'Content-Type: ' . ( isset( $kinds[ $kind ] ) ? $kinds[ $kind ] : 'application/octet-stream' ) );
	header( 'Content-Length: ' . filesize( $file ) );
	readfile( $file );
}

if ( '.php' === substr( mq_file(), -4 ) ) {
	// WordPress reads these; and what it requires wants to be in the global scope.
	$_SERVER['SCRIPT_FILENAME'] = mq_file();
	$_SERVER['SCRIPT_NAME']     = substr( mq_file(), strlen( $_SERVER['DOCUMENT_ROOT'] ) );
	$_SERVER['PHP_SELF']        = $_SERVER['SCRIPT_NAME'];
	chdir( dirname( mq_file() ) );
	require mq_file();
} else {
	mq_send( mq_file() );
}
