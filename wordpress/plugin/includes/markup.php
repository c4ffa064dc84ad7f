<?php
/**
 * A quiz as HTML: the same for the block and the shortcode.
 *
 * @package Microneedling_Quiz
 */

namespace Microneedling_Quiz;

defined( 'ABSPATH' ) || exit;

/**
 * Is this a place where no script runs: a feed, an excerpt, an e-mail, AMP?
 *
 * @return bool
 */
function is_plain() {
	// AMP's functions may be asked no sooner than the page is known.
	$is_amp = did_action( 'wp' ) && ( ( function_exists( 'amp_is_request' ) && amp_is_request() ) || ( ! function_exists( 'amp_is_request' ) && function_exists( 'is_amp_endpoint' ) && is_amp_endpoint() ) );
	/**
	 * Says that words have to do where the quiz would stand, for a newsletter for example.
	 *
	 * @param bool $is_plain Is it such a place?
	 */
	return (bool) apply_filters( 'microneedling_quiz_plain', $is_amp || ( did_action( 'wp' ) && is_feed() ) || doing_filter( 'get_the_excerpt' ) );
}

/**
 * A quiz.
 *
 * @param array    $given  What was written, by name; see `NAMES`.
 * @param string[] $faults What was wrong with what was written beside that.
 * @return string
 */
function quiz( $given, $faults = array() ) {
	$quiz  = attributes( $given, $faults );
	$words = words_instead( $quiz );
	$note  = note( $faults );
	if ( is_plain() ) {
		return $words;
	}
	if ( missing_files() ) {
		/* translators: %s: the name of a file. */
		$faults[] = sprintf( __( 'The file %s is missing. Install the plugin again; your settings stay.', 'microneedling-quiz' ), implode( ', ', missing_files() ) );
		return note( $faults ) . $words;
	}
	wp_enqueue_script( HANDLE );
	return once_in_place() . $note . element( $quiz, $words );
}

/**
 * The element, with what stands in for it inside.
 *
 * @param string[] $quiz  Its values, checked.
 * @param string   $words What stands in for it, as HTML.
 * @return string
 */
function element( $quiz, $words ) {
	$html = '<microneedling-quiz';
	foreach ( SHOWN as $name ) {
		if ( '' !== $quiz[ $name ] ) {
			$html .= ' ' . str_replace( '_', '-', $name ) . '="' . esc_attr( $quiz[ $name ] ) . '"';
		}
	}
	$style = style( $quiz );
	if ( '' !== $style ) {
		$html .= ' style="' . esc_attr( $style ) . '"';
	}
	$html = without_shortcodes( $html . '>' );
	if ( '' !== $quiz['document'] ) {
		$html .= '<script type="application/json">' . inside_script( $quiz['document'] ) . '</script>';
	}
	if ( '' !== $quiz['open'] ) {
		$html .= '<span slot="open">' . without_shortcodes( esc_html( $quiz['open'] ) ) . '</span>';
	}
	return $html . $words . '</microneedling-quiz>';
}

/**
 * HTML in which no text is taken for a shortcode: WordPress looks for them once the block is drawn.
 *
 * @param string $html HTML without scripts.
 * @return string
 */
function without_shortcodes( $html ) {
	return strtr(
		$html,
		array(
			'[' => '&#x5B;',
			']' => '&#x5D;',
		)
	);
}

/**
 * A document as it may stand inside a script: no `<` is left that could end it, no shortcode, and
 * no line break, for which paragraphs would be put into it.
 *
 * @param string $text JSON.
 * @return string
 */
function inside_script( $text ) {
	// In texts JSON writes line breaks as `\n`: these stand between values.
	$line = strtr( $text, "\r\n\t", '   ' );
	// Those that begin a list have to stay.
	$in_text = static function ( $found ) {
		return strtr(
			$found[0],
			array(
				'[' => '\u005B',
				']' => '\u005D',
			)
		);
	};
	$safe = preg_replace_callback( '/"(?:[^"\\\\]++|\\\\.)*+"/s', $in_text, $line );
	// All of the four stand in texts alone, where JSON may write them in this way.
	return strtr(
		null === $safe ? $line : $safe,
		array(
			'<' => '\u003C',
			'>' => '\u003E',
			'&' => '\u0026',
			"'" => '\u0027',
		)
	);
}

/**
 * What was wrong, for people who can mend it; visitors never see it.
 *
 * @param string[] $faults In plain words.
 * @return string
 */
function note( $faults ) {
	// What programs ask for may be shown to anybody.
	$is_page = ! ( defined( 'REST_REQUEST' ) && REST_REQUEST );
	if ( ! $faults || ! $is_page || ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	$html = '<div class="microneedling-quiz-note" role="note" style="border:2px solid;padding:.5em 1em;margin-block-end:1em"><p>' . esc_html__( 'Microneedling quiz: only you and other editors see this note.', 'microneedling-quiz' ) . '</p><ul>';
	foreach ( $faults as $fault ) {
		$html .= '<li>' . esc_html( $fault ) . '</li>';
	}
	return $html . '</ul></div>';
}
