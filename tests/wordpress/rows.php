<?php
/*
 * Prints every row of every table, and every file below wp-content, as JSON: a table is a list of
 * rows, each one text.
 */

require __DIR__ . '/load.php';

$tables = array();
foreach ( $wpdb->get_col( 'SHOW TABLES' ) as $table ) {
	$rows = $wpdb->get_results( "SELECT * FROM `$table`", ARRAY_A );
	if ( $wpdb->options === $table ) {
		// A number that grows with each new row says nothing.
		foreach ( $rows as $place => $row ) {
			unset( $rows[ $place ]['option_id'] );
		}
	}
	$rows = array_map( 'serialize', $rows );
	sort( $rows );
	$tables[ $table ] = $rows;
}

$files = array();
$all   = new RecursiveIteratorIterator(
	new RecursiveDirectoryIterator( WP_CONTENT_DIR, FilesystemIterator::SKIP_DOTS )
);
foreach ( $all as $file ) {
	$files[] = substr( $file->getPathname(), strlen( WP_CONTENT_DIR ) + 1 );
}
sort( $files );

answer(
	array(
		'tables' => $tables,
		'files'  => $files,
	)
);
