// Puts the element to work, wherever it stands and whenever it comes.

properties(Quiz.prototype);
customElements.define(TAG, Quiz);

/** Hosts that strip unknown tags leave a `<div data-microneedling-quiz>`; a quiz goes into it. */
const adopt = (div) => {
  if (div.querySelector(TAG)) return;
  // What the parser is still in isn't whole yet.
  let end = div;
  while (end && !end.nextSibling) end = end.parentNode;
  if (!end && document.readyState === "loading") return;
  const quiz = document.createElement(TAG);
  const copy = () => {
    for (const name of NAMES) put(quiz, name, div.getAttribute(`data-${name}`));
  };
  copy();
  quiz.append(...div.childNodes);
  div.append(quiz);
  new MutationObserver(copy).observe(div, { attributes: true });
};

const scan = () => document.querySelectorAll(`[data-${TAG}]`).forEach(adopt);
scan();
document.addEventListener("DOMContentLoaded", scan);
new MutationObserver(scan).observe(document, {
  childList: true,
  subtree: true,
  attributeFilter: [`data-${TAG}`],
});
