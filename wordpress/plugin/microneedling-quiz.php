<?php
/**
 * Plugin Name:       Microneedling quiz
 * Description:       A one-minute quiz for a clinic's website: which of six benefits of microneedling match what a visitor cares about, and when to wait or ask first. Answers stay on the visitor's device.
 * Version:           @VERSION@
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The microneedling quiz
 * License:           MIT
 * License URI:       https://opensource.org/licenses/MIT
 * Text Domain:       microneedling-quiz
 * Domain Path:       /languages
 *
 * @package Microneedling_Quiz
 */

defined( 'ABSPATH' ) || exit;

define( 'MICRONEEDLING_QUIZ_VERSION', '@VERSION@' );
define( 'MICRONEEDLING_QUIZ_FILE', __FILE__ );

foreach ( array( 'i18n', 'checks', 'colours', 'options', 'files', 'document', 'words', 'attributes', 'assets', 'optimisers', 'markup', 'shortcode', 'block', 'mark' ) as $microneedling_quiz_part ) {
	require_once __DIR__ . '/includes/' . $microneedling_quiz_part . '.php';
}
unset( $microneedling_quiz_part );

if ( is_admin() ) {
	require_once __DIR__ . '/admin/verdict.php';
	require_once __DIR__ . '/admin/sanitize.php';
	require_once __DIR__ . '/admin/fields.php';
	require_once __DIR__ . '/admin/page.php';
}
