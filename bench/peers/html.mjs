// The page around each quiz: the same for all, with the lines that each one's documentation asks for.

const BOOK = "https://clinic.example/book";
const WITHOUT = `<p>The quiz needs JavaScript. <a href="${BOOK}">Book a consultation</a></p>`;
const place = `<div id="quiz" data-book="${BOOK}"></div><noscript>${WITHOUT}</noscript>`;
// Keeps the place of the first question, as the rule of the project's README does.
const kept = "#quiz:empty{min-height:75rem}";

const KINDS = {
  // The two lines of the project's README, and its rule that keeps the place.
  module: {
    style: "microneedling-quiz:not(:defined){display:flow-root;min-block-size:75rem}",
    body: ([script], more) =>
      `<script src="${script}" async></script>` +
      `<microneedling-quiz booking-url="${BOOK}"${more}>${WITHOUT}</microneedling-quiz>`,
  },
  survey: {
    style: kept,
    head: '<link rel="stylesheet" href="style.css"><script type="module" src="app.js"></script>',
    body: () => place,
  },
  preact: {
    style: kept,
    head: '<script type="module" src="app.js"></script>',
    body: () => place,
  },
  // What trunk writes for a Yew program: both files are asked for at once.
  counter: {
    head:
      '<link rel="modulepreload" href="counter.js">' +
      '<link rel="preload" href="counter_bg.wasm" as="fetch" type="application/wasm" crossorigin>' +
      '<script type="module">import init from "./counter.js";init({module_or_path:"counter_bg.wasm"})</script>',
    body: () => '<div id="quiz"></div>',
  },
};

/** The page of one kind, with its files by name and the styles that stand in it. */
export const html = (kind, files, styles, more) => {
  const { head = "", style = "", body } = KINDS[kind];
  return (
    '<!doctype html><html lang="en"><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    '<title>Microneedling quiz</title><link rel="icon" href="data:,">' +
    `<style>${styles}${style}</style>${head}` +
    `<body><h1>Microneedling quiz</h1><main>${body(files, more)}</main></body></html>\n`
  );
};
