window.bench = (() => {
  const set = () => document.querySelector(".sd-question:has(fieldset input)");
  return {
    ready: () => Boolean(set()),
    question: () => set()?.dataset.name ?? null,
    options: () =>
      [...(set()?.querySelectorAll("fieldset input") ?? [])].map((it) => ({
        id: it.value,
        element: it.closest("label"),
      })),
    next: () =>
      [...document.querySelectorAll(".sd-navigation__next-btn, .sd-navigation__complete-btn")].find(
        (it) => it.checkVisibility(),
      ) ?? null,
    done: () => Boolean(document.querySelector("[data-result]")),
    restart: () => document.querySelector("[data-again]")?.click(),
  };
})();
