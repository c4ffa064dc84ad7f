<?php
/**
 * Colours that can be read: what a clinic picks, and what has to go with it.
 *
 * @package Microneedling_Quiz
 */

namespace Microneedling_Quiz;

defined( 'ABSPATH' ) || exit;

/** The quiz's own colours by day and by night, as `styles/tokens.css` has them. */
const OWN_COLOURS = array(
	'light' => array(
		'accent'  => '#2b5f52',
		'surface' => '#fffdfb',
		'text'    => '#23211f',
	),
	'dark'  => array(
		'accent'  => '#8fd0bd',
		'surface' => '#191b1a',
		'text'    => '#efece8',
	),
);

/**
 * The three parts of a colour, 0 to 255.
 *
 * @param string $colour As `#rrggbb`.
 * @return int[]
 */
function parts( $colour ) {
	return array_map( 'hexdec', str_split( substr( $colour, 1 ), 2 ) );
}

/**
 * How bright a colour is (WCAG 2.2, relative luminance).
 *
 * @param string $colour As `#rrggbb`.
 * @return float
 */
function luminance( $colour ) {
	$sum = 0;
	foreach ( array_combine( array( '0.2126', '0.7152', '0.0722' ), parts( $colour ) ) as $weight => $part ) {
		$part = $part / 255;
		$sum += (float) $weight * ( $part <= 0.04045 ? $part / 12.92 : pow( ( $part + 0.055 ) / 1.055, 2.4 ) );
	}
	return $sum;
}

/**
 * The contrast of two colours, 1 to 21.
 *
 * @param string $one   As `#rrggbb`.
 * @param string $other As `#rrggbb`.
 * @return float
 */
function contrast( $one, $other ) {
	$bright = array( luminance( $one ) + 0.05, luminance( $other ) + 0.05 );
	return max( $bright ) / min( $bright );
}

/**
 * Black or white, whichever reads better: one of the two always reaches 4.5.
 *
 * @param string $ground As `#rrggbb`.
 * @return string
 */
function black_or_white( $ground ) {
	return contrast( '#000000', $ground ) >= contrast( '#ffffff', $ground ) ? '#000000' : '#ffffff';
}

/**
 * A colour on the way between two.
 *
 * @param string $from As `#rrggbb`.
 * @param string $to   As `#rrggbb`.
 * @param float  $way  0 to 1.
 * @return string
 */
function mixed( $from, $to, $way ) {
	$mixed = '#';
	foreach ( array_map( null, parts( $from ), parts( $to ) ) as $pair ) {
		$mixed .= sprintf( '%02x', (int) round( $pair[0] + ( $pair[1] - $pair[0] ) * $way ) );
	}
	return $mixed;
}

/**
 * Light or dark, where a surface or a text leaves no choice.
 *
 * @param array $look Colours by name; '' where there is none.
 * @return string '' where both will do.
 */
function card_scheme( $look ) {
	$surface = $look['surface'];
	if ( '' === $surface && '' !== $look['text'] ) {
		$surface = black_or_white( $look['text'] );
	}
	if ( '' === $surface ) {
		return '';
	}
	return '#000000' === black_or_white( $surface ) ? 'light' : 'dark';
}

/**
 * Light or dark, also where an accent can be read by day alone, or by night alone.
 *
 * @param array $look Colours by name; '' where there is none.
 * @return string '' where both will do.
 */
function forced_scheme( $look ) {
	$scheme = card_scheme( $look );
	if ( '' !== $scheme || '' === $look['accent'] ) {
		return $scheme;
	}
	$by_day   = contrast( $look['accent'], OWN_COLOURS['light']['surface'] ) >= 4.5;
	$by_night = contrast( $look['accent'], OWN_COLOURS['dark']['surface'] ) >= 4.5;
	if ( $by_day === $by_night ) {
		return '';
	}
	return $by_day ? 'light' : 'dark';
}

/**
 * The custom properties of a look. A surface or a text brings all the others along: half of a
 * clinic's colours on half of the quiz's own could not be read in one of light and dark.
 *
 * @param array $look Colours by name, and `radius`; '' where there is none.
 * @return array
 */
function properties( $look ) {
	$scheme = card_scheme( $look );
	$set    = array();
	$accent = $look['accent'];
	if ( '' !== $scheme ) {
		$own     = OWN_COLOURS[ $scheme ];
		$surface = '' === $look['surface'] ? $own['surface'] : $look['surface'];
		$text    = $look['text'];
		if ( '' === $text ) {
			$text = contrast( $own['text'], $surface ) >= 4.5 ? $own['text'] : black_or_white( $surface );
		}
		$muted = mixed( $text, $surface, 0.25 );
		if ( '' === $accent ) {
			$accent = contrast( $own['accent'], $surface ) >= 4.5 ? $own['accent'] : $text;
		}
		$set = array(
			'--mq-surface' => $surface,
			'--mq-text'    => $text,
			'--mq-muted'   => contrast( $muted, $surface ) >= 4.5 ? $muted : $text,
			'--mq-border'  => mixed( $surface, $text, 0.2 ),
		);
	}
	if ( '' !== $accent ) {
		$set['--mq-accent']    = $accent;
		$set['--mq-on-accent'] = black_or_white( $accent );
	}
	if ( '' !== $look['radius'] ) {
		$set['--mq-radius'] = $look['radius'];
	}
	return $set;
}

/**
 * Those as the value of a `style` attribute.
 *
 * @param array $look Colours by name, and `radius`.
 * @return string
 */
function style( $look ) {
	$style = '';
	foreach ( properties( $look ) as $name => $value ) {
		$style .= $name . ':' . $value . ';';
	}
	return $style;
}
