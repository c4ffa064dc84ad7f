//! Writing PHP that only holds words.

/// A text as a PHP literal in which nothing is looked for.
pub fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}

/// A file that gives back an array, given the lines of it.
pub fn returning(what: &str, lines: &str) -> String {
    format!(
        "<?php\n/**\n * {what} Written when the plugin was packed.\n *\n * @package Microneedling_Quiz\n */\n\n\
         defined( 'ABSPATH' ) || exit;\n\nreturn array(\n{lines});\n"
    )
}
