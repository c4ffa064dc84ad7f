// Builds the pages as people do: with Vite, from the installed package. node build.mjs OUT

import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const out = resolve(process.argv[2]);
const common = { configFile: false, logLevel: "warn", base: "./", esbuild: { jsx: "automatic" } };
const pages = (folder) => readdirSync(folder).filter((name) => name.endsWith(".html"));

for (const folder of ["vite", "react"])
  await build({
    ...common,
    root: folder,
    build: {
      outDir: join(out, folder),
      emptyOutDir: true,
      // What is inside of a chunk is told below, and what it weighs in the README.
      chunkSizeWarningLimit: 1000,
      rollupOptions: { input: pages(folder).map((name) => join(folder, name)) },
    },
  });

// As a server does that writes pages: the package runs in Node, inside of a bundle.
await build({
  ...common,
  root: "react",
  ssr: { noExternal: true },
  build: { outDir: join(out, "server"), emptyOutDir: true, ssr: "server.tsx" },
});
const { html } = await import(pathToFileURL(join(out, "server/server.js")));
const page = join(out, "react/index.html");
const empty = readFileSync(page, "utf8");
const mark = "<!--written by the server-->";
assert(empty.includes(mark));
writeFileSync(join(out, "react/written.html"), empty.replace(mark, html()));
writeFileSync(page, empty.replace(mark, ""));

// The entry stays small, whatever a bundler thinks of imports: nothing of the wasm is in it.
const assets = join(out, "vite/assets");
const weight = (start) => {
  const found = readdirSync(assets).filter((name) => name.startsWith(start) && name.endsWith(".js"));
  assert.equal(found.length, 1, `${start}: ${found}`);
  return statSync(join(assets, found[0])).size;
};
assert(weight("quiz-") > 100_000);
assert(weight("own-") > 300_000);
for (const tag of ["ar", "de", "es", "fr", "pl", "pt"]) assert(weight(`${tag}-`) > 20_000);
const rest = readdirSync(assets).filter((name) => !/^(quiz|own|[a-z]{2})-/.test(name));
const entry = rest.reduce((sum, name) => sum + statSync(join(assets, name)).size, 0);
assert(entry < 40_000, `the entry has ${entry} bytes: ${rest}`);
