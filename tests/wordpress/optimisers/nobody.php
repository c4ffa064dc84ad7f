<?php
// What plugins that make pages up do: a page of its own, without a post.

add_action(
	'wp_enqueue_scripts',
	function () {
		$GLOBALS['post'] = null;
	},
	0
);
// WordPress's own head wants one.
add_action( 'wp_enqueue_scripts', 'wp_reset_postdata', 99 );
