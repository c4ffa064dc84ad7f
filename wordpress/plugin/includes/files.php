<?php
/**
 * The quiz's own files, and which of them are missing.
 *
 * @package Microneedling_Quiz
 */

namespace Microneedling_Quiz;

defined( 'ABSPATH' ) || exit;

/** The script that pages name; the others are found beside it. */
const SCRIPT = 'embed/microneedling-quiz.js';

/**
 * The address of a file of the plugin.
 *
 * @param string $file Path inside the plugin.
 * @return string
 */
function address_of( $file ) {
	return plugins_url( $file, MICRONEEDLING_QUIZ_FILE );
}

/**
 * The path of a file of the plugin.
 *
 * @param string $file Path inside the plugin.
 * @return string
 */
function path_of( $file ) {
	return dirname( MICRONEEDLING_QUIZ_FILE ) . '/' . $file;
}

/**
 * The files that the quiz is made of, as they were packed; empty where the list itself is gone.
 *
 * @return string[]
 */
function packed_files() {
	static $files = null;
	if ( null === $files ) {
		$list  = path_of( 'packed.php' );
		$files = is_readable( $list ) ? (array) require $list : array();
	}
	return $files;
}

/**
 * Those that can't be read, by their paths inside the plugin.
 *
 * @return string[]
 */
function missing_files() {
	static $missing = null;
	if ( null === $missing ) {
		$missing = array();
		foreach ( packed_files() ? packed_files() : array( 'packed.php', SCRIPT ) as $file ) {
			if ( ! is_readable( path_of( $file ) ) ) {
				$missing[] = $file;
			}
		}
	}
	return $missing;
}
