// What must hold after each step, whatever was done. Each rule gives what is wrong, or nothing.
{
  const LEVELS = ["best", "also", "weak", "none"];
  const CLASSES = ["wait", "ask", "know"];
  const BENEFITS = ["texture", "fine-lines", "stretch-marks", "acne-scars", "oil-and-pores", "exfoliation"];
  const TAGS = ["ar", "de", "en", "es", "fr", "pl", "pt"];
  const all = (query, from = monkey.root()) => [...from.querySelectorAll(query)];
  const part = (name) => all(`[part~="${name}"]`);
  const tidy = (it) => (it?.textContent ?? "").replace(/\s+/g, " ").trim();
  const sorted = (list) => list.every((it, i) => !i || list[i - 1] <= it);
  const twice = (list) => list.find((it, i) => list.indexOf(it) !== i);
  const fieldset = () => all("fieldset[data-question]")[0];
  const wearsOwn = () => monkey.host().src || monkey.host().querySelector("script[type*=json]");

  monkey.rules = {
    one_screen() {
      const waiting = part("card").filter((it) => it.matches("[data-painted] [aria-busy]"));
      const screens = [all("fieldset[data-question]"), part("result"), part("end"), waiting];
      const counts = screens.map((it) => it.length);
      if (counts.reduce((sum, it) => sum + it) !== 1)
        return `questions, results, ends, places to wait: ${counts}`;
      if (part("card").length !== 1) return `${part("card").length} cards`;
    },
    question() {
      const set = fieldset();
      if (!set) return;
      if (all("legend", set).length !== 1 || !tidy(set.querySelector("legend"))) return "no legend";
      const inputs = all("input", set);
      if (inputs.length < 2) return `${inputs.length} options`;
      const kinds = new Set(inputs.map((it) => it.type));
      if (kinds.size > 1 || !/^(radio|checkbox)$/.test(inputs[0].type)) return `options of ${[...kinds]}`;
      if (new Set(inputs.map((it) => it.name)).size > 1) return "inputs of several names";
      const same = twice(inputs.map((it) => it.value));
      if (same !== undefined) return `two options ${same}`;
      const bare = inputs.find((it) => !tidy(it.closest("label")));
      if (bare) return `the option ${bare.value} has no words`;
      const ticked = inputs.filter((it) => it.checked).map((it) => it.value);
      const alone = monkey.alone.find((it) => ticked.includes(it));
      if (alone && ticked.length > 1) return `${alone} together with others: ${ticked}`;
    },
    progress() {
      const bars = all("[role=progressbar]");
      if (bars.length !== (fieldset() ? 1 : 0)) return `${bars.length} progress bars`;
      if (!bars.length) return;
      const [now, max, words] = ["now", "max", "text"].map((it) => bars[0].getAttribute(`aria-value${it}`));
      if (!(now >= 1 && +now <= +max && max <= 14)) return `question ${now} of ${max}`;
      const told = words?.match(/\d+/g)?.map(Number) ?? [];
      if (!told.includes(+now) || !told.includes(+max)) return `${now} of ${max} is told as “${words}”`;
    },
    result() {
      const [result] = part("result");
      if (!result) return;
      const benefits = all("[part~=benefit]", result).map((it) => it.dataset);
      const ids = benefits.map((it) => it.benefit);
      if (twice(ids) || ids.some((it) => !BENEFITS.includes(it))) return `benefits ${ids}`;
      if (ids.length !== 6 && !wearsOwn()) return `${ids.length} benefits`;
      const levels = benefits.map((it) => LEVELS.indexOf(it.level));
      if (levels.includes(-1) || !sorted(levels)) return `levels ${benefits.map((it) => it.level)}`;
      if (levels.filter((it) => it === 0).length > 2) return "more than two are best";
      const notes = all("[part~=note]", result);
      const classes = notes.map((it) => CLASSES.indexOf(it.dataset.note));
      if (classes.includes(-1) || !sorted(classes)) return `notes ${notes.map((it) => it.dataset.note)}`;
      const before = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
      const [headline] = all("h3", result).filter((it) => !notes.some((note) => note.contains(it)));
      if (!tidy(headline)) return "no headline";
      const late = notes.find((it) => it.dataset.note === "wait" && !before(it, headline));
      if (late) return `${late.dataset.condition} comes behind the headline`;
    },
    end() {
      const found = part("end").flatMap((it) => all("[data-benefit], [data-level]", it));
      if (found.length) return `${found.length} matches at the end`;
    },
    words() {
      const box = monkey.root().firstElementChild;
      const told = all("*").flatMap((it) =>
        ["aria-label", "aria-valuetext", "title", "placeholder"].map((name) => it.getAttribute(name) ?? ""),
      );
      const written = all("textarea[readonly]").map((it) => it.value);
      const text = [box.textContent, ...told, ...written].join("\n");
      const wrong = /.{0,30}(\bundefined\b|\bnull\b|\bNaN\b|\[object |\{\w+\}|Invalid Date).{0,30}/.exec(text);
      if (wrong) return `it says “${wrong[0]}”`;
    },
    language() {
      const { lang } = monkey.host().closest("[lang]") ?? {};
      const base = (lang || "en").toLowerCase().split(/[-_]/)[0];
      const wanted = TAGS.includes(base) ? base : "en";
      const [card] = part("card");
      if (!card || card.closest("[data-painted]")) return;
      if (card.lang !== wanted) return `it speaks ${card.lang} where ${lang} is asked for`;
      const { direction } = getComputedStyle(card);
      if ((direction === "rtl") !== (wanted === "ar") && !monkey.host().dir) return `${wanted} from ${direction}`;
    },
    ids() {
      const ids = all("[id]").map((it) => it.id);
      const same = twice(ids);
      if (same !== undefined) return `the id ${same} twice`;
      const lost = all("label").find((it) => !it.control);
      if (lost) return `the label “${tidy(lost)}” has no input`;
      for (const name of ["aria-describedby", "aria-labelledby", "for"])
        for (const it of all(`[${name}]`))
          for (const id of it.getAttribute(name).split(" "))
            if (!ids.includes(id)) return `${name} names ${id}, which is not there`;
    },
    safe() {
      const foreign = all("script, img, iframe, object, embed, link, meta, base")[0];
      if (foreign) return `a <${foreign.localName}>`;
      for (const it of all("*")) {
        const scripted = it.getAttributeNames().find((name) => /^on/.test(name));
        if (scripted) return `${scripted} on <${it.localName}>`;
      }
      const bad = all("a[href]").find((it) => !/^(https?|tel|mailto|sms):/.test(it.href));
      if (bad) return `a link to ${bad.href.slice(0, 40)}`;
    },
    fits() {
      const host = monkey.host();
      if (!host.isConnected) return;
      const { scrollHeight: high, clientHeight: height } = host;
      if (height && high > height + 1) return `${high} high in ${height}`;
      const page = document.documentElement;
      if (page.scrollWidth > innerWidth + 1) return `the page is ${page.scrollWidth} wide in ${innerWidth}`;
    },
    lock() {
      const open = Boolean(all("dialog")[0]?.open);
      const locked = document.documentElement.style.overflow === "hidden";
      if (open !== locked) return `the dialog is open: ${open}, the page behind is held: ${locked}`;
    },
    kept() {
      const keys = Object.keys(sessionStorage).filter((it) => it.startsWith("microneedling-quiz"));
      if (keys.length > 1) return `it keeps ${keys}`;
      if (keys.length && monkey.host().resume === "none") return "it keeps a visit with resume=none";
      const line = monkey.line();
      if (keys.length && !/^1 @\S+( \S+)*$/.test(line)) return `it keeps “${sessionStorage[keys[0]]}”`;
    },
    quiet() {
      const seen = window.mqWatch;
      const [error] = [...seen.errors, ...seen.violations.map((it) => JSON.stringify(it))];
      if (error) return `an error: ${error}`;
      const expected = monkey.told.map((it) => `microneedling-quiz: ${it.message}`);
      const strange = seen.console.find((it) => !expected.includes(it));
      if (strange) return `on the console: ${strange}`;
      const wrong = monkey.told.find(({ code }) => !/^(attribute|document)$/.test(code));
      if (wrong) return `mq-error ${wrong.code}: ${wrong.message}`;
      if (seen.console.length !== monkey.told.length) return "an mq-error without a line on the console";
      const asked = monkey.fetched.find(
        (it) => !/^(http:\/\/[^/]+)?\/(doc\/[\w-]+\.json|embed\/(lang\/\w\w\.json\?.*|(own|quiz)-\w+\.wasm))$/.test(it),
      );
      if (asked) return `it asked for ${asked}`;
    },
  };

  /** The visit that the tab keeps; none where it keeps none. */
  monkey.line = () => {
    const [key] = Object.keys(sessionStorage).filter((it) => it.startsWith("microneedling-quiz"));
    return key && /^\d+ \d+ (.*)$/.exec(sessionStorage[key])?.[1];
  };

  /** What a native run of the engine can be held against. */
  monkey.look = () => {
    const set = fieldset();
    const [result] = part("result");
    const host = monkey.host();
    const inline = host.querySelector("script")?.dataset.name;
    const data = (name, ...keys) => all(`[part~=${name}]`, result).map((it) => keys.map((key) => it.dataset[key]));
    return {
      document: host.src ? host.src.replace(/^\/doc\/|\.json$/g, "") : (inline ?? ""),
      hash: location.hash,
      line: monkey.line() ?? "",
      place: set?.dataset.question ?? (result ? "result" : part("end").length ? "end" : ""),
      painted: Boolean(all("[data-painted]").length),
      ticked: set ? all("input:checked", set).map((it) => it.value) : [],
      levels: result ? data("benefit", "benefit", "level") : [],
      notes: result ? data("note", "note", "condition") : [],
    };
  };
}
