<?php
// What plugins that make pages up do: a page of its own, without a post.

add_action(
	'wp',
	function () {
		$GLOBALS['post'] = null;
	},
	99
);
