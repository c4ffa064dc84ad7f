// Where the other files are, fetching them, and saying what went wrong.

const NAMED = `script[data-base], script[src*="${TAG}."]`;
// A module has none.
const own = document.currentScript;
// An optimiser combines this with others in a folder of its own: then any script that names the
// folder goes before that, be it only data. A renamed copy without one stands beside its files.
const script = own?.matches(NAMED)
  ? own
  : (document.querySelector(own ? "script[data-base]" : NAMED) ?? own);
const place = new URL(
  script?.dataset.base?.replace(/\/?$/, "/") || script?.src || "",
  document.baseURI,
);

/** The address of one of them. */
const at = (file) => new URL(file, place).href;

/** A fault: its code, and a message that names the cause and the mend. */
const fault = (code, message) => Object.assign(new Error(message), { code });

let violation;
document.addEventListener("securitypolicyviolation", (event) => {
  if (event.disposition === "enforce" && event.blockedURI.startsWith(place.origin))
    // A script-src-elem beside it would switch off what script-src allows.
    violation = event.effectiveDirective.replace("-elem", "");
});

/** What keeps a file from being read. */
const blocked = async (url) => {
  // A host that answers this way lacks only a header.
  const answers = await fetch(url, { mode: "no-cors" }).catch(() => {});
  // The browser says in an event of its own that the page forbids it.
  await new Promise((later) => setTimeout(later));
  return violation
    ? fault(
        "csp",
        `the page's Content-Security-Policy forbids ${url}; add ${place.origin} to ${violation}`,
      )
    : answers
      ? fault(
          "cors",
          `${url} lacks Access-Control-Allow-Origin: *; send it, or copy it here`,
        )
      : fault("network", `${url} can't be reached; check it, or name its folder by data-base`);
};

const get = async (url) => {
  const answer = await fetch(url).catch(() => {});
  if (!answer) throw await blocked(url);
  if (!answer.ok)
    throw fault(
      "missing",
      `${url} answers ${answer.status}; copy it there, or name its folder by data-base`,
    );
  return answer;
};

/** Fetches and starts the plain engine (`quiz`), or that for documents (`own`). */
const load = async (name) => {
  if (!window.WebAssembly)
    throw fault(
      "no-webassembly",
      "this browser has no WebAssembly; nothing to mend",
    );
  let bytes, engine;
  const file = at(`${name}-${BUILT.hash}.`);
  const url = file + "js";
  const wasm = file + "wasm";
  if (WHOLE || INSIDE?.[name]) engine = await INSIDE[name]();
  else {
    // Both at once: neither waits for the other.
    bytes = get(wasm).then((answer) =>
      answer.arrayBuffer().catch(() => {
        throw fault("network", `${wasm} broke off; reload the page`);
      }),
    );
    bytes.catch(() => {});
    engine = await import(url).catch(async ({ message }) => {
      await get(url);
      throw violation
        ? await blocked(url)
        : fault(
            "script",
            `${url} does not run (${message}); copy it there again as text/javascript`,
          );
    });
  }
  await engine.start(await bytes, { fault, wasm });
  addStyles(engine.styles);
  return engine;
};

/** The engines, or what is about to become them; shared by all elements. */
const loading = {};
