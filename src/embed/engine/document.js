// A clinic's document: fetched or found in the page, read by the wasm, worn by the quiz.
// `plain.js` is its twin in the engine for pages without one.

import { read_document, wear as put } from "./glue.js";
import { why } from "./guest.js";
import { line } from "./line.js";
import { REVIEWED } from "./words.js";

export const name = "own";

/** No document has as many letters; more of them would only fill the memory. */
const MOST = 4e6;
/** How long a quiz waits for its document, in milliseconds. */
const PATIENCE = 10000;

/** What was fetched, by address. */
const fetched = new Map();

const fault = (message) => ({ code: "document", message: `${message}; the quiz runs as built in` });

const get = async (url) => {
  const patience = new AbortController();
  setTimeout(() => patience.abort(), PATIENCE);
  const { signal } = patience;
  const late = `src: ${url} takes longer than ${PATIENCE / 1000} s; see why`;
  const ask = () => fetch(url, { signal });
  // A phone's network may drop it once; without it the quiz has no way to book.
  const answer = await ask().catch(ask).catch(() => {
    throw fault(
      signal.aborted
        ? late
        : `src: ${url} can't be read; check the address, and let its host send Access-Control-Allow-Origin: *, and the page's connect-src allow it`,
    );
  });
  if (!answer.ok)
    throw fault(`src: ${url} answers ${answer.status}; put the document there, or mend the address`);
  return answer.text().catch(() => {
    throw fault(signal.aborted ? late : `src: ${url} broke off; reload the page`);
  });
};

const text = (own) => {
  if (typeof own !== "string") return own.textContent;
  let url;
  try {
    url = new URL(own, document.baseURI).href;
  } catch {
    throw fault(`src="${own}" is no address; mend it`);
  }
  if (!fetched.has(url)) {
    const coming = get(url);
    fetched.set(url, coming);
    // The next quiz may have better luck.
    coming.catch(() => fetched.delete(url));
  }
  return fetched.get(url);
};

/** Begins again with what the element has now, before anything of what it had is shown. */
const anew = (core) => {
  if (!core.element.isConnected) return;
  core.release();
  core.connect();
};

/** Reads the document of an element; a wrong one leaves the quiz as built in, and says so. */
export const read = async (core) => {
  const own = (core.given = core.own());
  core.document = undefined;
  if (!own) return anew(core);
  try {
    const given = await text(own);
    // Another one has come in the meantime.
    if (core.own() !== own) return anew(core);
    const { faults, ...document } = JSON.parse(read_document(given.slice(0, MOST)));
    if (!faults) return (core.document = document);
    const all = faults.map(({ path, message }) => `${path}: ${message}`).join(" | ");
    const count = faults.length === 1 ? "a fault" : `${faults.length} faults`;
    const message = `the document has ${count}, so the quiz runs as built in: ${all}`;
    core.fire("error", { code: "document", message, faults });
    try {
      console.error(`microneedling-quiz: ${message}`);
    } catch {}
  } catch (fault) {
    if (fault.code !== "document") throw why(fault);
    core.report(fault);
  }
};

const sheets = new Map();

/** Puts the style sheet of a document behind all others. */
const style = ({ root }, text) => {
  for (const it of root.querySelectorAll("style[data-document]")) it.remove();
  const others = () => root.adoptedStyleSheets.filter((it) => ![...sheets.values()].includes(it));
  try {
    if (text && !sheets.has(text)) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      sheets.set(text, sheet);
    }
    root.adoptedStyleSheets = [...others(), ...(text ? [sheets.get(text)] : [])];
  } catch {
    // Safari before 16.4.
    const element = document.createElement("style");
    element.dataset.document = "";
    element.textContent = text;
    if (text) root.append(element);
  }
};

/** "Reviewed by …", in the language of the quiz. */
const reviewed = ({ document: own, tag, words }) => {
  const { by, on } = own?.reviewed ?? {};
  if (!by) return "";
  let date = on;
  // As the wasm does: by the page's region, where it names one.
  const region = /[-_]/.test(tag) ? tag.replace("_", "-") : (words.format ?? "en-GB");
  try {
    const format = new Intl.DateTimeFormat(region, { dateStyle: "long", timeZone: "UTC", numberingSystem: "latn" });
    date = format.format(new Date(on));
  } catch {}
  const filled = { name: by, date };
  return (words["reviewed-by"] ?? REVIEWED).replace(/{(\w+)}/g, (_, name) => filled[name]);
};

/** Gives a quiz what its document says. */
export const wear = (core, app) => {
  if (core.own() !== core.given) return core.again();
  style(core, core.document?.sheet ?? "");
  put(app.id, core.document?.id, reviewed(core));
};

/** Booking address, its label and the clinic's name; the page's own go before the document's. */
export const settings = ({ booking, document: own, element }) => [
  booking() ?? own?.booking.url ?? "",
  line(element.bookingLabel) || own?.booking.label || "",
  line(element.clinicName) || own?.clinic || "",
];
