// Writes what of the package is not a script: types, manifest, README, package.json.
// node write.mjs ROOT OUT VERSION: the project's sources, and the folder with the scripts so far.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "./check.mjs";
import { manifest } from "./manifest.mjs";
import { readme } from "./readme.mjs";
import { types } from "./types.mjs";

const [root, out, version] = process.argv.slice(2);
const read = (path) => readFileSync(join(root, path), "utf8");
const put = (name, text) => writeFileSync(join(out, name), text);
const json = (it) => `${JSON.stringify(it, null, 2)}\n`;

const element = JSON.parse(read("npm/element.json"));
const content = JSON.parse(read("content/quiz.json"));
check(element, root);

put("package.json", json({ ...JSON.parse(read("npm/package.json")), version }));
put("custom-elements.json", json(manifest(element)));
put("README.md", readme(read("npm/README.md"), element, out));
put("index.d.ts", types(read("npm/index.d.ts"), element, content));
for (const name of ["react", "preact", "vue", "svelte"])
  put(`${name}.d.ts`, read(`npm/${name}.d.ts`));
