// Starts the page, and keeps it for when there is no network.

import init from "./configurator.js?BUILD";

const wasm = new URL("configurator_bg.wasm?BUILD", import.meta.url);
init({ module_or_path: wasm }).catch((fault) => {
  const words = document.createElement("p");
  words.setAttribute("role", "alert");
  words.textContent = `This page could not start: ${fault.message}. Reload it, or copy its files again.`;
  document.body.replaceChildren(words);
});

// Where there is none, as on a page without https, all goes on as usual.
navigator.serviceWorker?.register("sw.js?BUILD").catch(() => {});
