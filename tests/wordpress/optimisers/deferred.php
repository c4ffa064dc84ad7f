<?php
// An optimiser that defers every script, whatever the script's own marks say.

add_action(
	'template_redirect',
	function () {
		ob_start(
			function ( $html ) {
				return preg_replace_callback(
					'#<script\b([^>]*\ssrc=[^>]*)>#',
					function ( $found ) {
						return '<script defer' . preg_replace( '#\s(?:async|defer)\b(?:=["\'][^"\']*["\'])?#', '', $found[1] ) . '>';
					},
					$html
				);
			}
		);
	}
);
