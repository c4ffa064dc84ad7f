// The quiz by hand: one state, one function that draws it, native inputs.

import { h, render } from "preact";
import { questions as content } from "#content";
import { holds } from "../shared/holds.js";

const { words, questions } = content;
const root = document.getElementById("quiz");
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

let answers, step, missing;
let result;

const path = () => questions.filter(({ when }) => holds(when, answers));
const of = ({ id }) => answers[id] ?? [];
const ended = () =>
  path().some((it) => it.options.some(({ id, ends }) => ends && of(it).includes(id)));

const draw = () => render(<Screen />, root);

const go = (to) => {
  step = to;
  missing = false;
  draw();
  root.querySelector("h2").focus({ preventScroll: true });
  if (root.getBoundingClientRect().top < 0) root.scrollIntoView();
};
const start = () => {
  answers = {};
  step = 0;
  missing = false;
};
const again = () => {
  start();
  go(0);
};

const choose = (question, option, on) => {
  const alone = (id) => question.options.find((it) => it.id === id).alone;
  answers[question.id] = !on
    ? of(question).filter((id) => id !== option.id)
    : question.several && !option.alone
      ? [...of(question).filter((id) => !alone(id)), option.id]
      : [option.id];
  missing = false;
  draw();
};

const next = (event) => {
  event.preventDefault();
  if (of(path()[step]).length) return go(ended() ? Infinity : step + 1);
  missing = true;
  draw();
  root.querySelector("input").focus();
};

const Row = ({ question, option }) => (
  <label class="option">
    <input
      type={question.several ? "checkbox" : "radio"}
      name={question.id}
      value={option.id}
      checked={of(question).includes(option.id)}
      onChange={(event) => choose(question, option, event.target.checked)}
    />
    <span>
      {option.label}
      {option.hint && <small>{option.hint}</small>}
    </span>
  </label>
);

const Question = ({ question, total }) => (
  <form key={question.id} onSubmit={next} noValidate>
    {!step && (
      <div class="welcome">
        <p>{words.welcome}</p>
        <p class="small">{words.private}</p>
      </div>
    )}
    <div class="progress">
      <progress
        max={total}
        value={step + 1}
        aria-label={words["progress-label"]}
        aria-valuetext={fill(words.progress, { step: step + 1, total })}
      />
      <span class="small" aria-hidden="true">
        {fill(words["progress-short"], { step: step + 1, total })}
      </span>
    </div>
    <fieldset data-question={question.id} aria-describedby="hint error">
      <legend>
        <h2 tabindex="-1">{question.title}</h2>
      </legend>
      <p class="small" id="hint">
        {question.hint}
      </p>
      <p class="error" id="error" role="alert">
        {missing &&
          fill(words[question.several ? "choose-some" : "choose-one"], {
            option: question.options.find(({ unsure }) => unsure).label,
          })}
      </p>
      <div class={question.several ? "options several" : "options"}>
        {question.options.map((option, place) => [
          option.group && option.group !== question.options[place - 1]?.group && (
            <p class="group">{option.group}</p>
          ),
          <Row question={question} option={option} />,
        ])}
      </div>
    </fieldset>
    <div class="actions">
      {step > 0 && (
        <button type="button" onClick={() => go(step - 1)}>
          {words.back}
        </button>
      )}
      <button class="primary">{words[step + 1 < total ? "next" : "see-result"]}</button>
    </div>
    {!step && <p class="small">{words.general}</p>}
  </form>
);

const Again = () => (
  <button type="button" data-again="" onClick={again}>
    {words["start-again"]}
  </button>
);

const End = () => (
  <div data-end="">
    <h2 tabindex="-1">{words["end-title"]}</h2>
    <p>{words["end-text"]}</p>
    <p>{words["end-help"]}</p>
    <p class="small">{words["end-private"]}</p>
    <div class="actions">
      <Again />
    </div>
  </div>
);

const Screen = () => {
  const asked = path();
  if (step < asked.length) return <Question question={asked[step]} total={asked.length} />;
  if (ended()) return <End />;
  return result ? (
    result(h, questions, answers, ({ book }) => (
      <div class="actions">
        <Again />
        <a class="primary" href={root.dataset.book}>
          {book}
        </a>
      </div>
    ))
  ) : (
    // It is fetched while the first question is read, so this is for a network that broke down.
    <h2 tabindex="-1">…</h2>
  );
};

start();
draw();
// Nobody is at the result yet: its words and rules may come behind the first question.
import("./result.js").then((it) => {
  result = it.default;
  if (step >= path().length) draw();
});
