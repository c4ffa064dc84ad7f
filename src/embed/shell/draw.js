// Drawing and dressing.

/** What a tree is made of. A language's file comes from a host: it must run nothing. */
const DRAWN = /^(a|button|dialog|div|fieldset|form|h2|i|input|label|legend|li|p|slot|small|span|ul)$/;

/** Draws a tree of `[name, attributes, …children]`; Trusted Types forbid HTML as text. */
const draw = (node) => {
  if (!Array.isArray(node)) return node;
  const [name, attributes, ...children] = node;
  const element = document.createElement(DRAWN.test(name) ? name : "i");
  for (const key of Object.keys(attributes))
    if (!/^on|href|src|style|action/i.test(key)) element.setAttribute(key, attributes[key]);
  element.append(...children.map(draw));
  return element;
};

const styles = [];

/** Gives a shadow root the styles that are there by now. */
const dress = (root) => {
  try {
    // Shared by all quizzes, and allowed by a strict CSP.
    root.adoptedStyleSheets = styles.map((style) => style.sheet);
    if (styles[0].sheet) return;
  } catch {}
  // Safari before 16.4.
  for (const old of root.querySelectorAll("style")) old.remove();
  for (const { text } of styles) {
    const style = document.createElement("style");
    style.textContent = text;
    style.nonce = script?.nonce;
    root.append(style);
  }
};

const addStyles = (text) => {
  let sheet;
  try {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
  } catch {}
  styles.push({ text, sheet });
};
addStyles(BUILT.styles);
