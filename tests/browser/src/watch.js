// Keeps what happens on a page, for the tests to read: window.mqWatch.
(() => {
  if (window.mqWatch) return;
  // A frame tells the page around it, where the two are of one origin.
  try {
    if (parent !== window && parent.mqWatch) window.mqWatch = parent.mqWatch;
  } catch {
    // Another origin.
  }
  window.mqWatch ??= { errors: [], violations: [], console: [], events: [], toggles: [], shifts: [], told: {} };
  const seen = window.mqWatch;
  const text = (it) => {
    if (it instanceof Error) return `${it.name}: ${it.message}`;
    try {
      return typeof it === "object" ? JSON.stringify(it) : String(it);
    } catch {
      return String(it);
    }
  };
  addEventListener(
    "error",
    (event) => {
      const { target } = event;
      const what =
        target instanceof Element
          ? `<${target.localName}> could not load ${target.src ?? target.href}`
          : `${event.message} (${event.filename}:${event.lineno})`;
      seen.errors.push(what);
    },
    // Files that don't load tell nobody but their element.
    true,
  );
  addEventListener("unhandledrejection", ({ reason }) => seen.errors.push(`unhandled: ${text(reason)}`));
  document.addEventListener("securitypolicyviolation", (event) =>
    seen.violations.push({
      directive: event.effectiveDirective,
      blocked: event.blockedURI,
      disposition: event.disposition,
    }),
  );
  const { error } = console;
  console.error = (...words) => {
    seen.console.push(words.map(text).join(" "));
    error.apply(console, words);
  };
  for (const name of ["ready", "start", "step", "complete", "book", "restart", "error"])
    // On the document, where it gets only if it bubbles and leaves the shadow root.
    document.addEventListener(`mq-${name}`, ({ type, detail, target }) => {
      const at = target.id || target.localName;
      seen.events.push({ name: type, detail: structuredClone(detail ?? null), at });
    });
  document.addEventListener(
    "toggle",
    ({ target, newState }) => seen.toggles.push(`${target.localName} ${newState}`),
    true,
  );
  if (window.PerformanceObserver?.supportedEntryTypes?.includes("layout-shift"))
    new PerformanceObserver((list) => {
      for (const it of list.getEntries())
        seen.shifts.push({ value: it.value, by_input: it.hadRecentInput, at: it.startTime });
    }).observe({ type: "layout-shift", buffered: true });
})();
