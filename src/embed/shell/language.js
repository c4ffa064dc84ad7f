// The language of the page around an element, and its words.

/** What was fetched, by language; English is inside. */
const spoken = {};

/** The tag around an element, through every shadow root. */
const language = (element) => {
  for (; element; element = element.getRootNode().host) {
    // The property of a form may be an input of that name.
    const lang = element.closest("[lang]")?.getAttribute("lang");
    if (lang) return lang;
  }
  return "en";
};

/** The language of a tag, without its region. */
const base = (tag) => tag.toLowerCase().split(/[-_]/)[0];

/** The words for a tag, or what is about to become them. */
const speak = (tag) => {
  const name = base(tag);
  if (!BUILT.tags.includes(name)) return BUILT;
  // The page's own bundler has made files of them.
  if (WHOLE) return INSIDE.lang[name] ? (spoken[name] ??= INSIDE.lang[name]()) : BUILT;
  const url = at(`lang/${name}.json?${BUILT.version}`);
  return (spoken[name] ??= get(url, (answer) => answer.text()).then((text) => {
    try {
      const words = JSON.parse(text);
      // Some hosts answer everything, with JSON of their own.
      if (words.lang === name) return words;
    } catch {}
    throw fault("language", `${url} is damaged; copy it there again`);
  }).catch((it) => {
    // Asked for again where it is wanted again.
    delete spoken[name];
    throw it;
  }));
};
