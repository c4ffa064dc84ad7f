// What Lighthouse found, in short.

/** All scores of a run together: the run with the least is the worst. */
export const sum = ({ categories }) =>
  Object.values(categories).reduce((all, { score }) => all + score, 0);

/** The scores as a table, a row for each page; from the least to the best, where runs differ. */
export const table = (measured) => {
  const row = (cells) => `| ${cells.join(" | ")} |`;
  const categories = Object.entries(measured[0].runs[0].categories);
  const cell = (runs, id) => {
    const points = runs.map(({ categories }) => Math.round(categories[id].score * 100));
    return [...new Set([Math.min(...points), Math.max(...points)])].join("–");
  };
  return [
    row(["page", ...categories.map(([, { title }]) => title)]),
    row(["---", ...categories.map(() => "---:")]),
    ...measured.map(({ page, runs }) => row([page, ...categories.map(([id]) => cell(runs, id))])),
  ].join("\n");
};

/** What measured, and how fast the machine was meanwhile, by Lighthouse's own index. */
export const machine = (measured) => {
  const runs = measured.flatMap(({ runs }) => runs);
  const speeds = runs.map(({ environment }) => Math.round(environment.benchmarkIndex));
  const [{ lighthouseVersion, environment }] = runs;
  const [, browser] = /(Chrome\/[\d.]+)/.exec(environment.hostUserAgent) ?? [];
  return `Lighthouse ${lighthouseVersion}, ${browser}, a machine of ${Math.min(...speeds)} to ${Math.max(...speeds)} points`;
};

/** Where in the page, as far as an audit tells: at most three places. */
const places = ({ details }) =>
  (details?.items ?? [])
    .map((it) => it.node?.selector ?? it.source?.url ?? it.url ?? it.description)
    .filter(Boolean)
    .slice(0, 3)
    .join(", ");

/** What a category's points went to, the dearest first. */
const costs = ({ title, auditRefs }, audits) => {
  // Those without a score, such as hints, don't count.
  const counted = auditRefs.filter(({ id }) => audits[id].score !== null);
  const all = counted.reduce((all, { weight }) => all + weight, 0);
  return counted
    .map(({ id, weight }) => ({
      audit: audits[id],
      cost: (100 * weight * (1 - audits[id].score)) / all,
    }))
    .filter(({ cost }) => cost >= 0.1)
    .sort((a, b) => b.cost - a.cost)
    .map(({ audit, cost }) => {
      const what = `${title} -${cost.toFixed(1)}: ${audit.title}`;
      return [what, audit.displayValue, places(audit)].filter(Boolean).join("; ");
    });
};

/** A line for each audit that took points from a category under 100. */
export const lost = ({ categories, audits }) =>
  Object.values(categories)
    .filter(({ score }) => score < 1)
    .flatMap((category) => costs(category, audits));
