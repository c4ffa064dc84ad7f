// What the quizzes by hand are made of, out of the project's own content: the same questions,
// options, rules, weights and words. What is needed to ask stands apart from what the result says,
// so that a page may fetch the second while the first is being read.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../../content/${name}.json`, import.meta.url), "utf8"));
const quiz = read("quiz");
const words = read("text/en");

/** The objects of `map` in its order, each with its id. */
const list = (map, make) => Object.entries(map).map(([id, it]) => ({ id, ...make(id, it) }));
const some = (names) => Object.fromEntries(names.map((name) => [name, words.ui[name]]));
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const months = (weeks) => Math.floor((weeks * 12 + 26) / 52);

const option = (question, id, it) => {
  // An option that raises a note is called what the note is about, as in the quiz.
  const text = words.questions[question].options?.[id] ?? {
    label: words.conditions[it.raises[0]].title,
    hint: words.conditions[it.raises[0]].hint,
  };
  return {
    label: text.label,
    hint: text.hint,
    group: it.group && words.questions[question].groups[it.group],
    alone: it.exclusive,
    unsure: it.unsure,
    ends: it.ends,
  };
};

/** What it takes to ask. */
export const questions = {
  words: some([
    "welcome",
    "private",
    "general",
    "next",
    "back",
    "see-result",
    "start-again",
    "progress-label",
    "progress",
    "progress-short",
    "choose-one",
    "choose-some",
    "end-title",
    "end-text",
    "end-help",
    "end-private",
  ]),
  questions: list(quiz.questions, (id, it) => ({
    title: words.questions[id].title,
    hint: words.questions[id].hint,
    several: it.kind === "several" || undefined,
    when: it.when,
    options: list(it.options, (name, one) => option(id, name, one)),
  })),
};

const studied = (id, { sessions, gapWeeks = [], measuredWeeks }) => {
  const text = words.benefits[id];
  const values = {
    min: sessions[0],
    max: sessions[1] ?? sessions[0],
    gapMin: gapWeeks[0],
    gapMax: gapWeeks[1],
    from: months(measuredWeeks[0]),
    to: months(measuredWeeks[1]),
  };
  return fill(`${text.sessions} ${text.measured}`, values);
};

const plan = (id, it) =>
  it.plan && {
    text: studied(id, it.plan),
    weeks: it.plan.measuredWeeks,
    months: it.plan.measuredWeeks.map(months),
    when: it.plan.when,
  };

const CLASSES = ["wait", "ask", "know"];
const [min, max] = quiz.article.sessions;
const [gapMin, gapMax] = quiz.article.gapWeeks;

/** What the result is made from. */
export const result = {
  words: {
    ...Object.fromEntries(
      Object.entries(words.ui).filter(([name]) =>
        /^(result-label|headline-|lead-|next-|confidence|note-|makers|level-|later|because|reason-|says-|evidence-|sources|uncited|more|benefits-title|plan-(title|severity|studies|none|hold|too-soon|partly|fits)|quote|range|expect-|ask-|conditions-|footer|start-again|book$)/.test(
          name,
        ),
      ),
    ),
    "plan-article": fill(words.ui["plan-article"], { min, max, gapMin, gapMax }),
  },
  // What an option leads to; its words are with the questions.
  options: Object.fromEntries(
    Object.entries(quiz.questions).map(([id, { options }]) => [
      id,
      Object.fromEntries(
        Object.entries(options).map(
          ([name, { weights, supports, raises, severity, hopedWeeks }]) => [
            name,
            { weights, supports, raises, severity, hopedWeeks },
          ],
        ),
      ),
    ]),
  ),
  benefits: list(quiz.benefits, (id, it) => ({
    name: words.benefits[id].name,
    short: words.benefits[id].short,
    headline: words.benefits[id].headline,
    elsewhere: words.benefits[id].elsewhere,
    leads: it.canLead || undefined,
    plan: plan(id, it),
    aspects: Object.entries(it.aspects).map(([aspect, { evidence, citations, when, about }]) => ({
      ...words.benefits[id].aspects[aspect],
      evidence,
      citations,
      when,
      about,
    })),
  })),
  conditions: CLASSES.flatMap((kind) =>
    list(quiz.conditions, (id, it) => ({
      kind: it.class,
      title: words.conditions[id].title,
      name: words.conditions[id].name,
      note: words.conditions[id].note,
      later: words.conditions[id].later,
      citations: it.citations,
      defers: it.defers,
    })).filter((it) => it.kind === kind),
  ),
  citations: Object.fromEntries(
    Object.entries(quiz.citations).map(([id, { cite, link }]) => [
      id,
      { cite, link, says: words.citations[id] },
    ]),
  ),
  expect: quiz.expect.citations,
  ask: Object.entries(quiz.ask).map(([id, { when }]) => ({ text: words.ask[id], when })),
};

// They go into HTML as they are; and a hole would be the same page with fewer words.
const told = JSON.stringify([questions, result]);
assert(!/[<&]/.test(told), "a text with < or & in it wants escaping");
assert(!/undefined|NaN/.test(told), "a text was not found, or has a gap");
