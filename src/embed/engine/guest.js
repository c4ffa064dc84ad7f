// The engine in an element: takes over from the drawing, follows the attributes, tells the page.

import { begin, mount, update } from "./glue.js";
import { check, language } from "./attributes.js";
import { idle } from "./idle.js";
import { report } from "./report.js";
import { IDLE, LANG, VERSION } from "./built.js";

// Yew keeps the listeners of a root for good, so the root of an element that is gone is used again.
const pool = [];
const guests = new Set();

/** What can have the focus in a question, in order; the same in the drawn one and the engine's. */
const turns = (from) => [...from.querySelectorAll("h2, input, button")];

/**
 * Puts the engine's screens in the place of what the shell drew.
 *
 * @returns `update` (attributes have changed), `restart`, and `release` (the element is gone).
 */
export const enter = (core) => {
  const { element, frame, kept, root } = core;
  const app = pool.pop() ?? { root: document.createElement("div") };
  const show = (soon) => {
    const line = frame.querySelector(":scope > [role=alert]");
    if (!soon || !kept.text) return line?.remove();
    if (line) return;
    const words = document.createElement("p");
    words.className = "idle";
    words.setAttribute("role", "alert");
    words.textContent = IDLE;
    frame.append(words);
  };

  // What Next, pressed early, led to is told behind `mq-ready`.
  let early = [];
  app.tell = (what, one, two) => {
    if (what === "visit") return kept.keep(one);
    if (early) return early.push([what, one, two]);
    if (what === "step") return core.fire(what, { step: one, total: two });
    if (what !== "complete" || element.events !== "answers") return core.fire(what);
    // The result is on its way to the screen, and says what matches.
    queueMicrotask(() => core.fire(what, report(root, kept.text)));
  };

  const guest = {
    update() {
      check(core);
      update(
        app.id,
        language(element),
        core.booking() ?? "",
        element.bookingLabel,
        element.clinicName,
      );
      shared.touch();
    },
    restart() {
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
  if (app.id === undefined)
    app.id = mount(app.root, (...it) => app.tell(...it), kept.text, core.next);
  else begin(app.id, kept.text, core.next);
  guest.update();
  const shown = () => {
    if (!app.root.firstChild) return setTimeout(shown);
    if (place >= 0 && !root.activeElement) turns(app.root)[place]?.focus({ preventScroll: true });
    core.fire("ready", { version: VERSION, lang: LANG });
    const led = early;
    early = undefined;
    for (const it of led) app.tell(...it);
  };
  // Behind the engine's own drawing, which is a microtask too, and before the browser's.
  queueMicrotask(shown);
  return guest;
};

const TOUCHES = ["pointerdown", "keydown", "focusin"];

addEventListener("pagehide", () => guests.forEach((guest) => guest.leave()));
// Back after a while: on a shared device it may be somebody else.
document.addEventListener("visibilitychange", () => guests.forEach((guest) => guest.look()));
