// In every measured page before its own scripts, behind the page's `window.bench`: notes times,
// says where to tap, and takes whole runs by itself. It is the same in every page.

(() => {
  const { WebAssembly, performance, document } = window;
  const memories = [];
  const noted = { fcp: null, ready: null, longTasks: [], shifts: [] };

  const keep = (instance) => {
    for (const it of Object.values(instance.exports)) {
      if (it instanceof WebAssembly.Memory) memories.push(it);
    }
    return instance;
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const made = await own.apply(WebAssembly, args);
      keep(made.instance ?? made);
      return made;
    };
  }
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct: (own, args) => keep(new own(...args)),
  });

  const observers = [];
  const observe = (type, note) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(note));
    observer.observe({ type, buffered: true });
    observers.push(observer);
  };
  observe("paint", (it) => {
    if (it.name === "first-contentful-paint") noted.fcp = it.startTime;
  });
  observe("longtask", (it) => noted.longTasks.push([it.startTime, it.duration]));
  observe("layout-shift", (it) => {
    if (!it.hadRecentInput) noted.shifts.push([it.startTime, it.value]);
  });

  // What a callback of a frame finds is painted behind it; a message comes right after that.
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const painted = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(null);
    });
  const until = async (is, what, limit = 60_000) => {
    const end = performance.now() + limit;
    do {
      await frame();
      if (performance.now() > end) throw new Error(`waited ${limit} ms for ${what}`);
    } while (!is());
  };

  const bench = () => window.bench;
  // While the page is not all there yet, it may not be able to answer.
  const ready = () => {
    try {
      return Boolean(bench()?.ready());
    } catch {
      return false;
    }
  };
  const screen = () => (bench().done() ? "the result" : bench().question());

  const place = async (element) => {
    // An input may be hidden below the label that people see.
    const small = element.getBoundingClientRect().width < 8;
    const seen = (small && element.closest("label")) || element;
    seen.scrollIntoView({ block: "center", behavior: "instant" });
    await frame();
    await painted();
    const { left, top, width, height } = seen.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const option = (id) => {
    const all = bench().options();
    const found = id === undefined ? all[0] : all.find((it) => it.id === id);
    if (!found) throw new Error(`${screen()} has no option ${id}: ${all.map((it) => it.id)}`);
    return found.element;
  };

  const READING = 700;
  let tapped = 0;
  addEventListener("click", (event) => event.isTrusted && (tapped = event.timeStamp), true);
  let moved = null;

  window.probe = {
    ready: (async () => {
      await until(ready, "the first question");
      noted.ready = await painted();
    })(),
    screen,
    isDone: () => bench().done(),
    option: (id) => place(option(id)),
    next: () => {
      const next = bench().next();
      return next ? place(next) : null;
    },
    /** Looks from now on for another screen; `moved` waits for it. */
    watch: async () => {
      // Nobody answers what is just sliding in, and a second tap of a hasty thumb is no answer.
      if (moved) await new Promise((done) => setTimeout(done, READING));
      const before = screen();
      moved = (async () => {
        await until(() => screen() !== before, `something behind ${before}`);
        const now = await painted();
        return { ms: now - tapped, at: now, screen: screen(), done: bench().done() };
      })();
    },
    moved: () => moved,
    told: async () => {
      // Observers are told behind the frame.
      await frame();
      await painted();
      return { ...noted, origin: performance.timeOrigin };
    },
    wasm: () => memories.reduce((sum, it) => sum + it.buffer.byteLength, 0),

    canRestart: () =>
      Boolean(bench().restart ?? document.querySelector("microneedling-quiz")?.restart),
    /** Whole runs from the first question, each ending in a restart but the last. */
    runs: async (count, answers, restartFirst) => {
      // What they note would be counted as memory of the page.
      for (const it of observers.splice(0)) it.disconnect();
      const restart = async () => {
        if (bench().restart) bench().restart();
        else document.querySelector("microneedling-quiz").restart();
        await until(() => !bench().done() && ready(), "a new start");
      };
      for (let run = 0; run < count; run += 1) {
        if (run > 0 || restartFirst) await restart();
        while (!bench().done()) {
          const before = screen();
          const chosen = answers[before] ?? [];
          for (const id of chosen) option(id).click();
          await frame();
          if (screen() === before) bench().next()?.click();
          await until(() => screen() !== before, `something behind ${before}`, 10_000);
        }
      }
    },
  };
})();
