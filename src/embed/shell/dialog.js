// `mode="dialog"`: a button, and a native dialog that the frame stands in.

const page = document.documentElement;
/** How many dialogs are open, and what of the page's own style they take. */
let locks = 0;
let unlocked;

const modal = ({ frame, open: opened, words }) => {
  const button = draw([
    "button",
    { type: "button", class: "button primary", part: "button button-primary" },
    ["slot", { name: "open" }, words.open],
  ]);
  const dialog = draw([
    "dialog",
    { "aria-label": words.dialog },
    ["button", { type: "button", class: "button close", part: "button", "aria-label": words.close }, "×"],
    frame,
  ]);
  button.onclick = opened;
  // What lies around the dialog belongs to it too.
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || target === dialog.firstChild) dialog.close();
  });
  dialog.onclose = () => {
    if (!--locks) Object.assign(page.style, unlocked);
    button.focus();
  };
  const open = () => {
    if (dialog.open) return;
    // The page behind must neither scroll nor jump by the width of its scroll bar.
    if (!locks++) {
      const { overflowX, overflowY, scrollbarGutter } = page.style;
      unlocked = { overflowX, overflowY, scrollbarGutter };
      if (innerWidth > page.clientWidth) page.style.scrollbarGutter = "stable";
      page.style.overflow = "hidden";
    }
    dialog.showModal();
    // In a part of the page that isn't shown it would only lock the rest.
    if (!(dialog.checkVisibility?.() ?? dialog.getClientRects().length)) dialog.close();
  };
  return { nodes: [button, dialog], open, close: () => dialog.close() };
};
