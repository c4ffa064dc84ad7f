// What each built page weighs on the wire: node weigh.mjs OUT

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const out = process.argv[2];
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
const weight = (file) => brotliCompressSync(readFileSync(file), QUALITY).length;

for (const page of JSON.parse(readFileSync(join(out, "pages.json"), "utf8"))) {
  // What drives a page is no part of it.
  const files = readdirSync(join(out, page)).filter((name) => name !== "drive.js");
  const weights = files.map((name) => [name, weight(join(out, page, name))]);
  const all = weights.reduce((sum, [, bytes]) => sum + bytes, 0);
  console.log(`${page}: ${all}  ${weights.map((it) => it.join(" ")).join(", ")}`);
}
