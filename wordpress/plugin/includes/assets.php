<?php
/**
 * The quiz's script: once on a page, and only where there is a quiz.
 *
 * @package Microneedling_Quiz
 */

namespace Microneedling_Quiz;

defined( 'ABSPATH' ) || exit;

/** What the script is called in WordPress. */
const HANDLE = 'microneedling-quiz';

/**
 * Marks by which optimisers are asked to leave a script as it is.
 * Cloudflare (must come before `src`), LiteSpeed and WP-Optimize, LiteSpeed's and other defers,
 * minifiers, PageSpeed, WP Meteor, Jetpack Boost, Autoptimize, WP Rocket, NitroPack.
 */
const MARKS = 'data-cfasync="false" data-no-optimize="1" data-no-defer="1" data-no-minify="1" data-pagespeed-no-defer data-wpmeteor-nooptimize="true" data-jetpack-boost="ignore" data-noptimize="1" nowprocket nitro-exclude';

/** Keeps the place of a quiz until it runs, so that nothing moves; after 4 s its words show. */
const PLACE = 'microneedling-quiz:not(:defined){display:flow-root;--mq-wait:75rem}@media (min-width:48rem){microneedling-quiz:not(:defined){--mq-wait:54rem}}microneedling-quiz:not(:defined)>[slot]{display:none}'
	. '@media (scripting:enabled){microneedling-quiz:not(:defined){animation:microneedling-quiz-wait 1ms 4s backwards}microneedling-quiz[mode=dialog]:not(:defined){animation-name:microneedling-quiz-wait-dialog}'
	// What an editor that strips unknown tags leaves becomes a quiz with the script.
	. '[data-microneedling-quiz]:not(:has(microneedling-quiz)){animation:microneedling-quiz-wait 1ms 4s backwards}}'
	. '@keyframes microneedling-quiz-wait{from{visibility:hidden;overflow:hidden;block-size:var(--mq-wait)}}'
	. '@keyframes microneedling-quiz-wait-dialog{from{visibility:hidden;overflow:hidden;block-size:3rem}}';

/** Makes the script known. */
function register_script() {
	// Read as "in the footer" before WordPress 6.3; enqueued late, it comes there anyway.
	$when = version_compare( get_bloginfo( 'version' ), '6.3', '>=' ) ? array( 'strategy' => 'async' ) : false;
	// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.NotInFooter
	wp_register_script( HANDLE, address_of( SCRIPT ), array(), MICRONEEDLING_QUIZ_VERSION, $when );
}
add_action( 'init', __NAMESPACE__ . '\register_script' );

/** Brings it into the head where the page is known to have a quiz: there it comes sooner. */
function enqueue_early() {
	if ( ! is_singular() || is_plain() || missing_files() ) {
		return;
	}
	$post = get_post();
	if ( ! $post || post_password_required( $post ) ) {
		return;
	}
	$content = $post->post_content;
	if ( has_block( 'microneedling-quiz/quiz', $content ) || has_shortcode( $content, 'microneedling_quiz' ) || is_marked( $content ) ) {
		wp_enqueue_script( HANDLE );
	}
}
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\enqueue_early' );

/**
 * Gives the script its marks, and `async` where WordPress doesn't know the word yet.
 *
 * @param string $tag    The tag.
 * @param string $handle Name of the script in WordPress.
 * @return string
 */
function mark_script( $tag, $handle ) {
	if ( HANDLE !== $handle || false !== strpos( $tag, 'data-cfasync' ) ) {
		return $tag;
	}
	$async = preg_match( '/\sasync[\s>=]/', $tag ) ? '' : ' async';
	return preg_replace( '/<script(?=[^>]*\ssrc=)/', '<script ' . MARKS . $async, $tag, 1 );
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\mark_script', 10, 2 );

/**
 * What stands before the first quiz of a page: the rule that keeps its place, and the folder of
 * the quiz's files, which a script that was combined with others could not find any more.
 *
 * @return string Empty from the second time on.
 */
function once() {
	static $is_said = false;
	if ( $is_said ) {
		return '';
	}
	$is_said = true;
	return '<style id="microneedling-quiz-place">' . PLACE . '</style>'
		. '<script type="application/json" id="microneedling-quiz-base" data-base="' . esc_url( address_of( 'embed/' ) ) . '" ' . MARKS . '></script>';
}

/**
 * The same in the place of a quiz. Not before the head has come: what is rendered until then, by
 * plugins that describe a page for search engines, is thrown away.
 *
 * @return string
 */
function once_in_place() {
	return did_action( 'wp_head' ) && ! doing_action( 'wp_head' ) ? once() : '';
}

/** Prints it in the head where a quiz is known by then, else in the foot where it was missed. */
function print_once() {
	if ( wp_script_is( HANDLE, 'enqueued' ) ) {
		// Escaped where it is made.
		// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
		echo once();
	}
}
add_action( 'wp_head', __NAMESPACE__ . '\print_once', 2 );
add_action( 'wp_footer', __NAMESPACE__ . '\print_once', 1 );
