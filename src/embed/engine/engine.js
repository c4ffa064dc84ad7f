// What the shell fetches when it is wanted: the wasm's glue, and the styles of what comes after
// the first question.

import init, { begin, mount, report, update, guard } from "__GLUE__";

/** The first bytes of every wasm: a null, and "asm". */
const MAGIC = [0, 97, 115, 109];

/**
 * Compiles the bytes, whatever type they were sent as, and starts them.
 *
 * @returns what the shell calls.
 */
export const start = async (bytes, { fault, trapped, url }) => {
  const head = [...new Uint8Array(bytes).subarray(0, 4)];
  if (head.join() !== MAGIC.join())
    throw fault(
      "not-wasm",
      `${url} holds something else than WebAssembly (it begins with ${JSON.stringify(String.fromCharCode(...head))}); copy it there again as it is`,
    );
  const module = await WebAssembly.compile(bytes).catch((cause) => {
    throw /Content.Security|unsafe-eval|CSP/i.test(cause.message)
      ? fault(
          "csp",
          `the page's Content-Security-Policy forbids WebAssembly; add 'wasm-unsafe-eval' to its script-src`,
        )
      : fault(
          "damaged",
          `${url} does not compile (${cause.message}); copy it there again, or, if it runs elsewhere, this browser is too old`,
        );
  });
  guard(trapped);
  await init({ module_or_path: module });
  return { begin, mount, report, update, styles: __STYLES__ };
};
