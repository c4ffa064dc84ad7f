// The result as the HTML of the completed page: the same screen, written as a text.

import draw from "../shared/result.jsx";

const text = (it) =>
  it
    .flat(Infinity)
    .filter((part) => part)
    .join("");

/** What `h` of a library makes as a tree, as HTML; the words have nothing to escape. */
const h = (tag, attributes, ...children) => {
  const written = Object.entries(attributes ?? {}).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${written.join("")}>${text(children)}</${tag}>`;
};

/** Draws the result of a survey's data: one choice is a text there, several are a list. */
export default (questions, data, book) => {
  const answers = Object.fromEntries(Object.entries(data).map(([id, it]) => [id, [it].flat()]));
  const end = (words) => [
    h("button", { type: "button", class: "sd-btn", "data-again": "" }, words["start-again"]),
    " ",
    h("a", { class: "sd-btn sd-btn--action", href: book }, words.book),
  ];
  return draw(h, questions, answers, end);
};
