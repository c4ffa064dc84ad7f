window.bench = (() => {
  const host = () => document.querySelector("microneedling-quiz");
  const find = (query) => host()?.shadowRoot?.querySelector(query) ?? null;
  const set = () => find("fieldset[data-question]");
  return {
    // The shell takes taps, and Next, on the question that it paints, and hands them over.
    ready: () => Boolean(find("fieldset input")?.checkVisibility({ visibilityProperty: true })),
    question: () => set()?.dataset.question ?? null,
    options: () =>
      [...(set()?.querySelectorAll("input") ?? [])].map((it) => ({
        id: it.value,
        element: it.closest("label"),
      })),
    next: () => find("form [type=submit]"),
    done: () => Boolean(find("[part~=result]")),
    restart: () => host().restart(),
  };
})();
