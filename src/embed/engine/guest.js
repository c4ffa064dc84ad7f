// The engine in an element: takes over from the drawing, follows the attributes, tells the page.

import { begin, mount, reads, speak, update } from "./glue.js";
import { check } from "./attributes.js";
import { idle } from "./idle.js";
import { settings, wear } from "./own.js";
import { report } from "./report.js";
import { IDLE, ORDER, VERSION } from "./built.js";

// Yew keeps the listeners of a root for good, so the root of an element that is gone is used again.
const pool = [];
const guests = new Set();
/** The fault that the wasm stopped with: nothing of it may be called again. */
let dead;

/** The fault to tell of: that of the wasm, where it has stopped. */
export const why = (fault) => dead ?? fault;

/** Every quiz that runs falls back, and so does each that is about to. */
export const stop = (fault) => {
  dead = fault;
  queueMicrotask(() => guests.forEach((guest) => guest.fail(fault)));
};

/** A root that nobody needs, if it still hears: `document.open()` takes all listeners away. */
const free = () => {
  let app = pool.pop();
  if (!app) {
    app = { root: document.createElement("div") };
    app.root.addEventListener("mq-heard", () => (app.heard = true));
    return app;
  }
  app.heard = false;
  app.root.dispatchEvent(new Event("mq-heard"));
  return app.heard ? app : free();
};

/** The languages that the engine has the words of, and those that it can't take. */
const known = new Set();
const refused = new Set();

/** Takes in the words of the page's language. */
const learn = (core) => {
  const { lang, format, rtl, rows, order } = core.words;
  if (!rows || known.has(lang)) return;
  if (order === ORDER && speak(lang, format, rtl, rows.join("\0"))) return known.add(lang);
  // From here on all of it is English, not the screens alone.
  core.words = core.built;
  if (refused.has(lang)) return;
  refused.add(lang);
  // It may be the script that is old.
  core.renew?.();
  core.report({
    code: "language",
    message: `lang/${lang}.json is of another version; copy it there again`,
  });
};

/** Says what the dialog and its buttons are called, in the language that has come. */
const label = ({ root, words }) => {
  root.querySelector("slot[name=open]")?.replaceChildren(words.open);
  const dialog = root.querySelector("dialog");
  dialog?.setAttribute("aria-label", words.dialog);
  dialog?.firstChild.setAttribute("aria-label", words.close);
};

/** What can have the focus in a question, in order; the same in the drawn one and the engine's. */
const turns = (from) => [...from.querySelectorAll("h2, input, button")];

/**
 * Puts the engine's screens in the place of what the shell drew.
 *
 * @returns `update` (attributes have changed), `restart`, and `release` (the element is gone).
 */
export const enter = (core) => {
  if (dead) throw dead;
  const { element, frame, kept, root } = core;
  /** Another document, or none any more: begins anew. */
  core.again = () =>
    queueMicrotask(() => {
      // Gone in the meantime, it comes back by itself.
      if (!element.isConnected) return;
      core.release();
      core.connect();
    });
  const app = free();
  const show = (soon) => {
    const line = frame.querySelector(":scope > [role=alert]");
    if (!soon || !kept.text) return line?.remove();
    if (line) return;
    const words = document.createElement("p");
    words.className = "idle";
    words.setAttribute("role", "alert");
    words.textContent = core.words.idle ?? IDLE;
    frame.append(words);
  };

  // What Next, pressed early, led to is told behind `mq-ready`.
  let early = [];
  app.tell = (what, one, two) => {
    if (what === "visit") {
      // "Answer for yourself" goes back to what one had.
      const mine = kept.link() && !one.includes(".") && own();
      unlink();
      kept.keep(mine || one);
      if (mine)
        queueMicrotask(() => {
          begin(app.id, mine, false);
          // The heading that had the focus is gone once it is drawn.
          setTimeout(() => turns(app.root)[0]?.focus({ preventScroll: true }));
        });
      return;
    }
    if (early) return early.push([what, one, two]);
    if (what === "step") return core.fire(what, { step: one, total: two });
    if (what !== "complete" || element.events !== "answers") return core.fire(what);
    core.fire(what, report(root, kept.text));
  };

  /** The visit that the tab has kept, though a link shows another's. */
  const own = () => kept.stored()[3] ?? "";
  /** From the first change on it is the visitor's own, also after a reload. */
  const unlink = () => {
    if (!kept.link()) return;
    kept.text = "";
    try {
      history.replaceState(history.state, "", location.href.split("#")[0]);
    } catch {}
  };
  // The words that were asked for last; those of another language take a while to come.
  let { tag } = core;
  let asked = core.listen();
  // Another language since the first paint.
  if (tag !== core.tag) asked = undefined;
  const hear = () => {
    const words = core.listen();
    if (words === asked) return ({ tag } = core);
    asked = words;
    Promise.resolve(words).then((it) => {
      if (asked !== words || !guests.has(guest)) return;
      core.words = it;
      ({ tag } = core);
      label(core);
      guest.update();
    }, core.report);
  };

  const guest = {
    update() {
      hear();
      learn(core);
      check(core);
      wear(core, app);
      update(app.id, tag, ...settings(core));
      shared.touch();
    },
    restart() {
      unlink();
      const inside = root.activeElement;
      begin(app.id, "", false);
      if (inside) queueMicrotask(() => turns(app.root)[0]?.focus({ preventScroll: true }));
    },
    release() {
      guests.delete(guest);
      shared.stop();
      for (const name of TOUCHES) root.removeEventListener(name, shared.touch);
      app.root.remove();
      app.tell = () => {};
      // Forgets what was chosen.
      begin(app.id, "", false);
      pool.push(app);
    },
    /** The page is left: how high the quiz is, so that a reload moves nothing. */
    leave: () => kept.keep(undefined, Math.round(app.root.offsetHeight)),
    /** Another link has come into the address of the page. */
    follow() {
      if (!kept.first) return;
      const link = LINK.test(location.hash);
      wear(core, app);
      // What can't be read takes nothing of one's own away.
      if (link ? !kept.link() && !reads(location.hash) : !kept.link()) return;
      kept.text = link ? location.hash : own();
      begin(app.id, kept.text, false);
      if (kept.link()) guest.present();
    },
    /** Who opens a link wants to see what it holds. */
    present() {
      core.open();
      const { top, bottom } = element.getBoundingClientRect();
      if (bottom < 0 || top > innerHeight / 2) element.scrollIntoView();
    },
    fail: core.fail,
    root: app.root,
    look: () => shared.look(),
  };
  const shared = idle(
    () => element.resetAfter,
    show,
    () => {
      core.close();
      if (kept.text) core.restart();
    },
  );
  for (const name of TOUCHES) root.addEventListener(name, shared.touch);
  guests.add(guest);

  // Next, pressed early, leads the focus on by itself.
  const place = core.next ? -1 : turns(frame).indexOf(root.activeElement);
  frame.replaceChildren(app.root);
  learn(core);
  wear(core, app);
  // It may have come since the first paint; what can't be read takes nothing of one's own away.
  if (kept.first && LINK.test(location.hash) && (!kept.text || reads(location.hash)))
    kept.text = location.hash;
  if (app.id === undefined) {
    const tell = (...it) => app.tell(...it);
    app.id = mount(app.root, tell, kept.text, core.next, tag, ...settings(core));
  } else {
    // The one before had others.
    update(app.id, tag, ...settings(core));
    begin(app.id, kept.text, core.next);
  }
  guest.update();
  const shown = () => {
    if (!app.root.firstChild) return setTimeout(shown);
    if (place >= 0 && !root.activeElement) turns(app.root)[place]?.focus({ preventScroll: true });
    if (kept.link()) guest.present();
    core.fire("ready", { version: VERSION, lang: known.has(core.words.lang) ? core.words.lang : "en" });
    const led = early;
    early = undefined;
    for (const it of led) app.tell(...it);
  };
  // Behind the engine's own drawing, which is a microtask too, and before the browser's.
  queueMicrotask(shown);
  return guest;
};

const LINK = /^#mq=/;
const TOUCHES = ["pointerdown", "keydown", "focusin"];

addEventListener("hashchange", () => guests.forEach((guest) => guest.follow()));
// On paper nothing can be opened any more.
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...guests].flatMap(({ root }) => [...root.querySelectorAll("details:not([open])")]);
  for (const it of folded) it.open = true;
});
addEventListener("afterprint", () => {
  for (const it of folded) it.open = false;
});
addEventListener("pagehide", () => guests.forEach((guest) => guest.leave()));
// Back after a while: on a shared device it may be somebody else.
document.addEventListener("visibilitychange", () => guests.forEach((guest) => guest.look()));
