<?php
// An optimiser that keeps every script back until somebody touches the page or presses a key.

add_action(
	'template_redirect',
	function () {
		ob_start(
			function ( $html ) {
				$html = preg_replace( '#<script\b([^>]*)\ssrc=#', '<script$1 type="delayed/javascript" data-src=', $html );
				$then = '<script>(() => {
					const kinds = ["pointerdown", "keydown"];
					const go = async () => {
						kinds.forEach((kind) => removeEventListener(kind, go, true));
						for (const old of document.querySelectorAll("script[data-src]")) {
							const script = document.createElement("script");
							script.src = old.dataset.src;
							const done = new Promise((then) => { script.onload = script.onerror = then; });
							old.replaceWith(script);
							await done;
						}
					};
					kinds.forEach((kind) => addEventListener(kind, go, true));
				})()</script>';
				return str_replace( '</body>', $then . '</body>', $html );
			}
		);
	}
);
