// Builds the pages of the benchmark: node build.mjs OUT DIST [PACKAGES] [COUNTER]
//
// OUT       gets a folder for each page, and pages.json, which names them
// DIST      holds the project's own files, built (dist/)
// PACKAGES  holds node_modules with what package.json names; this folder, if not given
// COUNTER   holds what wasm-bindgen made of bench/counter; without it that page is left out

import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { html } from "./html.mjs";
import * as content from "./content.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const [out, dist, packages = here, counter] = process.argv.slice(2).map((it) => resolve(it));
if (!dist) throw new Error("node build.mjs OUT DIST [PACKAGES] [COUNTER]");
const modules = join(packages, "node_modules");
const from = createRequire(join(packages, "package.json"));
const esbuild = from("esbuild");
const terser = from("terser");

/** The quiz's content as a module, so that what a page doesn't use falls away. */
const given = {
  name: "content",
  setup(build) {
    build.onResolve({ filter: /^#content$/ }, () => ({ path: "content", namespace: "content" }));
    build.onLoad({ filter: /./, namespace: "content" }, () => ({
      contents: Object.entries(content)
        .map(([name, it]) => `export const ${name} = ${JSON.stringify(it)};`)
        .join("\n"),
    }));
  },
};

const bundle = async (entry) => {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(here, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    jsxFactory: "h",
    external: ["./result.js"],
    nodePaths: [modules],
    plugins: [given],
    logLevel: "warning",
  });
  return outputFiles[0].text;
};

/** Smaller by some per cent than what esbuild leaves, as the project's own shell is made. */
const script = async (entry) => {
  const { code } = await terser.minify(await bundle(entry), {
    module: true,
    compress: { passes: 2 },
  });
  return code;
};

const style = async (...files) => {
  const text = files.map((file) => readFileSync(file, "utf8")).join("\n");
  const { code } = await esbuild.transform(text, {
    loader: "css",
    minify: true,
    legalComments: "none",
  });
  return code.trim();
};

const peer = (name) => join(here, name);
const embed = (names) => Object.fromEntries(names.map((name) => [name, join(dist, "embed", name)]));
const engine = () =>
  readdirSync(join(dist, "embed")).filter((name) => /^quiz-.*\.(js|wasm)$/.test(name));

/** Each page: what goes into its HTML, its files made here, and those copied. */
const pages = {
  module: () => ({ kind: "module", copied: embed(["microneedling-quiz.js", ...engine()]) }),
  "module-eager": () => ({
    kind: "module",
    more: ' loading="eager"',
    copied: embed(["microneedling-quiz.js", ...engine()]),
  }),
  single: () => ({ kind: "module", copied: embed(["microneedling-quiz.single.js"]) }),
  survey: async () => ({
    kind: "survey",
    made: {
      "app.js": await script("survey/app.js"),
      "result.js": await script("survey/result.js"),
      "style.css": await style(
        // Without the font that the other sheet fetches from elsewhere.
        join(modules, "survey-core/survey-core.fontless.min.css"),
        peer("survey/survey.css"),
      ),
    },
  }),
  preact: async () => ({
    kind: "preact",
    style: await style(peer("preact/quiz.css")),
    made: {
      "app.js": await script("preact/app.jsx"),
      "result.js": await script("shared/result.jsx"),
    },
  }),
  counter: async () => ({
    kind: "counter",
    made: {
      "counter.js": (
        await terser.minify(readFileSync(join(counter, "counter.js"), "utf8"), { module: true })
      ).code,
    },
    copied: { "counter_bg.wasm": join(counter, "counter_bg.wasm") },
  }),
};
if (!counter) delete pages.counter;

const common = await style(peer("shared/page.css"));
for (const [name, describe] of Object.entries(pages)) {
  const folder = join(out, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { kind, more = "", style: own = "", made = {}, copied = {} } = await describe();
  for (const [file, text] of Object.entries(made)) writeFileSync(join(folder, file), text);
  for (const [file, path] of Object.entries(copied)) copyFileSync(path, join(folder, file));
  const files = Object.keys({ ...made, ...copied });
  writeFileSync(join(folder, "index.html"), html(kind, files, common + own, more));
  copyFileSync(peer(`${kind}/drive.js`), join(folder, "drive.js"));
}
writeFileSync(join(out, "pages.json"), JSON.stringify(Object.keys(pages)));
// For those who read what the peers were given.
writeFileSync(join(out, "quiz.json"), JSON.stringify({ ...content }, null, 2));
