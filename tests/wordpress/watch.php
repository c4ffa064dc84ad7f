<?php
/*
 * What the log of the test site is to hold: whatever has to do with our plugin, and each notice of
 * WordPress's own making. And nothing leaves the machine; who tries is in the log.
 */

set_error_handler(
	function ( $kind, $message, $file ) {
		if ( E_DEPRECATED !== $kind ) {
			return false;
		}
		// This WordPress is older than its PHP, and so has much to say of itself.
		$files   = array_column( debug_backtrace( DEBUG_BACKTRACE_IGNORE_ARGS ), 'file' );
		$files[] = $file;
		foreach ( $files as $one ) {
			if ( false !== strpos( $one, '/plugins/microneedling-quiz/' ) ) {
				return false;
			}
		}
		return true;
	}
);

// Before there are any functions to add a filter with.
$GLOBALS['wp_filter']['pre_http_request'][10]['tests'] = array(
	'accepted_args' => 3,
	'function'      => function ( $answer, $request, $address ) {
		$host = (string) parse_url( $address, PHP_URL_HOST );
		if ( '127.0.0.1' === $host ) {
			return $answer;
		}
		if ( 'wordpress.org' !== $host && '.wordpress.org' !== substr( $host, -14 ) ) {
			error_log( 'A request to ' . $address );
		}
		// WordPress asks after its own updates: there are none.
		return array(
			'headers'  => array(),
			'body'     => '{"offers":[],"plugins":[],"themes":[],"no_update":[],"translations":[]}',
			'response' => array(
				'code'    => 200,
				'message' => 'OK',
			),
			'cookies'  => array(),
			'filename' => null,
		);
	},
);
