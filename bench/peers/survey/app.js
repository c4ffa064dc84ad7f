// SurveyJS as its documentation renders it: a model, and `render` into an element.

import { Model } from "survey-core";
import "survey-js-ui";
import { questions as content } from "#content";
import { model } from "./model.js";

const root = document.getElementById("quiz");
const survey = new Model(model);
let html;

survey.onCompleting.add((sender, options) => {
  // It is fetched while the first question is read.
  if (html) sender.completedHtml = html(content.questions, sender.data, root.dataset.book);
  else {
    options.allow = false;
    loading.then(() => sender.tryComplete());
  }
});

root.addEventListener("click", ({ target }) => {
  if (target.closest("[data-again]")) survey.clear();
});

// It would draw itself for a wide screen, look at its width, and draw itself anew on a phone: what is
// seen would move. 600 is its own `--sd-mobile-width`.
survey.setIsMobile(root.offsetWidth < 600);
survey.render(root);
// Nobody is at the result yet: its words and rules may come behind the first question.
const loading = import("./result.js").then((it) => {
  html = it.default;
});
