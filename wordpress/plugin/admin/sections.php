<?php
/**
 * What stands on the settings page, in order.
 *
 * @package Microneedling_Quiz
 */

namespace Microneedling_Quiz;

defined( 'ABSPATH' ) || exit;

/** Tells WordPress the sections and fields of the page. */
function add_sections() {
	add_settings_section( 'clinic', __( 'Booking and clinic', 'microneedling-quiz' ), __NAMESPACE__ . '\print_use', PAGE );
	add_line( 'clinic', 'booking_url', __( 'Booking address', 'microneedling-quiz' ), __( 'Where the button on the result leads: https:, http:, tel:, mailto: or sms:, or /book for a page of this site. Empty: no button.', 'microneedling-quiz' ), array( 'example' => 'https://clinic.example/book', 'dir' => 'ltr' ) );
	add_line( 'clinic', 'booking_label', __( 'Booking button', 'microneedling-quiz' ), __( 'What the button says. Empty: “Book a consultation”, in the language of the quiz.', 'microneedling-quiz' ) );
	add_line( 'clinic', 'clinic_name', __( 'Name of the clinic', 'microneedling-quiz' ), __( 'Stands at the head of a printed result and in a visitor’s message to you. Plain words.', 'microneedling-quiz' ) );

	add_settings_section( 'look', __( 'Language and look', 'microneedling-quiz' ), '__return_empty_string', PAGE );
	$languages = array( '' => __( 'That of the page', 'microneedling-quiz' ) ) + LANGUAGES;
	add_choice( 'look', 'lang', __( 'Language', 'microneedling-quiz' ), __( 'A page in another language than these seven gets English.', 'microneedling-quiz' ), $languages );
	$schemes = array(
		''      => __( 'As the visitor’s device', 'microneedling-quiz' ),
		'light' => __( 'Light', 'microneedling-quiz' ),
		'dark'  => __( 'Dark', 'microneedling-quiz' ),
	);
	add_choice( 'look', 'color_scheme', __( 'Light or dark', 'microneedling-quiz' ), __( 'Most sites are light alone: choose light there.', 'microneedling-quiz' ), $schemes );
	$colours = array(
		'accent'  => array( __( 'Accent', 'microneedling-quiz' ), __( 'Buttons, links and marks, such as #2b5f52. The words on buttons become black or white by themselves.', 'microneedling-quiz' ) ),
		'surface' => array( __( 'Surface', 'microneedling-quiz' ), __( 'The card behind the words.', 'microneedling-quiz' ) ),
		'text'    => array( __( 'Text', 'microneedling-quiz' ), __( 'The words. Empty: what reads well on the surface.', 'microneedling-quiz' ) ),
	);
	foreach ( $colours as $name => list( $label, $hint ) ) {
		/* translators: %s: the name of a colour, such as Accent. */
		$picker = sprintf( __( 'Pick a colour: %s', 'microneedling-quiz' ), $label );
		add_line( 'look', $name, $label, $hint, array( 'is_colour' => true, 'picker' => $picker, 'dir' => 'ltr' ) );
	}
	add_line( 'look', 'radius', __( 'Round corners', 'microneedling-quiz' ), __( 'Such as 12px or 1em; 0 for none.', 'microneedling-quiz' ), array( 'dir' => 'ltr' ) );
	add_settings_field( 'contrast', __( 'How well it reads', 'microneedling-quiz' ), __NAMESPACE__ . '\print_contrast', PAGE, 'look' );

	add_settings_section( 'document', __( 'Clinic document', 'microneedling-quiz' ), '__return_empty_string', PAGE );
	add_settings_field(
		'document',
		__( 'Document', 'microneedling-quiz' ),
		__NAMESPACE__ . '\print_document',
		PAGE,
		'document',
		array(
			'label_for' => id_of( 'document' ),
			'name'      => 'document',
			'hint'      => __( 'Changes words, questions, benefits and colours. The configurator of the quiz writes it while you choose and type. Empty: the quiz as built in.', 'microneedling-quiz' ),
		)
	);
}

/**
 * Adds a line of text.
 *
 * @param string $section Its section.
 * @param string $name    Name of the setting.
 * @param string $label   Its label.
 * @param string $hint    Its hint.
 * @param array  $more    See `print_line()`.
 */
function add_line( $section, $name, $label, $hint, $more = array() ) {
	$field = array(
		'label_for' => id_of( $name ),
		'name'      => $name,
		'hint'      => $hint,
	);
	add_settings_field( $name, $label, __NAMESPACE__ . '\print_line', PAGE, $section, $field + $more );
}

/**
 * Adds a choice.
 *
 * @param string   $section Its section.
 * @param string   $name    Name of the setting.
 * @param string   $label   Its label.
 * @param string   $hint    Its hint.
 * @param string[] $choices Labels by value.
 */
function add_choice( $section, $name, $label, $hint, $choices ) {
	$field = array(
		'label_for' => id_of( $name ),
		'name'      => $name,
		'hint'      => $hint,
		'choices'   => $choices,
	);
	add_settings_field( $name, $label, __NAMESPACE__ . '\print_choice', PAGE, $section, $field );
}

/** How to put a quiz on a page. */
function print_use() {
	echo '<p>' . esc_html__( 'To put the quiz on a page, add the block “Microneedling quiz”, or write this shortcode:', 'microneedling-quiz' ) . ' <code>[microneedling_quiz]</code></p>';
}

/** The place where the script says how well the colours read. */
function print_contrast() {
	echo '<ul id="microneedling-quiz-contrast" aria-live="polite"></ul>';
	echo '<p class="description">' . esc_html__( 'Words need a contrast of 4.5:1 to what is behind them.', 'microneedling-quiz' ) . '</p>';
}

/**
 * What the script of the page is told.
 *
 * @return array
 */
function for_page() {
	return array(
		'checking' => __( 'The quiz is checking the document…', 'microneedling-quiz' ),
		'right'    => __( 'The document is right. It can be saved.', 'microneedling-quiz' ),
		'wrong'    => __( 'The document has faults, so it can’t be saved yet:', 'microneedling-quiz' ),
		'unable'   => __( 'The quiz can’t run here, so the document can’t be checked. Reload this page; if that doesn’t help, install the plugin again.', 'microneedling-quiz' ),
		'large'    => __( 'This document is over 256 KB. Leave out what you don’t change.', 'microneedling-quiz' ),
		'most'     => MOST_BYTES,
	);
}
