// Looks into the frames of a page, and walks through the quiz in each. It runs in the page around
// them: what a framed page has done to its own objects doesn't reach it.
const [what, ...rest] = arguments;
const frames = [...document.querySelectorAll("iframe")];
const shows = (it) => Element.prototype.checkVisibility.call(it, { visibilityProperty: true });
const all = (from, query) => [...(from?.querySelectorAll(query) ?? [])];

const look = (frame) => {
  const { contentDocument: page, contentWindow: view } = frame;
  const host = page?.querySelector("microneedling-quiz");
  const root = host?.shadowRoot;
  const shown = (from, query) => all(from, query).filter(shows);
  const [set] = shown(root, "fieldset[data-question]");
  const [result] = shown(root, "[part~=result]:not([data-coming])");
  const { errors = [], console = [], events = [] } = view?.mqWatch ?? {};
  const faults = [...events].filter((it) => it.name === "mq-error");
  const own = shown(host, "p").length > 0;
  const defined = Boolean(view?.customElements.get("microneedling-quiz"));
  return {
    name: frame.id,
    own,
    // Before the script is there the page's own words show too.
    stood: own && page.readyState === "complete" && (!defined || faults.length > 0),
    painted: Boolean(set?.closest("[data-painted]")),
    alive: Boolean((set && !set.closest("[data-painted]")) || result),
    title: (set ?? result)?.querySelector("legend, h2")?.textContent ?? "",
    question: set?.dataset.question ?? "",
    chosen: all(set, "input").filter((it) => it.checked).map((it) => it.value),
    busy: shown(root, "[aria-busy=true]").length > 0,
    benefits: all(result, "[data-benefit]").length,
    // In objects of this page: the frame's may say what they like of themselves.
    errors: [...errors],
    console: [...console],
    faults: faults.map((it) => structuredClone(it.detail)),
  };
};

/** Answers one question after another; tells how many benefits there are at the end, or where it stopped. */
const walk = async (frame, answers) => {
  const end = performance.now() + 30000;
  const root = frame.contentDocument.querySelector("microneedling-quiz").shadowRoot;
  const set = () => root.querySelector("fieldset[data-question]");
  while (performance.now() < end) {
    const result = root.querySelector("[part~=result]:not([data-coming])");
    if (result) return String(all(result, "[data-benefit]").length);
    const question = set()?.dataset.question;
    if (question) {
      for (const input of all(set(), "input"))
        if (answers[question].includes(input.value) && !input.checked) input.click();
      all(root, "[type=submit]").find(shows)?.click();
    }
    while (question && set()?.dataset.question === question && performance.now() < end)
      await new Promise((later) => setTimeout(later));
    await new Promise((later) => setTimeout(later));
  }
  return `stopped at ${set()?.dataset.question}`;
};

if (what === "look") return frames.map(look);
const [answers, names, done] = rest;
Promise.all(
  names.map(async (name) => [name, await walk(document.getElementById(name), answers).catch(String)]),
).then(done);
