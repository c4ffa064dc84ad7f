// The element without a framework: what must compile, and what must not.

import { tagName, version, MicroneedlingQuizElement } from "microneedling-quiz";
import type { AnswersDetail, BenefitId, ErrorCode, Level, NoteKind, Options } from "microneedling-quiz";

const name: "microneedling-quiz" = tagName;
const number: string = version;

const quiz = document.createElement("microneedling-quiz");
const same: MicroneedlingQuizElement = quiz;
const found: MicroneedlingQuizElement | null = document.querySelector("microneedling-quiz");
if (document.body instanceof MicroneedlingQuizElement) document.body.restart();

quiz.bookingUrl = "/book";
quiz.bookingLabel = "Book";
quiz.clinicName = "A clinic";
quiz.src = "document.json";
quiz.colorScheme = "dark";
quiz.mode = "dialog";
quiz.loading = "eager";
quiz.resume = "none";
quiz.resetAfter = 60;
quiz.events = "answers";
quiz.lang = "de";
quiz.bookingUrl = null;
quiz.mode = undefined;
const address: string = quiz.bookingUrl;
const seconds: number = quiz.resetAfter;
const scheme: "auto" | "light" | "dark" = quiz.colorScheme;
quiz.open();
quiz.close();
quiz.restart();
await quiz.ready;

quiz.addEventListener("mq-ready", ({ detail }) => detail.version + detail.lang);
quiz.addEventListener("mq-start", ({ detail }) => Object.keys(detail));
quiz.addEventListener("mq-book", (event) => event.preventDefault());
quiz.onclick = () => {};
document.addEventListener("mq-step", ({ detail }) => detail.step / detail.total);
window.addEventListener("mq-restart", (event: CustomEvent) => event.type);
document.addEventListener("mq-complete", ({ detail }) => {
  // @ts-expect-error an ordinary element tells no answer
  detail.matches.length;
  if (!detail.answers) return;
  const first: BenefitId | undefined = detail.matches[0]?.benefit;
  const level: Level | undefined = detail.matches[0]?.level;
  const note: NoteKind | undefined = detail.notes[0]?.note;
  const goals: string[] | undefined = detail.answers.goals;
  const own: string[] | undefined = detail.answers["a-question-of-the-clinic"];
  const all: AnswersDetail = detail;
  return [first, level, note, goals, own, all];
});
quiz.addEventListener("mq-error", ({ detail }) => {
  const code: ErrorCode = detail.code;
  for (const { path, message } of detail.faults ?? []) console.log(path, message);
  // @ts-expect-error no such code
  return code === "nonsense";
});
const goal: Options["goals"] = "acne-scars";

// @ts-expect-error no such scheme
quiz.colorScheme = "blue";
// @ts-expect-error a number
quiz.resetAfter = "60";
// @ts-expect-error no such property
quiz.bookingURL = "/book";
// @ts-expect-error only the quiz keeps it
quiz.ready = Promise.resolve();
// @ts-expect-error opens without anything
quiz.open(true);
// @ts-expect-error no such benefit
const benefit: BenefitId = "wrinkles";
// @ts-expect-error no such answer
const other: Options["age"] = "17";
// @ts-expect-error no such event detail
quiz.addEventListener("mq-step", ({ detail }) => detail.question);
// @ts-expect-error no such part of the package
import("microneedling-quiz/angular");

export { name, number, same, found, address, seconds, scheme, goal, benefit, other };
