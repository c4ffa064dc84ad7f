// Sends messages to the page (`window`), into a frame of it (`inside:selector`), or from such a
// frame to the page (`from:selector`): crafted ones, and `many` random ones of a seed. Calls back
// with their number when the last was heard.
const [where, seed, many, done] = arguments;
const [way, selector] = where.split(":");
const frame = selector && document.querySelector(selector).contentWindow;
const from = way === "from" && frame;
const to = way === "inside" ? frame : window;

// mulberry32: the same numbers for a seed in every browser.
let state = seed;
const random = (below) => {
  state = (state + 0x6d2b79f5) | 0;
  let it = Math.imul(state ^ (state >>> 15), 1 | state);
  it = (it + Math.imul(it ^ (it >>> 7), 61 | it)) ^ it;
  return ((it ^ (it >>> 14)) >>> 0) % below;
};
const pick = (list) => list[random(list.length)];

const TYPES = [
  "mq-height", "mq-step", "mq-ready", "mq-complete", "mq-book", "mq-restart", "mq-error", "mq-start",
  "draw", "drawn", "ready", "", "__proto__", "constructor", null, 7, {}, [],
];
const VALUES = [
  0, -1, 1, 7, 1e9, -1e9, NaN, Infinity, "7", "1e9", "1px;position:fixed", "", null, undefined, true, [], [7], {},
  "<img src=/hit onerror=pwned=1>", "javascript:pwned=1", "x".repeat(1e4), new Date(0), /x/, new Map([[1, 2]]),
  new Error("x"), new Uint8Array(9), 10n,
];
const NAMES = [
  "height", "step", "total", "code", "message", "error", "attributes", "document", "detail", "type",
  "__proto__", "constructor", "prototype", "toString", "toJSON", "then",
];
const object = () => {
  // As JSON, so that `__proto__` is a name like any other.
  const it = JSON.parse(`{"__proto__": {"polluted": 1}, "x": ${random(9)}}`);
  it.type = pick(TYPES);
  for (let left = random(5); left > 0; left--)
    Object.defineProperty(it, pick(NAMES), { value: pick(VALUES), enumerable: true, configurable: true, writable: true });
  return it;
};
const text = (it) => {
  try {
    return JSON.stringify(it);
  } catch {
    // A number that JSON has no word for.
    return '{"type":"draw"}';
  }
};

const crafted = [
  { type: "mq-height", height: 7 },
  { type: "mq-height", height: 1e9 },
  { type: "mq-step", step: 2, total: 7 },
  { type: "draw", attributes: [["booking-url", "javascript:pwned=1"]], document: "{}" },
  '{"type":"draw","attributes":[["onclick","pwned=1"]],"document":"{"}',
  '{"type":"draw"}',
  '"draw"',
  '{"type":"drawn","error":"Call +44 1234"}',
  '{"type":"ready"}',
  "[".repeat(1e5),
  { get type() { return "mq-height"; }, get height() { return 7; } },
];
const messages = [...crafted];
for (let left = many; left > 0; left--) {
  const it = pick([object, object, () => text(object()), () => pick(VALUES)])();
  messages.push(it);
}

// In the window itself: what was sent before it has been heard by then.
const last = `last ${seed}`;
to.addEventListener("message", ({ data }) => {
  // Whatever was to be drawn would be by the second frame.
  if (data === last) requestAnimationFrame(() => requestAnimationFrame(() => done(messages.length)));
});
if (from) {
  from.messages = messages;
  from.last = last;
  const sends = from.document.createElement("script");
  sends.textContent = "for (const it of messages) parent.postMessage(it, '*'); parent.postMessage(last, '*');";
  from.document.body.append(sends);
} else {
  for (const it of messages) to.postMessage(it, "*");
  to.postMessage(last, "*");
}
