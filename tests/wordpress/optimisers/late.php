<?php
// What themes of page builders do: paragraphs are made last, and content is filtered twice.

remove_filter( 'the_content', 'wpautop' );
add_filter( 'the_content', 'wpautop', 99 );
add_filter( 'the_content', 'do_shortcode', 100 );
