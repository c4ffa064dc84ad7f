window.bench = (() => {
  const set = () => document.querySelector("fieldset[data-question]");
  return {
    ready: () => Boolean(set()),
    question: () => set()?.dataset.question ?? null,
    options: () =>
      [...(set()?.querySelectorAll("input") ?? [])].map((it) => ({
        id: it.value,
        element: it.closest("label"),
      })),
    next: () => set()?.form?.querySelector(".primary") ?? null,
    done: () => Boolean(document.querySelector("[data-result]")),
    restart: () => document.querySelector("[data-again]")?.click(),
  };
})();
