<?php
// An optimiser that puts every script into one file of another folder, and forgets all marks.

add_action(
	'template_redirect',
	function () {
		ob_start(
			function ( $html ) {
				$all  = '';
				$html = preg_replace_callback(
					'#<script\b[^>]*\ssrc=(["\'])([^"\']+)\1[^>]*></script>#',
					function ( $found ) use ( &$all ) {
						$path = ABSPATH . ltrim( (string) parse_url( $found[2], PHP_URL_PATH ), '/' );
						if ( ! is_file( $path ) ) {
							return $found[0];
						}
						$all .= file_get_contents( $path ) . ";\n";
						return '';
					},
					$html
				);
				wp_mkdir_p( WP_CONTENT_DIR . '/cache/min' );
				file_put_contents( WP_CONTENT_DIR . '/cache/min/all.js', $all );
				$one = '<script src="' . content_url( 'cache/min/all.js' ) . '"></script>';
				return str_replace( '</body>', $one . '</body>', $html );
			}
		);
	}
);
