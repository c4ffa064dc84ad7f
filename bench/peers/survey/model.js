// The quiz as SurveyJS takes it: a page for each question, rules as `visibleIf`.

import { questions as content } from "#content";

const { words } = content;
const rule = (when) =>
  when &&
  `{${when.question}} ${when.any ? "anyof" : "noneof"} [${(when.any ?? when.none).map((id) => `'${id}'`)}]`;
const html = (name, ...texts) => ({
  type: "html",
  name,
  html: texts.map((text) => `<p>${text}</p>`).join(""),
});

const element = (question) => {
  const unsure = question.options.find((option) => option.unsure);
  const missing = words[question.several ? "choose-some" : "choose-one"];
  return {
    type: question.several ? "checkbox" : "radiogroup",
    name: question.id,
    title: question.title,
    description: question.hint,
    isRequired: true,
    requiredErrorText: missing.replace("{option}", unsure.label),
    choices: question.options.map(({ id, label, hint, alone }) => ({
      value: id,
      // A choice has no second line of its own.
      text: hint ? `${label} (${hint})` : label,
      isExclusive: alone,
    })),
  };
};

const ending = ({ id, options }) =>
  options.filter(({ ends }) => ends).map((option) => `{${id}} = '${option.id}'`);
const end = content.questions.flatMap(ending).join(" or ");

export const model = {
  showQuestionNumbers: "off",
  requiredMark: "",
  showProgressBar: true,
  progressBarLocation: "top",
  // The lighter of its bars, and the nearest to "2 of 7".
  progressBarType: "questions",
  pagePrevText: words.back,
  pageNextText: words.next,
  completeText: words["see-result"],
  widthMode: "static",
  width: "42em",
  pages: content.questions.map((question, place) => ({
    name: question.id,
    visibleIf: rule(question.when),
    elements: place
      ? [element(question)]
      : [
          html("welcome", words.welcome, words.private),
          element(question),
          html("general", words.general),
        ],
  })),
  triggers: [{ type: "complete", expression: end }],
  completedHtmlOnCondition: [
    {
      expression: end,
      html:
        `<div data-end><h3>${words["end-title"]}</h3><p>${words["end-text"]}</p>` +
        `<p>${words["end-help"]}</p><p>${words["end-private"]}</p>` +
        `<button type="button" class="sd-btn" data-again>${words["start-again"]}</button></div>`,
    },
  ],
};
