// node floor.mjs ESBUILD FLOOR ROOT DIST: reads every script and style sheet that visitors get, and
// fails with what is newer than the oldest browsers of the list. esbuild knows which syntax each of
// them reads: what it writes otherwise for them than for today's is what they don't.

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { Script } from "node:vm";

const [esbuild, floor, root, dist] = process.argv.slice(2);
const { transformSync } = createRequire(import.meta.url)(join(esbuild, "lib/main.js"));

// What a module may hold that a script that is named without a type may not, Node knows.
const MODULES = /^(npm\/(index|quiz|own|lang\/.*)|.*embed\/(quiz|own)-\w+|configurator\/(start|configurator|snippets\/.*))\.js$/;

const print = (text, target, loader) =>
  transformSync(text, { target: target.split(","), loader, logLevel: "silent" }).code;

/** What old browsers would have otherwise, if anything. */
const lowered = (text, loader) => {
  try {
    const [today, old] = ["esnext", floor].map((it) => print(text, it, loader));
    if (today === old) return [];
    let at = 0;
    while (today[at] === old[at]) at += 1;
    return [`newer than ${floor}: …${today.slice(Math.max(0, at - 40), at + 40)}…`];
  } catch ({ errors, message }) {
    return errors?.map((it) => it.text) ?? [message];
  }
};

const script = (text, module) => {
  if (!module)
    try {
      new Script(text);
    } catch ({ message }) {
      return [`no classic script: ${message}`];
    }
  return lowered(text, "js");
};

// What esbuild has no older words for. A declaration that isn't known is passed over alone, so these
// do no harm: text-wrap, field-sizing, content-visibility, print-color-adjust.
const NEWER = /@(container|scope|starting-style|property|view-transition|position-try)\b|(light-dark|color-mix|anchor|oklch|oklab)\([\w-]|[\d.](?:[dsl]v[whbi]|d?vmin|cq[whbi]|rlh)\b(?=[;}!, )])|:(has|user-valid|user-invalid|popover-open)\b(?=[(:{, ])/g;
// Where a browser doesn't know one selector, it drops the rule with all the others of the list.
const DIR = /[^{}]*:dir\([^{}]*(?=\{)/g;

const style = (text) => [
  ...[...text.matchAll(NEWER)].map((it) => `newer than ${floor}: ${it[0]}`),
  ...(text.match(DIR) ?? [])
    .filter((it) => it.split(/,(?![^(]*\))/).some((one) => !one.includes(":dir(")))
    .map((it) => `:dir() in a list with others: ${it.trim().slice(-80)}`),
];

const inline = (html) =>
  [...html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)]
    .filter(([, attributes, text]) => text.trim() && !/type=["']?application/.test(attributes))
    .flatMap(([, attributes, text]) => script(text, /type=["']?module/.test(attributes)));

const faults = (name, text) => {
  // Owners of pages see the configurator, in browsers of today; its scripts must be read all the same.
  const visitors = !name.startsWith("configurator/") && !name.startsWith("gallery/");
  if (name.endsWith(".css")) return visitors ? [...lowered(text, "css"), ...style(text)] : [];
  if (name.endsWith(".html")) return inline(text);
  return [...script(text, MODULES.test(name)), ...(visitors ? style(text) : [])];
};

// One that finds nothing in these would find nothing anywhere.
for (const [name, text] of [
  ["a.js", "class A { static { this.b = 1; } }"],
  ["a.js", "class A { #b; static has(it) { return it?.(#b in it); } static { } }"],
  ["a.js", "const a = /[\\p{L}--[a-z]]/v;"],
  ["a.js", "const a = /(?<=b)c/;"],
  ["a.js", "const a = await b;"],
  ["a.js", "import a from './a.js';"],
  ["npm/index.js", "import a from './a.json' with { type: 'json' };"],
  ["npm/index.js", "using a = b();"],
  ["a.js", "const a = '@container (width > 9em){b{c:d}}';"],
  ["a.js", "const a = 'b{height:100dvh}';"],
  ["a.js", "const a = 'b:has(c){d:e}';"],
  ["a.js", "const a = 'b:dir(rtl),c{d:e}';"],
  ["a.css", "a { & b { color: red } }"],
  ["a.css", "a { color: light-dark(red, blue) }"],
  ["a.html", "<script>class A { static { } }</script>"],
])
  if (!faults(name, text).length) throw new Error(`nothing was found in ${name}: ${text}`);

const below = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile() && /\.(js|css|html)$/.test(it.name))
    .map((it) => [folder, join(it.parentPath ?? it.path, it.name)]);

const plugin = join(root, "wordpress/plugin");
const files = [...below(dist), ...below(plugin)];
const found = files.flatMap(([folder, file]) => {
  const name = relative(folder, file).replaceAll("\\", "/");
  return faults(name, readFileSync(file, "utf8")).map((it) => `${name}: ${it}`);
});
console.log(found.join("\n"));
if (files.length < 20) throw new Error(`only ${files.length} files in ${dist} and ${plugin}`);
process.exitCode = found.length ? 1 : 0;
