// What an element does: draws, watches, fetches, hands over, tells, falls back.

const live = new Set();
// Back where there is a network; or back on a page that was left while it loaded.
for (const name of ["online", "pageshow"])
  addEventListener(name, ({ persisted }) => {
    if (persisted !== false) live.forEach((core) => core.again());
  });

const quiz = (element) => {
  let box, painted, dialog, near, guest, stopped, wanted, settle, heard, shown;
  const inputs = () => [...painted.querySelectorAll("input")];
  /** The id of the drawn question; none where something only waits. */
  const drawn = () => painted?.querySelector("fieldset")?.dataset.question;

  const core = {
    element,
    attributes: ATTRIBUTES,
    built: BUILT,
    words: BUILT,
    connect() {
      // Moved while it was open, it would lock the page and be no modal one.
      core.close();
      try {
        if (!core.kept) build();
        live.add(core);
        // Moved, or put back before it was missed.
        if (!guest && !stopped && !painted) hear();
        watch();
      } catch ({ message }) {
        live.delete(core);
        core.root?.replaceChildren(document.createElement("slot"));
        core.report({
          message: `the page keeps the quiz from being drawn (${message}); see what of it changes attachShadow and its like`,
        });
      }
    },

    /** Frees everything; put back later, it goes on where it was. */
    release() {
      live.delete(core);
      near?.disconnect();
      core.close();
      guest?.release();
      guest = painted = wanted = undefined;
    },

    change(name) {
      if (!live.has(core)) return;
      if (name === "mode" && !stopped) lay();
      watch();
      if (name === "resume") core.kept.keep();
      if (stopped) fallBack();
      guest?.update();
    },

    restart() {
      guest?.restart();
      core.kept?.keep("");
      if (painted) paint();
      core.fire("restart");
    },

    open() {
      if (!live.has(core)) return;
      start();
      dialog?.open();
      if (dialog) core.frame.querySelector("h2")?.focus();
    },

    close: () => dialog?.close(),
    /** The clinic's document: its address, or the script that it stands in. */
    own: () => value(element, "src") || element.querySelector("script[type*='n/json']"),

    renew,
    listen() {
      const tag = language(element);
      if (tag !== core.tag) heard = speak((core.tag = tag));
      return heard;
    },
    booking: () => booking(element),

    /** Fires an event of the contract; false where the page prevents what comes of it. */
    fire: (name, detail = {}) =>
      element.dispatchEvent(
        new CustomEvent(`mq-${name}`, {
          detail,
          bubbles: true,
          composed: true,
          cancelable: name === "book",
        }),
      ),

    /** Says what is wrong, to the page and on the console. */
    report({ code = "unknown", message }) {
      core.fire("error", { code, message });
      try {
        console.error(`${TAG}: ${message}`);
      } catch {}
    },

    /** Shows what stands in for a quiz that can't run, and says why. */
    fail(fault) {
      if (!live.has(core) || stopped) return;
      core.close();
      guest = painted = dialog = undefined;
      stopped = fault;
      fallBack();
      core.report(fault);
      settle[1](fault);
    },

    /** There is a network again. */
    again() {
      if (stopped?.code !== "network") return;
      promise();
      core.tag = stopped = wanted = undefined;
      core.connect();
    },
  };

  const promise = () => {
    core.ready = new Promise((...both) => (settle = both));
    // The event and the console tell already.
    core.ready.catch(() => {});
  };
  promise();

  const build = () => {
    upgrade(element);
    // Keeps out what a page hands down; the host itself would lose to the page's own rules.
    box = draw(["div", { class: "box" }]);
    core.frame = draw(["div", { class: "frame" }]);
    const kept = keeper(element);
    // Last, for the page's own words show until then. Another would empty a declarative root.
    const root = (core.root = element.shadowRoot ?? element.attachShadow({ mode: "open" }));
    core.kept = kept;
    for (const name of ["pointerdown", "keydown", "focusin"])
      // The page's own content, where the quiz can't run, starts nothing.
      root.addEventListener(name, ({ target }) => target.getRootNode() === root && start());
    root.addEventListener("change", ({ target }) => {
      if (!drawn()) return;
      if (!core.kept.text) core.fire("start");
      choose(target);
    });
    root.addEventListener("click", (event) => {
      const { form } = event.target.closest("[type=submit]") ?? {};
      if (!form) return;
      // A sandbox without allow-forms sends none, and says nothing of it.
      event.preventDefault();
      form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true }));
    });
    root.addEventListener("submit", (event) => {
      // Also where nobody is left to do it: the page must not be sent off.
      event.preventDefault();
      if (!drawn()) return;
      // Remembered, and shown to be.
      core.next = true;
      const button = painted.querySelector("[type=submit]");
      button.setAttribute("aria-busy", "true");
      button.textContent = core.words.wait;
      start();
    });
  };

  /** Draws in the language of the page; until its words are there, only the place for them. */
  const hear = () => {
    const words = core.listen();
    const show = (it) => {
      core.words = it;
      box.style.visibility = "";
      if (stopped) fallBack();
      else if (painted) draft();
    };
    core.words = BUILT;
    // A document may change each word of it.
    draft();
    if (words === BUILT) return;
    box.style.visibility = "hidden";
    shown = words.then(show, (fault) => {
      core.report(fault);
      show(BUILT);
    });
  };

  /** Keeps the place of what a document may change. */
  const veil = (own = core.own()) => {
    core.frame.style.visibility = own && "hidden";
  };

  const draft = () => {
    paint();
    lay();
    veil();
  };

  /** Draws the first question with what was chosen of it, or a place to wait in for another. */
  const paint = () => {
    const { text, height } = core.kept;
    core.next = false;
    painted = draw(["div", { "data-painted": "" }, core.words.first]);
    // A question that is changed from the result looks otherwise.
    if (text && (!text.startsWith(`1 @${drawn()} `) || text.includes("*"))) {
      const waiting = draw([
        "div",
        { class: "card", part: "card", "aria-busy": "true" },
        core.words.wait,
      ]);
      waiting.style.minHeight = `${height}px`;
      painted.replaceChildren(waiting);
    }
    for (const input of inputs())
      input.checked = text.split(" ").includes(`${drawn()}.${input.value}`);
    core.frame.replaceChildren(painted);
  };

  /** Keeps what is chosen of the drawn question, as the engine would write it. */
  const choose = (input) => {
    const alone = ({ value }) => BUILT.alone.includes(value);
    for (const other of inputs())
      if (input.checked && other !== input && (alone(input) || alone(other))) other.checked = false;
    const own = `${drawn()}.`;
    const others = core.kept.text.split(" ").slice(2);
    const chosen = inputs().filter((it) => it.checked);
    core.kept.keep(
      [
        `1 @${drawn()}`,
        ...others.filter((word) => !word.startsWith(own)),
        ...chosen.map((it) => own + it.value),
      ].join(" "),
    );
  };

  /** Puts the frame into the shadow root: in its dialog, where there is one. */
  const stand = () => {
    box.replaceChildren(...(dialog?.nodes ?? [core.frame]));
    core.root.replaceChildren(box);
    dress(core.root);
  };

  const lay = () => {
    core.close();
    dialog =
      value(element, "mode") === "dialog" && window.HTMLDialogElement
        ? modal(core)
        : undefined;
    stand();
  };

  /** Loads when the quiz comes near. */
  const watch = () => {
    near?.disconnect();
    if (wanted || stopped) return;
    if (value(element, "loading") === "eager" || core.kept.link()) return start();
    try {
      near = new IntersectionObserver((seen) => seen.some((it) => it.isIntersecting) && start(), {
        rootMargin: "500px",
      });
      near.observe(element);
    } catch {
      // Some have none, such as the browsers that unit tests make up.
      start();
    }
  };

  const start = async () => {
    if (wanted || stopped) return;
    const mine = (wanted = {});
    const own = core.own() ? "own" : "quiz";
    // It may have come since.
    veil();
    near?.disconnect();
    try {
      // What failed is asked for again by the next one.
      const engine = await (loading[own] ??= load(own).catch((it) => {
        delete loading[own];
        throw it;
      }));
      await shown;
      await engine.read?.(core);
      // A tap would be lost where its target goes away before its end.
      while (painted?.querySelector(":active")) await new Promise((later) => setTimeout(later));
      if (wanted !== mine || guest) return;
      dress(core.root);
      veil("");
      painted = undefined;
      guest = engine.enter(core);
      settle[0]();
    } catch (fault) {
      // A trap has told already, in better words.
      queueMicrotask(() => core.fail(fault));
    }
  };

  /** Shows what the page has in the element, or else the six benefits and the booking link. */
  const fallBack = () => {
    veil("");
    const own = [...element.childNodes].some((node) =>
      node.tagName
        ? !node.matches("script, style, template")
        : node.nodeType === 3 && node.data.trim(),
    );
    if (own) return core.root.replaceChildren(draw(["slot", {}]));
    const fallback = draw(core.words.fallback);
    const link = fallback.querySelector("a");
    const url = core.booking();
    link.rel = "noopener";
    if (url) link.href = url;
    else link.remove();
    link.textContent = value(element, "booking-label") || link.textContent;
    link.onclick = () => core.fire("book");
    core.frame.replaceChildren(fallback);
    stand();
  };

  return core;
};
