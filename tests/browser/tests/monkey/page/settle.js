// When a step has come to its end: nothing is being fetched, waited for or drawn any more. Also,
// what stands in for the browser where a page alone can't have it do as people would.
const monkey = (window.monkey = { waits: 0, fetched: [], wasm: [], told: [], completed: [] });

monkey.host = () => monkey.away ?? document.querySelector("microneedling-quiz");
monkey.root = () => monkey.host().shadowRoot;

/** A task: all that was due before it is done. */
monkey.pass = () =>
  new Promise((next) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      next();
    };
    port2.postMessage(0);
  });

{
  /** Counts what a function promises as long as it isn't there. */
  const counted = (holder, name, note = () => {}) => {
    const own = holder[name];
    holder[name] = function (...given) {
      monkey.waits++;
      const coming = own.apply(this, given);
      const done = () => void monkey.waits--;
      coming.then((it) => {
        done();
        note(it, given);
      }, done);
      return coming;
    };
  };
  counted(window, "fetch", (_, [url]) => monkey.fetched.push(`${url}`));
  for (const name of ["json", "text", "arrayBuffer"]) counted(Response.prototype, name);
  counted(WebAssembly, "compile");
  counted(WebAssembly, "instantiate", (made) => monkey.wasm.push(made.instance ?? made));

  const hand = (name, value) => Object.defineProperty(navigator, name, { configurable: true, value });
  let times = 0;
  // Copied, thought better of, forbidden: each in its turn.
  const asked = async () => {
    times++;
    if (times % 3 === 1) throw new DOMException("no", "NotAllowedError");
    if (times % 3 === 2) throw new DOMException("no", "AbortError");
  };
  hand("clipboard", { writeText: asked });
  hand("share", asked);
  // Nothing is saved.
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) click.call(this);
  };
  const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow");
  Object.defineProperty(HTMLIFrameElement.prototype, "contentWindow", {
    configurable: true,
    get() {
      const view = get.call(this);
      if (view) view.print = () => view.dispatchEvent(new Event("afterprint"));
      return view;
    },
  });
  // Wherever a link leads, the page stays.
  addEventListener("click", (event) => {
    if (event.composedPath().some((it) => it.localName === "a")) event.preventDefault();
  });
  document.addEventListener("mq-error", ({ detail }) => monkey.told.push(detail));
  document.addEventListener("mq-complete", ({ detail }) => monkey.completed.push(detail));
}

/** What keeps the quiz from being at rest. */
monkey.busy = () => {
  const root = monkey.root();
  if (monkey.waits) return "something is being fetched";
  if (!root) return "it is no element yet";
  if (root.querySelector("[data-coming]")) return "the result comes in pieces";
  // Its end is told later, also where it has gone from the page.
  const open = root.querySelector("dialog[open]");
  if (!open && document.documentElement.style.overflow === "hidden") return "the dialog is closing";
  const { top, bottom } = monkey.host().getBoundingClientRect();
  // Where nobody sees it, what is drawn is as far as it gets.
  const near = monkey.host().loading === "eager" || (bottom > -400 && top < innerHeight + 400);
  if (!near) return;
  if (root.querySelector("[data-painted]")) return "the engine has not taken over";
  const hidden = [...root.querySelectorAll("div")].find((it) => it.style.visibility === "hidden");
  if (hidden) return "its words or its document have not come";
};

/** Waits until it rests; it must within a time that no machine takes. */
monkey.settled = async () => {
  const end = performance.now() + 15000;
  for (let calm = 0; calm < 2; ) {
    await monkey.pass();
    const busy = monkey.busy();
    calm = busy ? 0 : calm + 1;
    if (!busy) continue;
    if (performance.now() > end) throw new Error(`it doesn't come to rest: ${busy}`);
    // Timers and frames want their turn.
    await new Promise((next) => setTimeout(next));
  }
};
