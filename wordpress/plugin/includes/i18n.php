<?php
/**
 * The plugin's own words, in the language of WordPress.
 *
 * @package Microneedling_Quiz
 */

namespace Microneedling_Quiz;

defined( 'ABSPATH' ) || exit;

/** The languages of the quiz by tag, each in its own words. */
const LANGUAGES = array(
	'ar' => 'العربية',
	'de' => 'Deutsch',
	'en' => 'English',
	'es' => 'Español',
	'fr' => 'Français',
	'pl' => 'Polski',
	'pt' => 'Português',
);

/** Where the translation of each language lies; a region without one of its own takes it. */
const LOCALES = array(
	'ar' => 'ar',
	'de' => 'de_DE',
	'es' => 'es_ES',
	'fr' => 'fr_FR',
	'pl' => 'pl_PL',
	'pt' => 'pt_PT',
);

/** Tells WordPress where the translations are. */
function load_words() {
	load_plugin_textdomain( 'microneedling-quiz', false, dirname( plugin_basename( MICRONEEDLING_QUIZ_FILE ) ) . '/languages' );
}
add_action( 'init', __NAMESPACE__ . '\load_words', 5 );

/**
 * The translation of a language, where a region (`de_AT`) or a form of address has none.
 *
 * @param string $file   Path of the file that WordPress is about to read.
 * @param string $domain Text domain.
 * @return string
 */
function nearest_translation( $file, $domain ) {
	$folder = dirname( MICRONEEDLING_QUIZ_FILE ) . '/languages/';
	if ( 'microneedling-quiz' !== $domain || is_readable( $file ) || dirname( $file ) . '/' !== $folder ) {
		return $file;
	}
	if ( ! preg_match( '/-([a-z]{2})_[^-]*\.mo$/', $file, $found ) || ! isset( LOCALES[ $found[1] ] ) ) {
		return $file;
	}
	return $folder . 'microneedling-quiz-' . LOCALES[ $found[1] ] . '.mo';
}
add_filter( 'load_textdomain_mofile', __NAMESPACE__ . '\nearest_translation', 10, 2 );
