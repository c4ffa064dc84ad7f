// Where the other files are, fetching them, and saying what went wrong.

const NAMED = `script[data-base], script[src*="${TAG}."]`;
// A module has none; and an image or form of that name would stand in for it.
const own = [document.currentScript].find((it) => it instanceof HTMLScriptElement);
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

let again = 0;

const fail = (it) => {
  throw it;
};

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
    : answers && place.origin !== window.origin
      ? fault(
          "cors",
          `${url} lacks Access-Control-Allow-Origin: *, or isn't there; send it, or copy it here`,
        )
      : fault("network", `${url} can't be reached; check it, or name its folder by data-base`);
};

let renewed;

/**
 * A browser may have kept this script for longer than its host keeps the files that it names: the
 * next page gets the new one.
 */
const renew = () => {
  if (!script?.src || renewed) return;
  renewed = true;
  // As the page asks for it: to Firefox's cache another way of asking is another file.
  fetch(script.src, { cache: "reload", mode: "no-cors", credentials: "include" }).catch(() => {});
};

const ask = async (url, read) => {
  const send = () => fetch(url);
  // A phone's network may drop it once, and break it off once.
  const answer = await send().catch(send).catch(() => {});
  if (!answer?.ok) renew();
  if (!answer) throw await blocked(url);
  if (!answer.ok)
    throw fault(
      "missing",
      `${url} answers ${answer.status}; copy it there, or name its folder by data-base`,
    );
  return read(answer).catch(() => fail(fault("network", `${url} broke off; reload the page`)));
};

/** Fetches a file and reads it. */
const get = (url, read) =>
  ask(url, read).catch((it) => (it.code === "network" ? ask(url, read) : fail(it)));

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
    bytes = get(wasm, (answer) => answer.arrayBuffer());
    bytes.catch(() => {});
    engine = await import(url)
      .catch(async () => {
        await get(url, (answer) => answer.text());
        // Under its own name, browsers remember that it failed.
        return import(`${url}?${++again}`);
      })
      .then((it) => (it.name === name ? it : fail(Error("it is something else"))))
      .catch(async (it) =>
        fail(
          it.code
            ? it
            : violation
              ? await blocked(url)
              : fault(
                  "script",
                  `${url} does not run (${it.message}); copy it there again as text/javascript`,
                ),
        ),
      );
  }
  await engine.start(await bytes, { fault, wasm });
  addStyles(engine.styles);
  return engine;
};

/** The engines, or what is about to become them; shared by all elements. */
const loading = {};
