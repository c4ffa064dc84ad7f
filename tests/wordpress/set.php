<?php
/*
 * Sets options of a site: `set.php FOLDER`, with them as JSON on standard input. As they are, past
 * what WordPress makes of what a form sends. `theme` switches the theme.
 */

require __DIR__ . '/load.php';

foreach ( json_decode( stream_get_contents( STDIN ), true ) as $name => $value ) {
	if ( 'theme' === $name ) {
		switch_theme( $value );
		continue;
	}
	remove_all_filters( 'sanitize_option_' . $name );
	if ( 'WPLANG' === $name ) {
		// WordPress takes only languages that it has files for.
		add_filter(
			'sanitize_option_WPLANG',
			function () use ( $value ) {
				return $value;
			}
		);
	}
	update_option( $name, $value );
}
