// What the browser knows and does better than the quiz: numbers, lists and dates of a language, and
// handing the result on. Nothing in here asks a server.

const made = {};

/** A formatter of the language, with the digits that its texts have; none where there is no Intl. */
const intl = (kind, lang, options) => {
  // With wishes of its own, or made up: the language at least is known.
  for (const tag of [lang.replace(/_/g, "-").replace(/-[ux]-.*/i, ""), lang.split(/[-_]/)[0]])
    try {
      return (made[kind + tag + Object.values(options ?? {})] ??= new Intl[kind](
        `${tag}-u-nu-latn`,
        options,
      ));
    } catch {}
};

export const number = (lang, it) => intl("NumberFormat", lang)?.format(it) ?? `${it}`;

const CATEGORIES = ["zero", "one", "two", "few", "many", "other"];
export const plural = (lang, it) =>
  CATEGORIES.indexOf(intl("PluralRules", lang)?.select(it) ?? "other");

export const list = (lang, items) => {
  const all = items ? items.split("\0") : [];
  return intl("ListFormat", lang)?.format(all) ?? all.join(", ");
};

/** A day, counted from 1970, in full or as short as under a drawing. */
export const date = (lang, day, short) => {
  const look = short ? { month: "short" } : { month: "long", year: "numeric" };
  const at = new Date(day * 864e5);
  return (
    intl("DateTimeFormat", lang, { day: "numeric", ...look, timeZone: "UTC" })?.format(at) ??
    iso(day)
  );
};

/** Calls back in a task of its own, behind what waits to be heard or painted. */
export const soon = (next) => void setTimeout(next);

export const iso = (day) => new Date(day * 864e5).toISOString().slice(0, 10);

export const today = () => {
  const now = new Date();
  return Math.floor((now - now.getTimezoneOffset() * 6e4) / 864e5);
};

/** A text within an address; its lines end as a mail's do (RFC 6068 5). */
export const encoded = (text) => encodeURIComponent(text.replace(/\n/g, "\r\n"));

/** What isn't for others to have: where somebody came from, and what lets them in. */
const OWN = /^(utm_.*|.*clid|.*token.*|.*session.*)$/i;

/** The page's address without what stands behind `#`; empty where nobody else could open it. */
export const address = () => {
  const url = new URL(location.href);
  if (!/^http/.test(url)) return "";
  url.hash = "";
  for (const name of [...url.searchParams.keys()]) if (OWN.test(name)) url.searchParams.delete(name);
  return url.href;
};

/** Is there what this takes? Where there is a thumb, there is an app for text messages. */
export const can = (what) =>
  !!{
    share: navigator.share,
    print: window.print,
    sms: matchMedia("(pointer: coarse)").matches,
  }[what];

const deepest = ({ activeElement }) =>
  activeElement?.shadowRoot?.activeElement ? deepest(activeElement.shadowRoot) : activeElement;

/** Copies a text. */
const copy = async (text) => {
  try {
    return await navigator.clipboard.writeText(text);
  } catch {}
  // Without a secure context or the frame's permission there is only the old way.
  const field = document.createElement("textarea");
  const focused = deepest(document);
  field.value = text;
  field.readOnly = true;
  field.style.position = "fixed";
  // Outside of an open dialog nothing can be marked.
  (focused?.closest("dialog") ?? document.body).append(field);
  field.select();
  const copied = document.execCommand("copy");
  // Firefox keeps what is marked in it, and the next arrow key would go there.
  field.blur();
  field.remove();
  focused?.focus({ preventScroll: true });
  if (!copied) throw new Error("no clipboard");
};

/**
 * Does a task, named as in `hand_off.rs`, and tells what was done: the same name, or "by-hand" with
 * what couldn't be copied. Nothing is told where the visitor thought better of it.
 */
export const hand = async (task, result, title, words, done) => {
  try {
    if (task === "share")
      try {
        await navigator.share({ title, url: words });
      } catch ({ name }) {
        // Thought better of, or asked twice.
        if (/^(Abort|InvalidState)Error$/.test(name)) return;
        // A frame may have the function and not the leave to use it.
        task = "link";
      }
    if (task === "text") words = text(result);
    if (/^(link|text|message)$/.test(task)) await copy(words);
    if (task === "print") print(result, title);
    if (task === "calendar") calendar(words);
    done(task, "");
  } catch {
    done("by-hand", words);
  }
};

/** What is of use on the screen only. */
const TOOLS = "button, .actions, .keep, .dates, .came";

/** What a text can't show besides, and what hardly matches. */
const SPARE = `${TOOLS}, figure, .chip, .clinic span:last-child, .conditions, [aria-hidden],
  .weak details, .none details`;

const drop = (from, what) => {
  for (const it of from.querySelectorAll(what)) it.remove();
};

/** The result in plain text. */
const text = (result) => {
  const copied = result.cloneNode(true);
  drop(copied, SPARE);
  let out = "";
  const read = (node) => {
    if (node.nodeType === 3) return (out += node.data.replace(/\s+/g, " "));
    const name = node.localName;
    if (/^(h[2-4]|section)$/.test(name)) out += "\n\n";
    else if (/^(h5|p|div|summary)$/.test(name)) out += "\n";
    else if (name === "li") out += "\n- ";
    else if (name === "span" && node.previousSibling) out += node.matches("dd *") ? ", " : " ";
    node.childNodes.forEach(read);
    if (/^(strong|b|dt)$/.test(name)) out += ": ";
    if (name === "a") out += ` (${node.href})`;
  };
  read(copied);
  return out
    .replace(/ +/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
};

/** What of two sheets of the smaller paper is left within its margins, in millimetres. */
const [WIDE, HIGH] = [186, 2 * 245];

/** What goes, one after the other, rather than all be printed smaller than so many points. */
const LEVELS = [
  [8, ".conditions, .benefit.none"],
  [8, ".answers, .benefit.weak, .note .small"],
  [7, ".expect"],
];

/** Opens the print window for the result alone: a document of its own, without the page around. */
const print = (result, title) => {
  const focused = deepest(document);
  // One that somebody without a finger on the page has left there.
  drop(document, "[data-microneedling-paper]");
  const frame = document.createElement("iframe");
  frame.setAttribute("aria-hidden", "true");
  frame.setAttribute("data-microneedling-paper", "");
  frame.tabIndex = -1;
  Object.assign(frame.style, {
    position: "fixed",
    inlineSize: `${WIDE}mm`,
    blockSize: `${HIGH}mm`,
    border: 0,
    visibility: "hidden",
  });
  document.body.append(frame);
  const { contentDocument: paper, contentWindow: view } = frame;
  // A sandbox keeps the page out of a frame of its own.
  if (!paper) {
    frame.remove();
    throw new Error("no paper");
  }
  const card = result.closest(".card").cloneNode();
  card.append(result.cloneNode(true));
  drop(card, TOOLS);
  for (const it of card.querySelectorAll("details")) it.open = true;
  // What the notes say already stands once.
  for (const { dataset } of card.querySelectorAll("[data-note]"))
    card.querySelector(`li[data-condition="${dataset.condition}"]`)?.remove();
  const { direction, fontFamily } = getComputedStyle(result);
  paper.title = title;
  paper.documentElement.lang = card.lang;
  paper.documentElement.dir = direction;
  const box = paper.createElement("div");
  box.className = "box";
  box.style.fontFamily = fontFamily;
  box.append(card);
  paper.body.append(box);
  const root = result.getRootNode();
  const sheets = root.adoptedStyleSheets?.[0] ? root.adoptedStyleSheets : root.styleSheets;
  const rules = [...sheets].flatMap((it) => [...it.cssRules]).map((it) => it.cssText);
  // Looks on the screen as it will on paper, so that it can be measured.
  const css = `${rules.join("\n")} body { margin: 0 }`.replace(/@media print/g, "@media all");
  try {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    paper.adoptedStyleSheets = [sheet];
  } catch {
    const style = paper.createElement("style");
    style.textContent = css;
    paper.head.append(style);
  }
  /** Sets it as large as it fits, but no smaller than so many points. Does it fit? */
  const set = (least) => {
    for (let size = 9.25; size >= least; size -= 0.25) {
      card.style.fontSize = `${size}pt`;
      if (box.scrollHeight <= (HIGH * 96) / 25.4) return true;
    }
  };
  LEVELS.some(([least, spare]) => set(least) || drop(card, spare)) || set(5.5);
  // Chrome and Firefox on iPhones print the page that is around a frame: only that frame is left.
  const others = () => (document.adoptedStyleSheets ?? []).filter((it) => it !== alone);
  let alone;
  try {
    alone = new CSSStyleSheet();
    alone.replaceSync(`@media print {
      body > :not([data-microneedling-paper]) { display: none !important }
      [data-microneedling-paper] { position: static !important; visibility: visible !important }
    }`);
    document.adoptedStyleSheets = [...others(), alone];
  } catch {}
  const clear = () => {
    frame.remove();
    if (alone) document.adoptedStyleSheets = others();
    for (const name of BACK) removeEventListener(name, clear, true);
  };
  view.addEventListener("afterprint", () => {
    focused?.focus({ preventScroll: true });
    if (!can("sms")) setTimeout(clear);
  });
  view.focus();
  view.print();
  // Phones go on reading it behind the print window; who touches the page is back from there.
  for (const name of BACK) addEventListener(name, clear, true);
};
const BACK = ["pointerdown", "keydown"];

/** A line of a calendar file, in pieces of at most 75 bytes (RFC 5545 3.1). */
const folded = (line) => {
  let [out, length] = ["", 0];
  for (const letter of line) {
    const bytes = new TextEncoder().encode(letter).length;
    if (length + bytes > 75) {
      out += "\r\n ";
      length = 1;
    }
    out += letter;
    length += bytes;
  }
  return out;
};

/** Saves a calendar file; `events` holds day, title and text of each, with a NUL between them. */
const calendar = (events) => {
  const day = (it) => iso(it).replace(/-/g, "");
  const escaped = (it) => it.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  const parts = events.split("\0");
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//microneedling-quiz//plan//EN"];
  for (let at = 0; at + 2 < parts.length; at += 3) {
    const [when, title, words] = parts.slice(at, at + 3);
    lines.push(
      "BEGIN:VEVENT",
      // The same day again takes the place of itself.
      `UID:${day(+when)}-${at}@microneedling-quiz`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day(+when)}`,
      `DTEND;VALUE=DATE:${day(+when + 1)}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(words)}`,
      "TRANSP:TRANSPARENT",
      // At nine in the morning.
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "TRIGGER:PT9H",
      `DESCRIPTION:${escaped(title)}`,
      "END:VALARM",
      "END:VEVENT",
    );
  }
  lines.push("END:VCALENDAR", "");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(
    new Blob([lines.map(folded).join("\r\n")], { type: "text/calendar" }),
  );
  link.download = "microneedling.ics";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 6e4);
};
