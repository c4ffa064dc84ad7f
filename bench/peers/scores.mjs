// What the peers' rules make of sets of answers: node scores.mjs < SETS
//
// SETS is JSON, a list of `{ question: [option, …] }`. The test `bench/tests/scores.rs` calls this and
// holds what comes out against the quiz itself.

import { readFileSync } from "node:fs";
import { questions, result } from "./content.mjs";
import { score } from "./shared/score.js";

const LEVELS = ["best", "also", "weak", "none"];

const told = (answers) => {
  const it = score(result, questions.questions, answers);
  return {
    matches: it.matches.map(({ benefit, level, later, because }) => ({
      benefit: benefit.id,
      level: LEVELS[level],
      later: later?.id ?? null,
      because: because.map(({ of, id }) => `${of}: ${id}`),
    })),
    notes: it.notes.map(({ kind, id }) => `${kind}: ${id}`),
    onHold: it.onHold,
    drawn: it.drawn?.benefit.id ?? null,
    unsure: it.unsure,
    asked: it.asked,
  };
};

const sets = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(sets.map(told)));
