// Looks into a quiz for the page object. It finds things by what the contract names: roles,
// accessible names, data-* hooks, parts, native inputs. Never by class.
const [what, selector, ...rest] = arguments;
const NAME = "microneedling-quiz";
const found = document.querySelector(selector);
// The element itself, or one that was made in what the selector finds.
const host = found?.localName === NAME ? found : found?.querySelector(NAME);
const root = host?.shadowRoot;

/**
 * Ends what still moves at once, and tells how much can't be: a screen that just came up takes no
 * touch for a moment, and waiting for that would be most of the time of a run.
 */
const settle = (where) => {
  const running = (where?.getAnimations?.() ?? []).filter((it) => it.playState === "running");
  const endless = (it) => it.effect?.getComputedTiming().endTime === Infinity;
  running.filter((it) => !endless(it)).forEach((it) => it.finish());
  return running.filter(endless).length;
};
/** Everything that shows; while the shell's painting of a question gives way, that doesn't count. */
const all = (query) => {
  const shown = [...(root?.querySelectorAll(query) ?? [])].filter((it) => it.checkVisibility());
  const alive = [...(root?.querySelectorAll("fieldset[data-question]") ?? [])].some(
    (it) => it.checkVisibility() && !it.closest("[data-painted]"),
  );
  return alive ? shown.filter((it) => !it.closest("[data-painted]")) : shown;
};

const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();
/** All words of a node, those that are folded away too, each block apart from the next. */
const words = (node) => {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const parts = [];
  while (walker.nextNode()) parts.push(walker.currentNode.data);
  return tidy(parts.join(" "));
};
const part = (name, from) => {
  const query = `[part~="${name}"]`;
  return from ? [...from.querySelectorAll(query)] : all(query);
};
const fieldset = () => all("fieldset[data-question]")[0];
const inputs = () => [...(fieldset()?.querySelectorAll("input") ?? [])];
const byIds = (ids) => (ids ?? "").split(" ").filter(Boolean).map((id) => root?.getElementById(id));
const name = (element) =>
  tidy(element.getAttribute("aria-label")) || words(element) || tidy(element.title);
const rect = (element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
};
/** What a finger at the middle of an element would touch. */
const hit = (element) => {
  const { x, y, width, height } = rect(element);
  const at = [x + width / 2, y + height / 2];
  let found = document.elementFromPoint(...at);
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementFromPoint(...at);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
};
/** The label of an input, and of anything else the thing itself. */
const target = (element) => element.closest("label") ?? element;
const describe = (element) => {
  const box = target(element);
  const { x, y, width, height } = rect(box);
  const inView =
    x >= 0 && y >= 0 && x + width <= innerWidth + 0.5 && y + height <= innerHeight + 0.5;
  const touched = hit(box);
  return {
    tag: element.localName,
    type: element.getAttribute("type") ?? "",
    value: element.localName === "input" ? element.value : "",
    name: name(box),
    rect: { x, y, width, height },
    in_view: inView,
    covered_by: inView && !box.contains(touched) ? `<${touched?.localName ?? "nothing"}>` : null,
    about: tidy(byIds(element.getAttribute("aria-describedby")).map((by) => by && words(by)).join(" ")),
    checked: element.checked ?? false,
    in_quiz: root !== undefined && root !== null && root.contains(element),
  };
};
const buttons = () => all("button, a[part], [role=button], summary");
const kind = () => {
  if (fieldset()) return "question";
  // Its pieces come one after the other.
  if (part("result").length) return part("result")[0].matches("[data-coming]") ? "none" : "result";
  if (part("end").length) return "end";
  return "none";
};
const progress = () => {
  const [bar] = all("[role=progressbar]");
  return bar && {
    text: bar.getAttribute("aria-valuetext"),
    now: bar.getAttribute("aria-valuenow"),
    max: bar.getAttribute("aria-valuemax"),
  };
};
const middle = (element) => {
  target(element).scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  return target(element);
};

const probes = {
  screen() {
    const set = fieldset();
    const alert = [...(set?.querySelectorAll("[role=alert]") ?? [])].find((it) => tidy(it.innerText));
    return {
      kind: kind(),
      question: set?.dataset.question ?? null,
      painted: Boolean(set?.closest("[data-painted]")),
      title: tidy(set?.querySelector("legend")?.textContent ?? all("h2")[0]?.textContent),
      headings: all("h2").length,
      options: inputs().map((it) => ({
        value: it.value,
        type: it.type,
        checked: it.checked,
        text: tidy(it.closest("label")?.innerText),
        rect: rect(target(it)),
      })),
      error: (alert && tidy(alert.innerText)) ?? null,
      error_in_reach: Boolean(alert) && describe(alert).in_view && describe(alert).covered_by === null,
      error_describes:
        Boolean(alert) &&
        [set, root.activeElement].some((it) => byIds(it?.getAttribute("aria-describedby")).includes(alert)),
      buttons: buttons().map(describe),
      progress: progress() ?? null,
    };
  },
  option: (value) => inputs().find((it) => it.value === value) ?? null,
  reach_option: (value) => {
    const input = probes.option(value);
    return input && middle(input);
  },
  button: (wanted) => buttons().find((it) => name(it) === wanted) ?? null,
  reach_button: (wanted) => {
    const button = probes.button(wanted);
    return button && middle(button);
  },
  /** The "Change" that is described by, or stands in one row with, a question's short name. */
  reach_change: (about) => {
    const found = buttons().find(
      (it) =>
        name(it) === "Change" &&
        byIds(it.getAttribute("aria-describedby")).some((by) => by && words(by) === about),
    );
    return found ? middle(found) : null;
  },
  /** Chooses options and goes on, at once; what isn't there is named. */
  answer: (values) => {
    const missing = values.filter((value) => !probes.option(value));
    if (missing.length) return missing;
    for (const input of values.map(probes.option)) if (!input.checked) input.click();
    (probes.button("Next") ?? probes.button("See my result"))?.click();
    return [];
  },
  /** Answers one question after another, up to the result or the end; tells what was asked. */
  async walk(answers, most, patience) {
    const asked = [];
    const question = () => fieldset()?.dataset.question;
    for (let now = question(); now; now = question()) {
      if (asked.length === most) return { fault: `the quiz goes on and on: ${asked}` };
      if (!answers[now]) return { fault: `a question new to the tests: ${now}` };
      const missing = probes.answer(answers[now]);
      if (missing.length) return { fault: `${now} has no option ${missing}` };
      asked.push(now);
      const end = performance.now() + patience;
      while (question() === now || kind() === "none") {
        if (performance.now() > end) return { fault: `waited ${patience} ms for what follows ${now}` };
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
    return { asked };
  },
  result() {
    const [result] = part("result");
    if (!result) return null;
    const all = [...result.querySelectorAll("*")];
    const [plan] = part("plan", result);
    const picture = plan && (plan.matches("[role=img]") ? plan : plan.querySelector("[role=img], img"));
    return {
      text: words(result),
      benefits: part("benefit", result).map((it) => ({
        id: it.dataset.benefit,
        level: it.dataset.level,
        text: words(it),
      })),
      notes: part("note", result).map((it) => ({
        class: it.dataset.note,
        condition: it.dataset.condition,
        text: words(it),
        place: all.indexOf(it),
      })),
      conditions: [...result.querySelectorAll("[data-condition]")]
        .filter((it) => !it.closest('[part~="note"]'))
        .map((it) => it.dataset.condition),
      first_benefit: all.indexOf(part("benefit", result)[0]),
      plan: picture ? name(picture) : null,
      links: [...result.querySelectorAll("a")].map((it) => ({
        name: name(it),
        href: it.getAttribute("href"),
        primary: it.matches('[part~="button-primary"]'),
      })),
      answers: [...result.querySelectorAll("button")]
        .filter((it) => name(it) === "Change")
        .map((it) => byIds(it.getAttribute("aria-describedby")).map((by) => by && words(by)).join(" ")),
    };
  },
  end() {
    const [end] = part("end");
    return end ? { text: words(end), matches: end.querySelectorAll("[data-benefit], [data-level]").length } : null;
  },
  active() {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element && describe(element);
  },
  target: (element) => ({ ...describe(element), view: [innerWidth, innerHeight], scroll: scrollY }),
  in_view: () => {
    const { top, bottom } = host?.getBoundingClientRect() ?? { top: 0, bottom: -1 };
    return bottom > 0 && top < innerHeight;
  },
};
const moving = settle(what === "target" ? rest[0].getRootNode() : root);
return what === "still" ? moving : probes[what](...rest);
