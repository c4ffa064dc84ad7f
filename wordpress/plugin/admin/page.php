<?php
/**
 * The settings page: Settings, Microneedling quiz.
 *
 * @package Microneedling_Quiz
 */

namespace Microneedling_Quiz;

defined( 'ABSPATH' ) || exit;

/** Name of the page in addresses. */
const PAGE = 'microneedling-quiz';

require_once __DIR__ . '/sections.php';

/**
 * The address of the page.
 *
 * @return string
 */
function page_url() {
	return admin_url( 'options-general.php?page=' . PAGE );
}

/** Puts the page into the menu. */
function add_page() {
	$title = __( 'Microneedling quiz', 'microneedling-quiz' );
	$hook  = add_options_page( $title, $title, 'manage_options', PAGE, __NAMESPACE__ . '\print_page' );
	add_action( 'load-' . $hook, __NAMESPACE__ . '\take_form' );
	add_action( 'admin_print_styles-' . $hook, __NAMESPACE__ . '\enqueue_page' );
}
add_action( 'admin_menu', __NAMESPACE__ . '\add_page' );

/**
 * A way to the page from the list of plugins.
 *
 * @param string[] $links What is there.
 * @return string[]
 */
function link_page( $links ) {
	$link = '<a href="' . esc_url( page_url() ) . '">' . esc_html__( 'Settings', 'microneedling-quiz' ) . '</a>';
	return array_merge( array( 'settings' => $link ), $links );
}
add_filter( 'plugin_action_links_' . plugin_basename( MICRONEEDLING_QUIZ_FILE ), __NAMESPACE__ . '\link_page' );

/**
 * Takes the form. It comes back to this page, so that nothing that was typed has to be kept
 * anywhere while it is wrong.
 */
function take_form() {
	add_sections();
	if ( ! isset( $_SERVER['REQUEST_METHOD'] ) || 'POST' !== $_SERVER['REQUEST_METHOD'] ) {
		if ( isset( $_GET['settings-updated'] ) && ! get_settings_errors() ) {
			// phpcs:ignore WordPress.WP.I18n.MissingArgDomain -- WordPress has said this for long, in every language.
			add_settings_error( 'general', 'saved', __( 'Settings saved.' ), 'success' );
		}
		return;
	}
	check_admin_referer( OPTION . '-options' );
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( esc_html__( 'Only administrators can change these settings.', 'microneedling-quiz' ), 403 );
	}
	// Each value is checked by `sanitize()`.
	// phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized
	$form = isset( $_POST[ OPTION ] ) && is_array( $_POST[ OPTION ] ) ? wp_unslash( $_POST[ OPTION ] ) : array();
	$file = sent_file();
	if ( '' !== $file ) {
		$form['document'] = $file;
	}
	update_option( OPTION, $form );
	if ( get_settings_errors( OPTION ) ) {
		typed( $form );
		add_settings_error( 'general', 'rest', esc_html__( 'Everything else was saved.', 'microneedling-quiz' ), 'info' );
		return;
	}
	wp_safe_redirect( add_query_arg( 'settings-updated', 'true', page_url() ) );
	exit;
}

/**
 * The text of a file that was sent without the help of a script.
 *
 * @return string
 */
function sent_file() {
	// The nonce was checked by the caller; the text is checked like any that was typed.
	// phpcs:disable WordPress.Security
	if ( ! isset( $_FILES['microneedling_quiz_file']['tmp_name'], $_FILES['microneedling_quiz_file']['error'] ) || UPLOAD_ERR_OK !== $_FILES['microneedling_quiz_file']['error'] ) {
		return '';
	}
	$path = $_FILES['microneedling_quiz_file']['tmp_name'];
	// phpcs:enable
	return is_uploaded_file( $path ) ? (string) file_get_contents( $path, false, null, 0, MOST_BYTES + 1 ) : '';
}

/** The scripts and styles of the page. */
function enqueue_page() {
	tell_checks();
	wp_enqueue_style( 'microneedling-quiz-settings', address_of( 'admin/settings.css' ), array(), MICRONEEDLING_QUIZ_VERSION );
	wp_enqueue_script( 'microneedling-quiz-settings', address_of( 'admin/settings.js' ), array( 'microneedling-quiz-checks' ), MICRONEEDLING_QUIZ_VERSION, true );
	wp_add_inline_script( 'microneedling-quiz-settings', 'window.microneedlingQuizSettings = ' . in_script( for_page() ) . ';', 'before' );
	if ( ! missing_files() ) {
		wp_enqueue_script( HANDLE );
	}
}

/** Prints the page. */
function print_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap microneedling-quiz-settings"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
	if ( missing_files() ) {
		$files = '<code>' . implode( '</code> <code>', array_map( 'esc_html', missing_files() ) ) . '</code>';
		/* translators: %s: the name of a file. */
		$text = sprintf( esc_html__( 'The file %s is missing. Install the plugin again; your settings stay.', 'microneedling-quiz' ), $files );
		echo '<div class="notice notice-error" id="microneedling-quiz-missing"><p>' . wp_kses( $text, array( 'code' => array() ) ) . '</p><p>' . esc_html__( 'Until then visitors read what the quiz is about, and can book.', 'microneedling-quiz' ) . '</p></div>';
	}
	echo '<p>' . esc_html__( 'These are the defaults of every quiz on this site. A block or a shortcode can set each of them in its own way.', 'microneedling-quiz' ) . '</p>';
	echo '<div class="microneedling-quiz-halves"><form id="microneedling-quiz-form" method="post" enctype="multipart/form-data" action="' . esc_url( page_url() ) . '">';
	settings_fields( OPTION );
	printf( '<input type="hidden" name="%s[seen]" value="%s">', esc_attr( OPTION ), esc_attr( wp_json_encode( array_map( 'md5', settings() ) ) ) );
	do_settings_sections( PAGE );
	submit_button();
	echo '</form><section aria-labelledby="microneedling-quiz-preview-title"><h2 id="microneedling-quiz-preview-title">' . esc_html__( 'Preview of the quiz', 'microneedling-quiz' ) . '</h2>';
	echo '<div id="microneedling-quiz-preview" data-language="' . esc_attr( get_bloginfo( 'language' ) ) . '"></div></section></div></div>';
}
