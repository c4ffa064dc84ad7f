// The package's own part: defines the element in a browser, and does nothing anywhere else.
// `shell.js` is written by the build, from the sources of the script that pages name.

import { define, languages, version } from "./shell.js";

/** A part that comes later, as a fault of the quiz where it doesn't. */
const part = (coming) =>
  coming.catch(({ message }) => {
    throw Object.assign(
      new Error(
        `a part of this page's own scripts doesn't load (${message}); build the page again, and copy all that comes out`,
      ),
      { code: "script" },
    );
  });

// Each import by itself, so that bundlers make a file of each.
const inside = {
  quiz: () => part(import("./quiz.js")),
  own: () => part(import("./own.js")),
  lang: Object.fromEntries(
    Object.entries(languages).map(([tag, load]) => [
      tag,
      () => part(load()).then((it) => it.default),
    ]),
  ),
};

/** The name of the element. */
export const tagName = "microneedling-quiz";

export { version };

// On a server there are no elements.
if (globalThis.window && globalThis.customElements) define(inside);

/** The class of the element; on a server one that nothing is made of. */
export const MicroneedlingQuizElement =
  (globalThis.window && globalThis.customElements?.get(tagName)) ?? class {};
