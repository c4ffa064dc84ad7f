// Answers, matches and notes, for the page that asked for them (`events="answers"`).

/**
 * Reads them off the result, by the hooks of the contract: matches best first, notes gravest
 * first, and of the answers those that count. The end for people under 18 has none of them.
 */
export const report = (root, text) => {
  const all = (selector, read) => [...root.querySelectorAll(selector)].map(read);
  const counting = all("dt[id*='-about-']", ({ id }) => id.split("-about-")[1]);
  const answers = {};
  for (const word of text.split(" ")) {
    const [question, option] = word.split(".");
    if (option && counting.includes(question)) (answers[question] ??= []).push(option);
  }
  return {
    answers,
    matches: all("[data-benefit]", ({ dataset: { benefit, level } }) => ({ benefit, level })),
    notes: all("[data-note]", ({ dataset: { note, condition } }) => ({ note, condition })),
  };
};
