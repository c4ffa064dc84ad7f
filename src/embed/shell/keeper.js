// What was chosen, kept for this tab.

const keeper = (element) => {
  let place = [...document.querySelectorAll(TAG)].indexOf(element);
  const name = () => `${TAG} ${location.pathname} ${element.id || place}`;
  // Another may have come before it since.
  while (!element.id && [...live].some((core) => core.element.isConnected && core.kept.key === name())) place++;
  const key = name();
  /** Storage may be missing, full or forbidden; the quiz goes on without. */
  const storage = (change) => {
    try {
      return change(sessionStorage);
    } catch {}
  };
  // A link is for the first of a page; one in another shadow root isn't counted.
  const first = place < 1;
  const lasts = () => value(element, "resume") === "tab";

  /** What the tab holds: all of it, when, how high, and the visit; empty where that is none. */
  const stored = () => /^(\d+) (\d+) (1 @.+)/.exec(storage((it) => it.getItem(key))) ?? [];

  const kept = {
    key,
    first,
    stored,
    link: () => kept.text[0] === "#",
    /** The visit as the engine writes it; empty where nothing is chosen. */
    text: "",
    /** How high the quiz was, in pixels. */
    height: 0,
    /** Keeps a visit; one without answers leaves no trace. */
    keep(text = kept.text, height = kept.height) {
      // What only came with a link isn't the visitor's own.
      if (text[0] === "#") return;
      kept.text = text.includes(".") ? text : "";
      kept.height = height;
      storage((it) => {
        if (kept.text && lasts()) it.setItem(key, `${Date.now()} ${height} ${kept.text}`);
        else it.removeItem(key);
      });
    },
  };
  const [, time, height, text] = stored();
  const limit = value(element, "reset-after") * 1000;
  const age = Date.now() - time;
  // On a shared device the next person must not find it, nor where the clock was set back.
  if (lasts() && text && !(limit && !(age >= 0 && age <= limit)))
    Object.assign(kept, { text, height });
  else kept.keep();
  if (first && /^#mq=/.test(location.hash)) kept.text = location.hash;
  return kept;
};
