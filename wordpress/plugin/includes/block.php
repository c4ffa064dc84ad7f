<?php
/**
 * The block: its settings stand in `block/block.json`, its HTML is written here.
 *
 * @package Microneedling_Quiz
 */

namespace Microneedling_Quiz;

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/editor.php';

/** Makes the block and what its editor needs known. */
function register_block() {
	register_checks();
	wp_register_script( 'microneedling-quiz-preview', address_of( 'block/preview.js' ), array( 'microneedling-quiz-colours', 'wp-element' ), MICRONEEDLING_QUIZ_VERSION, true );
	wp_register_script(
		'microneedling-quiz-editor',
		address_of( 'block/edit.js' ),
		array( 'microneedling-quiz-checks', 'microneedling-quiz-preview', 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-shortcode' ),
		MICRONEEDLING_QUIZ_VERSION,
		true
	);
	wp_register_style( 'microneedling-quiz-editor', address_of( 'block/editor.css' ), array(), MICRONEEDLING_QUIZ_VERSION );
	register_block_type( path_of( 'block' ), array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
}
add_action( 'init', __NAMESPACE__ . '\register_block' );

/**
 * What the checks say, and what the editor shows: in the editor alone, since it reads the settings.
 */
function tell_editor() {
	tell_checks();
	wp_add_inline_script( 'microneedling-quiz-preview', 'window.microneedlingQuizEditor = ' . in_script( for_editor() ) . ';', 'before' );
}
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\tell_editor' );

/**
 * The block on a page.
 *
 * @param array $set What was set in the sidebar.
 * @return string
 */
function render_block( $set ) {
	$given = array();
	foreach ( NAMES as $name ) {
		// As the element's properties are named: `booking_url` is `bookingUrl`.
		$property = lcfirst( str_replace( '_', '', ucwords( $name, '_' ) ) );
		if ( isset( $set[ $property ] ) ) {
			// WordPress writes what people without `unfiltered_html` type as HTML: `&` is `&amp;` then.
			$given[ $name ] = is_string( $set[ $property ] ) ? wp_specialchars_decode( $set[ $property ], ENT_QUOTES ) : $set[ $property ];
		}
	}
	unset( $given['document'] );
	if ( isset( $set['siteDocument'] ) && ! $set['siteDocument'] ) {
		$given['document'] = 'none';
	}
	$wrapper = array();
	if ( isset( $set['anchor'] ) && is_string( $set['anchor'] ) && '' !== $set['anchor'] ) {
		$wrapper['id'] = $set['anchor'];
	}
	return '<div ' . get_block_wrapper_attributes( $wrapper ) . '>' . quiz( $given ) . '</div>';
}
