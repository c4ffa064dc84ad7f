//! What a clinic adds: questions, answers, notes, questions to take along. Each is whole from the
//! first moment, so that nothing is wrong only because it is new.

use serde_json::json;

use super::change::{live, natural};
use super::pointer::step;
use super::shown::Choice;
use super::slug::slug;
use super::{Draft, Quiz};

impl Draft {
    pub(super) fn add_question(
        &mut self,
        quiz: &Quiz,
        title: &str,
        several: bool,
        answers: &[String],
        not_sure: &str,
    ) -> String {
        let id = slug(title, "own", |it| taken(quiz, "/questions", it));
        let mut options = serde_json::Map::new();
        let mut labels = serde_json::Map::new();
        for words in answers {
            let option = slug(words, "answer", |it| {
                options.contains_key(it) || it == NOT_SURE
            });
            options.insert(option.clone(), json!({}));
            labels.insert(option, json!({ "label": words }));
        }
        // Nobody is made to answer.
        // Of one answer it says nothing more; of several it has to, also where that is chosen later.
        let way_out = json!({ "unsure": true, "exclusive": true });
        options.insert(NOT_SURE.into(), way_out);
        labels.insert(NOT_SURE.into(), json!({ "label": not_sure }));
        let kind = if several { "several" } else { "one" };
        let at = format!("/questions/{id}");
        self.set(&at, json!({ "kind": kind, "options": options }));
        let short = title.trim_end_matches(['?', '？', '؟', ' ']);
        let words = json!({ "title": title, "short": short, "options": labels });
        self.set(&self.words(&at), words);
        self.place_before_age(quiz, &id);
        at
    }

    /// A new question comes before the one about age, which with health closes the quiz.
    fn place_before_age(&mut self, quiz: &Quiz, id: &str) {
        let mut wanted = live(quiz);
        let questions = quiz.questions();
        let closing = questions.iter().find(|it| !it.can_drop && it.can_move);
        let place = closing.and_then(|it| wanted.iter().position(|id| *id == it.id));
        wanted.insert(place.unwrap_or(wanted.len()), id.into());
        let natural = [natural(quiz), vec![id.into()]].concat();
        self.order(quiz, "/order", &natural, &wanted);
    }

    pub(super) fn add_option(&mut self, quiz: &Quiz, question: &str, words: &str) -> String {
        let at = format!("/questions/{}", step(question));
        let id = slug(words, "answer", |it| {
            taken(quiz, &format!("{at}/options"), it)
        });
        let here = format!("{at}/options/{id}");
        self.set(&here, json!({}));
        self.set(&self.words(&here), json!({ "label": words }));
        // Before the answers that end the list: not sure, none of these.
        let out = |it: &&Choice| {
            let is = |name: &str| quiz.has(&format!("{at}/options/{}/{name}", step(&it.id)));
            is("unsure") || is("exclusive")
        };
        let options = quiz.options(question);
        let first_out = options.iter().position(|it| out(&it));
        let mut wanted: Vec<_> = options.iter().map(|it| it.id.clone()).collect();
        let natural = [quiz.ids(&format!("{at}/options")), vec![id.clone()]].concat();
        wanted.insert(first_out.unwrap_or(wanted.len()), id);
        self.order(quiz, &format!("{at}/order"), &natural, &wanted);
        here
    }

    pub(super) fn add_note(&mut self, quiz: &Quiz, title: &str, note: &str) -> String {
        let id = slug(title, "note", |it| taken(quiz, "/conditions", it));
        let at = format!("/conditions/{id}");
        let rule = json!({ "class": "know", "source": "our own advice", "citations": [] });
        self.set(&at, rule);
        let name = lower_first(title);
        let words = json!({ "title": title, "name": name, "note": note });
        self.set(&self.words(&at), words);
        at
    }

    pub(super) fn add_ask(&mut self, quiz: &Quiz, words: &str) -> String {
        let id = slug(words, "own", |it| taken(quiz, "/ask", it));
        let at = format!("/ask/{id}");
        self.set(&at, json!({}));
        self.set(&self.words(&at), json!(words));
        at
    }
}

/// The id of the answer that every question of one's own has.
const NOT_SURE: &str = "not-sure";

fn taken(quiz: &Quiz, group: &str, id: &str) -> bool {
    let at = format!("{group}/{id}");
    quiz.is_built(&at) || quiz.has(&at)
}

fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}
