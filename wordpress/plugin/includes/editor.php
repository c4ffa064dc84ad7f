<?php
/**
 * What the scripts of the editor and of the settings page are told: words, and what is set.
 *
 * @package Microneedling_Quiz
 */

namespace Microneedling_Quiz;

defined( 'ABSPATH' ) || exit;

/**
 * A value as it may stand in an inline script.
 *
 * @param mixed $value Anything that JSON can hold.
 * @return string
 */
function in_script( $value ) {
	return wp_json_encode( $value, JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT );
}

/** Makes the checks known that both scripts share. */
function register_checks() {
	wp_register_script( 'microneedling-quiz-colours', address_of( 'admin/colours.js' ), array(), MICRONEEDLING_QUIZ_VERSION, true );
	wp_register_script( 'microneedling-quiz-checks', address_of( 'admin/checks.js' ), array( 'microneedling-quiz-colours' ), MICRONEEDLING_QUIZ_VERSION, true );
}

/** Gives the checks their words. */
function tell_checks() {
	$words = array(
		/* translators: %s: the address that was typed. */
		'address' => __( '“%s” is no address the quiz can lead to. Begin it with https:, http:, tel:, mailto: or sms:, or with / for a page of this site.', 'microneedling-quiz' ),
		/* translators: %s: what was typed. */
		'words'   => __( '“%s” has HTML in it. Write plain words: they are shown exactly as you type them.', 'microneedling-quiz' ),
		/* translators: %s: what was typed. */
		'colour'  => __( '“%s” is no colour here. Write it like #2b5f52.', 'microneedling-quiz' ),
		/* translators: %s: what was typed. */
		'radius'  => __( '“%s” is no size here. Write it like 12px, 1em or 0.', 'microneedling-quiz' ),
		/* translators: %s: what was typed. */
		'seconds' => __( '“%s” is no number of seconds. Write it like 60.', 'microneedling-quiz' ),
		'button'  => __( 'Words on buttons', 'microneedling-quiz' ),
		'card'    => __( 'Words on the card', 'microneedling-quiz' ),
		'accent'  => __( 'Accent on the card', 'microneedling-quiz' ),
		'light'   => __( 'Accent on the light card', 'microneedling-quiz' ),
		'dark'    => __( 'Accent on the dark card', 'microneedling-quiz' ),
		'low'     => __( 'hard to read, choose another (4.5:1 is needed)', 'microneedling-quiz' ),
		'stays'   => array(
			'light' => __( 'With these colours the quiz stays light on every device: in the dark they could not be read.', 'microneedling-quiz' ),
			'dark'  => __( 'With these colours the quiz stays dark on every device: in the light they could not be read.', 'microneedling-quiz' ),
		),
	);
	$told  = array(
		'words'   => $words,
		'colours' => OWN_COLOURS,
	);
	wp_add_inline_script( 'microneedling-quiz-colours', 'window.microneedlingQuizTold = ' . in_script( $told ) . ';', 'before' );
}

/**
 * The words of the sidebar and what the block falls back to.
 *
 * @return array
 */
function for_editor() {
	return array(
		'script'    => add_query_arg( 'ver', MICRONEEDLING_QUIZ_VERSION, address_of( SCRIPT ) ),
		'missing'   => missing_files(),
		'site'      => settings(),
		'language'  => get_bloginfo( 'language' ),
		'languages' => LANGUAGES,
		'words'     => array(
			'booking'       => __( 'Booking and clinic', 'microneedling-quiz' ),
			'bookingUrl'    => __( 'Booking address', 'microneedling-quiz' ),
			'bookingLabel'  => __( 'Booking button', 'microneedling-quiz' ),
			'clinicName'    => __( 'Name of the clinic', 'microneedling-quiz' ),
			'looks'         => __( 'Language and look', 'microneedling-quiz' ),
			'lang'          => __( 'Language', 'microneedling-quiz' ),
			'page'          => __( 'That of the page', 'microneedling-quiz' ),
			'colorScheme'   => __( 'Light or dark', 'microneedling-quiz' ),
			'auto'          => __( 'As the visitor’s device', 'microneedling-quiz' ),
			'light'         => __( 'Light', 'microneedling-quiz' ),
			'dark'          => __( 'Dark', 'microneedling-quiz' ),
			'radius'        => __( 'Round corners', 'microneedling-quiz' ),
			'colours'       => __( 'Colours', 'microneedling-quiz' ),
			'accent'        => __( 'Accent', 'microneedling-quiz' ),
			'surface'       => __( 'Surface', 'microneedling-quiz' ),
			'text'          => __( 'Text', 'microneedling-quiz' ),
			'behaviour'     => __( 'Behaviour', 'microneedling-quiz' ),
			'mode'          => __( 'Show as', 'microneedling-quiz' ),
			'inline'        => __( 'The quiz itself, on the page', 'microneedling-quiz' ),
			'dialog'        => __( 'A button that opens the quiz', 'microneedling-quiz' ),
			'open'          => __( 'Text of the button', 'microneedling-quiz' ),
			'loading'       => __( 'Load', 'microneedling-quiz' ),
			'lazy'          => __( 'When the quiz comes near', 'microneedling-quiz' ),
			'eager'         => __( 'At once', 'microneedling-quiz' ),
			'resume'        => __( 'After a reload', 'microneedling-quiz' ),
			'tab'           => __( 'Go on where the visitor was', 'microneedling-quiz' ),
			'none'          => __( 'Start again', 'microneedling-quiz' ),
			'resetAfter'    => __( 'Start again after (seconds)', 'microneedling-quiz' ),
			'resetHelp'     => __( 'For a shared device, such as a tablet in the clinic. Empty: never.', 'microneedling-quiz' ),
			'siteDocument'  => __( 'Use the site’s clinic document', 'microneedling-quiz' ),
			'noDocument'    => __( 'This site has none yet: Settings, Microneedling quiz.', 'microneedling-quiz' ),
			/* translators: %s: what the settings page has for this field. */
			'default'       => __( 'As in the settings: %s', 'microneedling-quiz' ),
			'preview'       => __( 'Preview of the quiz', 'microneedling-quiz' ),
			/* translators: %s: the name of a file. */
			'missingFile'   => __( 'The file %s is missing. Install the plugin again; your settings stay.', 'microneedling-quiz' ),
		),
	);
}
