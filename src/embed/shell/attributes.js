// The attributes, each also a property of the same name in camelCase.

/** The words that an attribute takes, its default first; or the default of one that takes any. */
const ATTRIBUTES = {
  "booking-url": "",
  "booking-label": "",
  "clinic-name": "",
  src: "",
  "color-scheme": ["auto", "light", "dark"],
  mode: ["inline", "dialog"],
  loading: ["lazy", "eager"],
  resume: ["tab", "none"],
  "reset-after": 0,
  events: ["plain", "answers"],
};
const NAMES = ["lang", ...Object.keys(ATTRIBUTES)];

/** What an attribute of an element comes to. */
const value = (element, name) => {
  const allowed = ATTRIBUTES[name];
  const given = element.getAttribute(name);
  if (Array.isArray(allowed)) return allowed.includes(given) ? given : allowed[0];
  return allowed === 0 ? Math.max(given, 0) || 0 : (given ?? allowed);
};

/** The booking address in full, where it is one that a page may link to. */
const booking = (element) => {
  try {
    const { href, protocol } = new URL(
      element.getAttribute("booking-url") || "x:",
      document.baseURI,
    );
    if (/^(https?|tel|mailto|sms):$/.test(protocol)) return href;
  } catch {}
};

/** Sets an attribute, or takes it away. */
const put = (element, name, it) => {
  if (it == null) element.removeAttribute(name);
  else element.setAttribute(name, it);
};

const properties = (prototype) => {
  for (const name of Object.keys(ATTRIBUTES))
    Object.defineProperty(
      prototype,
      name.replace(/-(.)/, (_, letter) => letter.toUpperCase()),
      {
        get() {
          return value(this, name);
        },
        set(it) {
          put(this, name, it);
        },
      },
    );
};

/** Gives an element the properties that were set on it before it was known as a quiz. */
const upgrade = (element) => {
  for (const name of Object.keys(element))
    if (name in Quiz.prototype) {
      const it = element[name];
      delete element[name];
      element[name] = it;
    }
};
