// Put behind wasm-bindgen's glue: every call into the wasm goes through here, so that a trap is
// noticed wherever it happens, also in a script of another origin, whose errors a page can't read.

let stopped = () => {};

/** Calls `trapped` with the first error that comes out of the wasm. */
export const guard = (trapped) => {
  stopped = trapped;
};

const guarded = (exports) => {
  let dead = false;
  const call =
    (it) =>
    (...values) => {
      // After a trap its memory may be half written.
      if (dead) return undefined;
      try {
        return it(...values);
      } catch (cause) {
        dead = true;
        stopped(cause);
        throw cause;
      }
    };
  const entries = Object.entries(exports);
  return Object.fromEntries(
    entries.map(([name, it]) => [name, typeof it === "function" ? call(it) : it]),
  );
};
