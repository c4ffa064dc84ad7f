// Measures pages with Lighthouse, as a phone: node measure.mjs DIST PACKAGES OUT CHROMIUM [RUNS]
//
// DIST      holds the built files: its index.html and the pages of gallery/ are measured
// PACKAGES  holds node_modules with what package.json names
// OUT       gets Lighthouse's own report of each page's worst run, to be opened in a browser
// CHROMIUM  is the program of the browser
// RUNS      how many times each page is measured; 3, if not given
//
// Prints the scores, and what each one under 100 was lost by. Fails only where a page can't be
// measured: a score of performance depends on the machine.

import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { lost, machine, sum, table } from "./report.mjs";
import { serve } from "./serve.mjs";

const [dist, packages, out, chromium] = process.argv.slice(2, 6).map((it) => resolve(it));
const runs = Number(process.argv[6] ?? 3);
if (!chromium || !(runs >= 1))
  throw new Error("node measure.mjs DIST PACKAGES OUT CHROMIUM [RUNS]");
const from = createRequire(join(packages, "package.json"));
const load = (name) => import(pathToFileURL(from.resolve(name)));
const { default: lighthouse } = await load("lighthouse");
const { launch } = await load("chrome-launcher");

// A small /dev/shm, as in containers, must not end a page.
const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];

/** One run, in a browser of its own, which knows nothing of the one before. */
const once = async (url) => {
  const browser = await launch({ chromePath: chromium, chromeFlags: FLAGS });
  try {
    // Without settings it is a phone, on a slow network, with a slow processor.
    const { lhr, report } = await lighthouse(url, { port: browser.port, output: "html" });
    const fault = lhr.runtimeError?.message;
    if (fault) throw new Error(fault);
    return { ...lhr, report };
  } finally {
    browser.kill();
  }
};

const gallery = readdirSync(join(dist, "gallery")).filter((name) => name.endsWith(".html"));
const pages = ["index.html", ...gallery.sort().map((name) => `gallery/${name}`)];
mkdirSync(out, { recursive: true });
const site = await serve(dist);
const measured = [];
for (const [place, page] of pages.entries()) {
  try {
    const all = [];
    while (all.length < runs) all.push(await once(site.url(page)));
    all.sort((a, b) => sum(a) - sum(b));
    writeFileSync(join(out, page.replaceAll("/", "-")), all[0].report);
    measured.push({ page, runs: all });
  } catch (fault) {
    console.error(`${page} can't be measured: ${fault.message}; does it open in ${chromium}?`);
    process.exitCode = 1;
  }
  console.error(`${page}: ${place + 1} of ${pages.length}`);
}
site.close();
if (measured.length) console.log(`${machine(measured)}\n\n${table(measured)}\n`);
for (const { page, runs } of measured) {
  for (const line of lost(runs[0])) console.log(`${page}: ${line}`);
}
console.log(out);
