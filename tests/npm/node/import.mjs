// On a server: importing it touches nothing, and React writes the element.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createElement } from "react";
import { renderToString } from "react-dom/server";

const before = Object.keys(globalThis).length;
const quiz = await import("microneedling-quiz");
assert.equal(Object.keys(globalThis).length, before);
const require = createRequire(import.meta.url);
const about = JSON.parse(readFileSync(require.resolve("microneedling-quiz/package.json"), "utf8"));
assert.deepEqual(Object.keys(quiz).sort(), ["MicroneedlingQuizElement", "tagName", "version"]);
assert.equal(quiz.tagName, "microneedling-quiz");
assert.equal(quiz.version, about.version);
assert(!({} instanceof quiz.MicroneedlingQuizElement));
// The names for types lead to the same module.
for (const name of ["react", "preact", "vue", "svelte"])
  assert.equal(await import(`microneedling-quiz/${name}`), quiz);
// Also where everything is CommonJS, as in some tests of applications.
if (process.features.require_module)
  assert.equal(require("microneedling-quiz").version, about.version);

const element = createElement(
  quiz.tagName,
  { "booking-url": "/book?a=1&b=\"2\"", "reset-after": 60, "onmq-complete": () => {} },
  createElement("p", null, "Own words"),
);
assert.equal(
  renderToString(element),
  '<microneedling-quiz booking-url="/book?a=1&amp;b=&quot;2&quot;" reset-after="60"><p>Own words</p></microneedling-quiz>',
);

// What a host of the files asks for.
for (const name of ["microneedling-quiz.js", "microneedling-quiz.single.js", "frame.html", "lang/de.json", "integrity.json"])
  assert(readFileSync(require.resolve(`microneedling-quiz/embed/${name}`)).length > 100, name);
assert.deepEqual(about.dependencies ?? {}, {});
assert.equal(about.scripts, undefined);
const { default: manifest } = await import("microneedling-quiz/custom-elements.json", { with: { type: "json" } });
const [module] = manifest.modules;
const [declared] = module.declarations;
assert.equal(module.exports[1].declaration.name, declared.name);
assert.equal(declared.tagName, quiz.tagName);
