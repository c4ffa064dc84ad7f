<?php
/**
 * From what a block or a shortcode says, over what the site has set, to the attributes of a quiz.
 *
 * @package Microneedling_Quiz
 */

namespace Microneedling_Quiz;

defined( 'ABSPATH' ) || exit;

/** What a block or a shortcode may set, with `_` for `-` in names of the element's attributes. */
const NAMES = array( 'booking_url', 'booking_label', 'clinic_name', 'lang', 'color_scheme', 'mode', 'open', 'loading', 'resume', 'reset_after', 'events', 'src', 'accent', 'surface', 'text', 'radius', 'document' );

/** What the element takes for granted, so that a page need not say it. */
const GRANTED = array(
	'lang'         => 'auto',
	'color_scheme' => 'auto',
	'mode'         => 'inline',
	'loading'      => 'lazy',
	'resume'       => 'tab',
	'events'       => 'plain',
);

/** Those that become attributes of the element. */
const SHOWN = array( 'lang', 'booking_url', 'booking_label', 'clinic_name', 'src', 'color_scheme', 'mode', 'loading', 'resume', 'reset_after', 'events' );

/**
 * Every value of a quiz, checked. What is wrong or empty is as the site has set it.
 *
 * @param array    $given  What was written, by name.
 * @param string[] $faults What was wrong, in plain words, is put behind those.
 * @return string[] By name; `document` holds the text of the site's document, or ''.
 */
function attributes( $given, &$faults ) {
	$site = settings();
	$quiz = array_merge( array_fill_keys( NAMES, '' ), array_diff_key( $site, array( 'document' => '' ) ) );
	foreach ( $given as $name => $value ) {
		if ( ! in_array( $name, NAMES, true ) ) {
			/* translators: 1: a name that was typed, 2: a list of the names that can be used. */
			$faults[] = sprintf( __( '“%1$s” is unknown here. Use one of: %2$s.', 'microneedling-quiz' ), shortened( (string) $name ), implode( ', ', NAMES ) );
			continue;
		}
		$checked = check( $name, $value );
		if ( is_wp_error( $checked ) ) {
			$faults[] = $name . ': ' . $checked->get_error_message();
		} elseif ( '' !== $checked ) {
			$quiz[ $name ] = $checked;
		}
	}
	foreach ( GRANTED as $name => $word ) {
		if ( $word === $quiz[ $name ] ) {
			$quiz[ $name ] = '';
		}
	}
	if ( '' === $quiz['color_scheme'] ) {
		$quiz['color_scheme'] = forced_scheme( $quiz );
	}
	// A document of one's own takes the place of the site's.
	$has_own          = '' !== $quiz['src'] || 'none' === $quiz['document'];
	$quiz['document'] = $has_own ? '' : $site['document'];
	return $quiz;
}
