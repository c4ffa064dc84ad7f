<?php
/*
 * Publishes a page as somebody, through the same filters as the editor's Save:
 * `post.php FOLDER USER TITLE TYPE` with the content on standard input. Prints its address, and the
 * content that was kept.
 */

require __DIR__ . '/load.php';

list( $user, $title, $type ) = $args;
$user                        = sure( get_user_by( 'login', $user ) );
wp_set_current_user( $user->ID );
// What users without `unfiltered_html` write goes through this.
kses_init();
$id = wp_insert_post(
	wp_slash(
		array(
			'post_author'  => $user->ID,
			'post_title'   => $title,
			'post_content' => stream_get_contents( STDIN ),
			'post_status'  => 'publish',
			'post_type'    => $type,
		)
	),
	true
);
if ( is_wp_error( $id ) ) {
	fail( $id );
}
answer(
	array(
		'id'      => $id,
		'address' => get_permalink( $id ),
		'content' => get_post( $id )->post_content,
		'free'    => current_user_can( 'unfiltered_html' ),
	)
);
