// Keeps this page and the quiz for when there is no network: what the network answers counts, and
// is kept; where it doesn't answer, what was kept counts.

const NAME = "microneedling-quiz-configurator BUILD";
const OWN = /^microneedling-quiz-configurator /;

const FILES = [
  "./",
  "index.html",
  "start.js?BUILD",
  "configurator.js?BUILD",
  "configurator_bg.wasm?BUILD",
  "styles/page.css?BUILD",
  "styles/form.css?BUILD",
  "styles/parts.css?BUILD",
  "preview.html",
  "preview.js?BUILD",
  "styles/preview.css?BUILD",
  "SNIPPETS",
];

/** The quiz's own files, as their list names them. */
const quiz = async () => {
  const list = await fetch("../embed/integrity.json");
  const names = list.ok ? Object.keys(await list.json()) : [];
  const used = (name) => !/single|schema/.test(name);
  return names.filter(used).map((name) => `../embed/${name}`);
};

const fill = async () => {
  const cache = await caches.open(NAME);
  await cache.addAll(FILES);
  // Without the preview the page still does all the rest.
  const more = await quiz().catch(() => []);
  await Promise.allSettled(more.map((file) => cache.add(file)));
  await self.skipWaiting();
};

const clear = async () => {
  const names = await caches.keys();
  const old = names.filter((name) => OWN.test(name) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
};

const answer = async (request) => {
  try {
    const fresh = await fetch(request);
    if (fresh.ok && fresh.type === "basic") {
      const cache = await caches.open(NAME);
      await cache.put(request, fresh.clone());
    }
    return fresh;
  } catch (fault) {
    // The quiz puts its version behind `?`; the file is the same.
    const kept =
      (await caches.match(request, { ignoreSearch: true })) ??
      // However the page itself was called.
      (new URL("./", location).pathname === new URL(request.url).pathname
        ? await caches.match("index.html", { ignoreSearch: true })
        : undefined);
    if (kept) return kept;
    throw fault;
  }
};

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(clear()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const here = new URL(request.url).origin === location.origin;
  if (here && request.method === "GET") event.respondWith(answer(request));
});
