// Reads PHP files as PHP 7.4 does, and looks for functions that came later:
// `node php-7.4.cjs FOLDER_OF_PHP_PARSER FILE…`. Prints each fault.

const { readFileSync } = require("node:fs");
const [, , parser, ...files] = process.argv;
const { Engine } = require(parser);

const LATER = new Set([
  // PHP 8.0. WordPress brings some of these itself: `str_contains` and its like since 5.9.
  "fdiv", "get_debug_type", "get_resource_id", "preg_last_error_msg",
  // PHP 8.1; `array_is_list` since WordPress 6.5.
  "array_is_list", "enum_exists", "fsync", "fdatasync",
  // PHP 8.2 and later.
  "ini_parse_quantity", "memory_reset_peak_usage", "json_validate", "mb_str_pad", "mb_trim",
  "mb_ltrim", "mb_rtrim", "mb_ucfirst", "mb_lcfirst", "array_find", "array_find_key",
  "array_any", "array_all", "array_first", "array_last", "str_decrement", "str_increment",
]);
/** What WordPress itself has had only after 6.1. */
const LATER_IN_WORDPRESS = new Set([
  "wp_is_development_mode", "wp_get_admin_notice", "wp_admin_notice", "wp_prime_option_caches",
  "wp_set_option_autoload", "wp_trigger_error", "wp_interactivity_state",
  "wp_register_script_module", "wp_enqueue_script_module", "wp_register_block_metadata_collection",
  "wp_register_block_types_from_metadata_collection",
]);

const engine = new Engine({ parser: { version: "7.4", php7: true }, ast: { withPositions: true } });
const faults = [];
for (const file of files) {
  let tree;
  try {
    tree = engine.parseCode(readFileSync(file, "utf8"), file);
  } catch (fault) {
    faults.push(`${file}: ${fault.message}`);
    continue;
  }
  // Functions of its own by these names would be no fault; there are none.
  const visit = (node) => {
    if (!node || typeof node !== "object") return;
    if (Array.isArray(node)) return node.forEach(visit);
    if (node.kind === "call" && node.what?.kind === "name") {
      const name = node.what.name.replace(/^\\/, "").toLowerCase();
      if (LATER.has(name)) faults.push(`${file}:${node.loc?.start.line}: ${name}() is newer than PHP 7.4`);
      if (LATER_IN_WORDPRESS.has(name)) faults.push(`${file}:${node.loc?.start.line}: ${name}() is newer than WordPress 6.1`);
    }
    for (const [key, value] of Object.entries(node)) if (key !== "loc") visit(value);
  };
  visit(tree);
}
for (const fault of faults) console.log(fault);
process.exit(faults.length ? 1 : 0);
