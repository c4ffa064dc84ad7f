// `mode="dialog"`: a button, and a native dialog that the frame stands in.

const modal = (frame, opened) => {
  const button = draw([
    "button",
    { type: "button", class: "button primary", part: "button button-primary" },
    ["slot", { name: "open" }, BUILT.open],
  ]);
  const dialog = draw([
    "dialog",
    { "aria-label": BUILT.dialog },
    ["button", { type: "button", class: "close", part: "button", "aria-label": BUILT.close }, "×"],
    frame,
  ]);
  const { style } = document.documentElement;
  let before;
  button.onclick = opened;
  // What lies around the dialog belongs to it too.
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || target === dialog.firstChild) dialog.close();
  });
  dialog.onclose = () => {
    Object.assign(style, before);
    button.focus();
  };
  const open = () => {
    if (dialog.open) return;
    // The page behind must neither scroll nor jump by the width of its scroll bar.
    before = { overflow: style.overflow, scrollbarGutter: style.scrollbarGutter };
    if (innerWidth > document.documentElement.clientWidth) style.scrollbarGutter = "stable";
    style.overflow = "hidden";
    dialog.showModal();
  };
  return { nodes: [button, dialog], open, close: () => dialog.close() };
};
