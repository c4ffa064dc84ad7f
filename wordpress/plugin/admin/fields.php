<?php
/**
 * The fields of the settings page: each with its hint, and what is wrong with what was typed.
 *
 * @package Microneedling_Quiz
 */

namespace Microneedling_Quiz;

defined( 'ABSPATH' ) || exit;

/**
 * What was typed into a form that was sent and had something wrong.
 *
 * @param array|null $form The form, to remember it.
 * @return array
 */
function typed( $form = null ) {
	static $typed = array();
	if ( null !== $form ) {
		$typed = $form;
	}
	return $typed;
}

/**
 * What is wrong with a field; '' where nothing is.
 *
 * @param string $name Name of a setting.
 * @return string HTML, escaped.
 */
function error_of( $name ) {
	foreach ( get_settings_errors( OPTION ) as $error ) {
		if ( $name === $error['code'] ) {
			return $error['message'];
		}
	}
	return '';
}

/**
 * What stands in a field: what was typed where that was wrong, else what is kept.
 *
 * @param string $name Name of a setting.
 * @return string
 */
function shown( $name ) {
	$typed = typed();
	$kept  = settings();
	return '' !== error_of( $name ) && isset( $typed[ $name ] ) && is_string( $typed[ $name ] ) ? $typed[ $name ] : $kept[ $name ];
}

/**
 * The id of a field.
 *
 * @param string $name Name of a setting.
 * @return string
 */
function id_of( $name ) {
	return 'microneedling-quiz-' . str_replace( '_', '-', $name );
}

/**
 * The attributes that every field has.
 *
 * @param string $name Name of a setting.
 */
function print_common( $name ) {
	static $has_focus = false;
	$id       = id_of( $name );
	$is_wrong = '' !== error_of( $name );
	printf( 'id="%1$s" name="%2$s[%3$s]" aria-describedby="%1$s-error %1$s-hint"', esc_attr( $id ), esc_attr( OPTION ), esc_attr( $name ) );
	if ( $is_wrong ) {
		echo ' aria-invalid="true"';
		echo $has_focus ? '' : ' autofocus';
		$has_focus = true;
	}
}

/**
 * What is wrong with a field, and its hint.
 *
 * @param string $name Name of a setting.
 * @param string $hint In plain words.
 */
function print_notes( $name, $hint ) {
	$id = id_of( $name );
	// Already escaped: it also stands in WordPress's own notice.
	printf( '<p id="%s-error" class="microneedling-quiz-error" aria-live="polite">%s</p>', esc_attr( $id ), wp_kses( error_of( $name ), array() ) );
	printf( '<p id="%s-hint" class="description">%s</p>', esc_attr( $id ), esc_html( $hint ) );
}

/**
 * A line of text, or a colour.
 *
 * @param array $field `name`, `hint`, and maybe `example` and `is_colour`.
 */
function print_line( $field ) {
	$is_colour = ! empty( $field['is_colour'] );
	printf( '<input type="text" class="%s" placeholder="%s" value="%s" dir="%s" ', $is_colour ? 'small-text' : 'regular-text', esc_attr( isset( $field['example'] ) ? $field['example'] : '' ), esc_attr( shown( $field['name'] ) ), esc_attr( isset( $field['dir'] ) ? $field['dir'] : 'auto' ) );
	print_common( $field['name'] );
	echo '>';
	if ( $is_colour ) {
		// Shown by the script: without one it could not tell "none" from black.
		printf( ' <input type="color" hidden id="%s-picker" aria-label="%s">', esc_attr( id_of( $field['name'] ) ), esc_attr( $field['picker'] ) );
	}
	print_notes( $field['name'], $field['hint'] );
}

/**
 * A choice.
 *
 * @param array $field `name`, `hint` and `choices`: labels by value.
 */
function print_choice( $field ) {
	echo '<select ';
	print_common( $field['name'] );
	echo '>';
	foreach ( $field['choices'] as $value => $label ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( $value, shown( $field['name'] ), false ), esc_html( $label ) );
	}
	echo '</select>';
	print_notes( $field['name'], $field['hint'] );
}

/**
 * The clinic's document: typed, or out of a file, with its faults beside it.
 *
 * @param array $field `name` and `hint`.
 */
function print_document( $field ) {
	$id = id_of( $field['name'] );
	echo '<textarea rows="12" class="large-text code" spellcheck="false" dir="ltr" ';
	print_common( $field['name'] );
	// The first line break in a textarea is dropped by browsers, so it gets one of its own.
	echo ">\n" . esc_textarea( shown( $field['name'] ) ) . '</textarea>';
	printf( '<input type="hidden" id="%1$s-checked" name="%2$s[document_checked]" value="">', esc_attr( $id ), esc_attr( OPTION ) );
	printf( '<p><label for="microneedling-quiz-file">%s</label> <input type="file" id="microneedling-quiz-file" name="microneedling_quiz_file" accept=".json,application/json"></p>', esc_html__( 'Open a file', 'microneedling-quiz' ) );
	printf( '<p id="%s-status" role="status" data-state="empty"></p><ul id="%s-faults"></ul>', esc_attr( $id ), esc_attr( $id ) );
	printf( '<noscript><p>%s</p></noscript>', esc_html__( 'A document is checked by the quiz itself, which needs JavaScript. Without it this field can be emptied, but not changed.', 'microneedling-quiz' ) );
	print_notes( $field['name'], $field['hint'] );
	printf( '<p><a href="%s">%s</a></p>', esc_url( address_of( 'document.txt' ) ), esc_html__( 'All that a document can change, with examples', 'microneedling-quiz' ) );
}
