// What each step does.
{
  const { pass } = monkey;
  const nth = (all, at) => all[at % all.length];

  // Two names of one wish: the second is that of older browsers.
  const shows = (it) => it.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true });
  /** Everything that a visitor can press or write into, as far as it shows. */
  const controls = () => {
    const root = monkey.root();
    const from = root.querySelector("dialog[open]") ?? root;
    const all = [...from.querySelectorAll("input, textarea, button, summary, a[href]")];
    return all.filter(shows);
  };
  const options = () => controls().filter((it) => it.closest("fieldset[data-question]") && it.matches("input"));
  const forward = () => controls().find((it) => it.matches("[type=submit]"));
  monkey.control = (at) => nth(controls(), at);

  const DAYS = ["2027-03-01", "0001-01-01", "9999-12-31", "", "2026-02-28"];
  const WORDS = ["", "Hello", "<b>&amp;</b>\n\n%00 \u202e", "x".repeat(3000)];
  const write = (it, at) => {
    it.value = nth(it.type === "date" ? DAYS : WORDS, at);
    it.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    it.dispatchEvent(new Event("change", { bubbles: true }));
  };
  /** As a finger does, but for where it is. */
  const press = (it, at) => {
    if (!it?.isConnected) return;
    it.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, composed: true }));
    // A touch loads the quiz, and hides what a document is about to change.
    if (!it.isConnected || !shows(it)) return;
    it.focus({ preventScroll: true });
    monkey.pressed = true;
    if (it.matches("textarea:not([readonly]), [type=date]")) write(it, at);
    else it.click();
  };
  const passes = async (many) => {
    for (let i = 0; i < many; i++) await pass();
  };
  /** Takes it away; at once or later it comes back, here or there. */
  const move = async (many, aside) => {
    const host = monkey.host();
    const place = aside ? "aside" : "main";
    if (many) {
      host.remove();
      monkey.away = host;
      await passes(many);
      monkey.away = undefined;
    }
    document.querySelector(place).append(host);
  };
  const set = (name, value) => {
    if (value == null) monkey.host().removeAttribute(name);
    else monkey.host().setAttribute(name, value);
  };
  /** What is around and inside of it is taken with the next attribute. */
  const nudge = () => set("events", monkey.host().events);

  // How far the address has gone since the page came: what is before it is another page.
  let [place, last] = [0, 0];
  const heard = (name) => new Promise((next) => addEventListener(name, next, { once: true }));

  monkey.steps = {
    tap: ({ at }) => press(nth(controls(), at), at),
    pick: ({ at }) => press(nth(options(), at) ?? nth(controls(), at), at),
    next: () => press(forward() ?? controls()[0], 0),
    async twice({ at }) {
      const it = nth(controls(), at);
      press(it, at);
      // As quick as two taps can be: each is a task.
      await pass();
      press(it, at);
    },
    async rush({ at }) {
      press(forward() ?? nth(controls(), at), at);
      await passes(at % 3);
      press(nth(controls(), at), at);
    },
    async snatch({ at, passes }) {
      press(nth(controls(), at), at);
      await move(passes, false);
    },
    away: ({ passes, aside }) => move(passes, aside),
    set: ({ name, value }) => set(name, value),
    assign({ name, value }) {
      monkey.host()[name.replace(/-(.)/, (_, letter) => letter.toUpperCase())] = value ?? "";
    },
    call: ({ name }) => monkey.host()[name](),
    inline({ name }) {
      const host = monkey.host();
      host.querySelector("script")?.remove();
      if (name) {
        const script = document.createElement("script");
        script.type = "application/json";
        script.dataset.name = name;
        script.textContent = monkey.documents[name];
        host.append(script);
      }
      nudge();
    },
    page({ lang }) {
      document.documentElement.lang = lang;
      nudge();
    },
    async hash({ hash }) {
      const before = location.hash;
      const changed = heard("hashchange");
      location.hash = hash;
      // The same one is none, and of too many in a row a browser takes no more.
      if (location.hash === before) return;
      last = ++place;
      await changed;
    },
    async travel({ by }) {
      if (place + by < 0 || place + by > last) return;
      place += by;
      const there = heard("popstate");
      history.go(by);
      await there;
    },
    event({ name }) {
      const target = name === "visibilitychange" ? document : window;
      const event = name === "pagehide" ? new PageTransitionEvent(name, { persisted: true }) : new Event(name);
      target.dispatchEvent(event);
    },
    focus: ({ at }) => nth(controls(), at)?.focus(),
    scroll: ({ to }) => scrollTo(0, (document.documentElement.scrollHeight * to) / 100),
    // The driver has done it.
    key() {},
    touch() {},
    resize() {},
    reload() {},
  };

  /** Those after which the focus must still be somewhere: Tab may take it out of the page. */
  monkey.isVisitors = ({ do: what, name }) =>
    /^(tap|pick|next|twice|rush|touch)$/.test(what) || (what === "key" && !/Tab/.test(name));
}
