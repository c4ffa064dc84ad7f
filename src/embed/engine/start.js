// What the shell fetches when it is wanted: the wasm's glue, the styles of what comes after the
// first question, and what an element does from then on.

import init, { guard } from "./glue.js";
import { stop, why } from "./guest.js";
import { SIZE, VERSION } from "./built.js";

export { enter } from "./guest.js";
export { name, read } from "./own.js";
export { STYLES as styles } from "./built.js";

/** The first bytes of every wasm: a null, and "asm". */
const MAGIC = [0, 97, 115, 109];

/**
 * Compiles the bytes, whatever type they were sent as, and starts them.
 *
 * Throws a fault that names the cause and the mend.
 */
export const start = async (bytes, { fault, wasm }) => {
  const head = [...new Uint8Array(bytes).subarray(0, 4)];
  if (head.join() !== MAGIC.join())
    throw fault(
      "not-wasm",
      `${wasm} holds something else (it begins with ${JSON.stringify(String.fromCharCode(...head))}); copy it there again as it is`,
    );
  const faulty = ({ message }) => {
    // A trap while it starts is no fault of the file.
    throw why(
      /Content.?Security|unsafe-eval|CSP/i.test(message)
        ? fault(
            "csp",
            "the page's Content-Security-Policy forbids WebAssembly; add 'wasm-unsafe-eval' to its script-src",
          )
        : fault(
            "damaged",
            `${wasm} does not compile (${message}); copy it there again, or, if it runs elsewhere, this browser is too old`,
          ),
    );
  };
  const module = await WebAssembly.compile(bytes).catch(faulty);
  // Those of another build may fit by their names, and mean other things.
  if (bytes.byteLength !== SIZE)
    throw fault("damaged", `${wasm} is of another version; copy it there again`);
  guard(({ message }) =>
    stop(
      fault(
        "trap",
        `the quiz stopped (${message}); what was chosen comes back with a reload; please report it with the version, ${VERSION}`,
      ),
    ),
  );
  await init({ module_or_path: module }).catch(faulty);
  // Starting and drawing are a task each: a tap is heard between them.
  await new Promise((later) => setTimeout(later));
};
