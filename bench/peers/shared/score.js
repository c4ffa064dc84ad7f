// What a set of answers leads to: the rules of the project's src/quiz/, for the built-in quiz.

import { holds } from "./holds.js";

const STUDIES = { weaker: 0, mixed: 1, fair: 2, stronger: 3 };
export const [BEST, ALSO, WEAK, NONE] = [0, 1, 2, 3];

/** The result: `asked` are the questions that applied, with the options chosen of each. */
export const score = (content, questions, answers) => {
  const asked = questions
    .filter(({ when }) => holds(when, answers))
    .map((it) => ({ ...it, chosen: it.options.filter(({ id }) => answers[it.id]?.includes(id)) }));
  const chosen = asked.flatMap(({ id, chosen }) =>
    chosen.map((it) => ({ ...it, of: id, ...content.options[id][it.id] })),
  );
  const given = Object.fromEntries(asked.map((it) => [it.id, it.chosen.map(({ id }) => id)]));
  const one = (id) => chosen.find(({ of }) => of === id);
  const goals = chosen.filter(({ of, unsure }) => of === "goals" && !unsure);
  const places = chosen.filter(({ of, unsure }) => of === "area" && !unsure);

  const raised = chosen.flatMap(({ raises = [] }) => raises);
  const notes = content.conditions.filter(({ id }) => raised.includes(id));
  const onHold = notes.some(({ kind }) => kind === "wait");
  const hope = one("timing");

  const matches = content.benefits.map((benefit) => {
    const { id } = benefit;
    const weight = (it) => it.weights?.[id] ?? 0;
    const supports = (it) => it.supports?.includes(id);
    const wanted = goals.some(weight);
    const studied = places.some(supports);
    const weights = chosen.map(weight);
    const most = Math.max(0, ...weights);
    const sum = weights.reduce((a, b) => a + b, wanted && studied ? 1 : 0);
    const later = notes.find(({ defers }) => defers?.includes(id));
    const strength = STUDIES[benefit.aspects[0].evidence];
    return {
      benefit,
      most,
      sum,
      // Wanted first, studied second.
      rank: sum + strength + strength / 10,
      mayLead: benefit.leads && most === 3 && !later,
      because: chosen.filter((it) => weight(it) || (wanted && supports(it))),
      later,
      elsewhere:
        places.length > 0 &&
        !studied &&
        Object.values(content.options.area).some(supports) &&
        benefit.elsewhere,
      aspects: [true, false].flatMap((wished) =>
        benefit.aspects.filter(
          ({ when, about }) => holds(when, given) && holds(about, given) === wished,
        ),
      ),
    };
  });

  const lead = Math.max(...matches.filter(({ mayLead }) => mayLead).map(({ rank }) => rank));
  for (const it of matches) {
    it.level = it.most > 1 ? (it.mayLead && it.rank === lead ? BEST : ALSO) : it.most ? WEAK : NONE;
    it.forLater = it.level < NONE && (it.later || onHold);
    const { plan } = it.benefit;
    if (plan && (it.level === NONE || holds(plan.when, given))) it.plan = plan;
  }
  const order = (it) => (it.most ? (it.benefit.leads ? 100 : 0) + it.rank : 0);
  matches.sort((a, b) => a.level - b.level || order(b) - order(a));

  return {
    asked: asked.length,
    unsure: asked.filter(({ chosen }) => chosen.every(({ unsure }) => unsure)).length,
    chosen,
    goals,
    given,
    notes,
    onHold,
    hope: hope && !hope.unsure ? hope : undefined,
    severity: one("noticeable")?.severity,
    matches,
    drawn: matches.find(({ level, plan }) => level <= ALSO && plan),
    outranked: (best) =>
      content.benefits.filter(({ id }) =>
        matches.some(
          (it) => it.benefit.id === id && it.mayLead && it.sum >= best.sum && it.rank < best.rank,
        ),
      ),
  };
};
