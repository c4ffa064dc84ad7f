<?php
/**
 * What stands in for the quiz: for search engines, for visitors without scripts, in feeds.
 *
 * @package Microneedling_Quiz
 */

namespace Microneedling_Quiz;

defined( 'ABSPATH' ) || exit;

/**
 * The language of a page's quiz, out of those that the quiz has.
 *
 * @param string $lang What is asked for; '' for that of the page.
 * @return string
 */
function language_for( $lang ) {
	$tag = '' === $lang || 'auto' === $lang ? get_bloginfo( 'language' ) : $lang;
	$tag = strtolower( substr( $tag, 0, 2 ) );
	return isset( LANGUAGES[ $tag ] ) ? $tag : 'en';
}

/**
 * The words of a language, as they were packed.
 *
 * @param string $lang Tag of a language.
 * @return array Empty where the file is gone.
 */
function packed_words( $lang ) {
	static $words = array();
	if ( ! isset( $words[ $lang ] ) ) {
		$file           = path_of( 'words/' . $lang . '.php' );
		$words[ $lang ] = is_readable( $file ) ? (array) require $file : array();
	}
	return $words[ $lang ];
}

/**
 * Those words as HTML: what it is about, each benefit with the article's sentence and that of
 * studies, and the way to book.
 *
 * @param array $quiz Attributes of the quiz, checked; see `attributes()`.
 * @return string
 */
function words_instead( $quiz ) {
	$lang  = language_for( $quiz['lang'] );
	$words = packed_words( $lang );
	if ( ! $words ) {
		return without_shortcodes( booking_link( $quiz, array(), '' ) );
	}
	$document = read_document( $quiz['document'] );
	$html     = '<p>' . esc_html( said( $document, $lang, array( 'ui', 'general' ), $words['general'] ) ) . '</p><dl>';
	foreach ( $words['benefits'] as $id => $benefit ) {
		if ( ! is_offered( $document, $id ) ) {
			continue;
		}
		$path  = array( 'benefits', $id );
		$html .= '<dt>' . esc_html( said( $document, $lang, array_merge( $path, array( 'name' ) ), $benefit['name'] ) ) . '</dt>';
		foreach ( $benefit['aspects'] as $name => $aspect ) {
			$html .= '<dd>' . aspect( $document, $lang, array_merge( $path, array( 'aspects', $name ) ), $aspect ) . '</dd>';
		}
	}
	$html .= '</dl>' . booking_link( $quiz, $document, said( $document, $lang, array( 'ui', 'book' ), $words['book'] ) );
	$dir   = $words['rtl'] ? 'rtl' : 'ltr';
	return without_shortcodes( '<div class="microneedling-quiz-words" lang="' . esc_attr( $lang ) . '" dir="' . $dir . '">' . $html . '</div>' );
}

/**
 * What is said of one side of a benefit.
 *
 * @param array    $document A document.
 * @param string   $lang     Tag of a language.
 * @param string[] $path     The names that lead to it in a file of words.
 * @param array    $aspect   What the quiz says.
 * @return string
 */
function aspect( $document, $lang, $path, $aspect ) {
	$html = '';
	if ( isset( $aspect['name'] ) ) {
		$html .= '<strong>' . esc_html( said( $document, $lang, array_merge( $path, array( 'name' ) ), $aspect['name'] ) ) . '.</strong> ';
	}
	foreach ( array( 'article', 'studies' ) as $who ) {
		$html .= esc_html( said( $document, $lang, array_merge( $path, array( $who ) ), $aspect[ $who ] ) ) . ' ';
	}
	return rtrim( $html );
}

/**
 * The way to book; empty where there is none.
 *
 * @param array  $quiz     Attributes of the quiz, checked.
 * @param array  $document A document.
 * @param string $label    What the quiz calls it.
 * @return string
 */
function booking_link( $quiz, $document, $label ) {
	$url = $quiz['booking_url'];
	if ( '' === $url ) {
		$url = check( 'booking_url', value_at( $document, array( 'booking', 'url' ) ) );
		$url = is_wp_error( $url ) ? '' : $url;
	}
	if ( '' === $url ) {
		return '';
	}
	$own = value_at( $document, array( 'booking', 'label' ) );
	if ( '' !== $quiz['booking_label'] ) {
		$label = $quiz['booking_label'];
	} elseif ( is_string( $own ) && '' !== trim( $own ) ) {
		$label = $own;
	}
	$label = '' === $label ? $url : $label;
	return '<p><a href="' . esc_url( $url, SCHEMES ) . '">' . esc_html( $label ) . '</a></p>';
}
