//! One question: a form with native inputs, Back and Next.

use super::markup::{Holds, Markup};
use super::progress;
use super::screen::Screen;
use super::state::{Action, Link};
use crate::quiz::content::{AnswerOption, Kind, Question};
use crate::quiz::{OptionId, QuestionId};
use crate::text::ui;
use yew::prelude::*;

/// The question shown.
pub fn view(screen: &Screen, id: QuestionId) -> Html {
    let Some(question) = screen.content.question(id) else {
        return Html::default();
    };
    let words = screen.words;
    let visit = &screen.state.visit;
    let send = screen.send.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        send.emit(Action::Next.into());
    });
    let next = if visit.is_last(screen.content) {
        ui::SEE_RESULT
    } else {
        ui::NEXT
    };
    let progress = visit.progress(screen.content);
    let is_first = !visit.is_changing() && progress.is_some_and(|(step, _)| step == 1);
    let inside = Markup::html(|m| {
        if screen.state.link == Some(Link::Broken) {
            m.leaf("p", "small came", words.get(ui::LINK_BROKEN));
        }
        if is_first {
            m.within("div", "welcome", |m| {
                m.leaf("p", "", words.get(ui::WELCOME));
                m.leaf("p", "small", words.get(ui::PRIVATE));
            });
        }
        progress::view(m, screen);
        fieldset(m, screen, id, question);
        m.within("div", "actions", |m| {
            if visit.can_go_back(screen.content) {
                m.button(screen, ui::BACK, Action::Back.into());
            }
            m.element(
                "button",
                &["type", "class", "part"],
                &["submit", "button primary", "button button-primary"],
                |m| m.changing(words.get(next)),
            );
        });
        if is_first {
            m.leaf("p", "small", words.get(ui::GENERAL));
        }
    });
    html! {
        <form class="screen" key={question.id.to_string()} {onsubmit} novalidate=true>
            { inside }
        </form>
    }
}

fn fieldset(m: &mut Markup, screen: &Screen, id: QuestionId, question: &Question) {
    let words = screen.words;
    let (hint_id, error_id) = (screen.id("hint"), screen.id("error"));
    let missing = screen.state.missing;
    let described = match (question.hint.is_some(), missing) {
        (true, true) => [hint_id.as_str(), " ", &error_id].concat(),
        (true, false) => hint_id.clone(),
        (false, true) => error_id.clone(),
        (false, false) => String::new(),
    };
    let names: &[_] = if described.is_empty() {
        &["data-question", "part"]
    } else {
        &["data-question", "part", "aria-describedby"]
    };
    let values = [&*question.id, "question", &described];
    m.element("fieldset", names, &values, |m| {
        m.within("legend", "", |m| m.heading(screen, question.title));
        if let Some(hint) = question.hint {
            m.element("p", &["class", "id"], &["hint", &hint_id], |m| {
                m.text(words.get(hint));
            });
        }
        // Always there, so that what is said in it later is announced.
        let values = ["error", error_id.as_str(), "alert"];
        m.element("p", &["class", "id", "role"], &values, |m| {
            if missing {
                m.changing(&error(screen, question));
            }
        });
        options(m, screen, id, question);
    });
}

/// What to do about a missing answer, with the one that always fits.
fn error(screen: &Screen, question: &Question) -> String {
    let words = screen.words;
    let text = match question.kind {
        Kind::One => ui::CHOOSE_ONE,
        Kind::Several => ui::CHOOSE_SOME,
    };
    let unsure = question.options.iter().find(|option| option.unsure);
    let unsure = unsure.map_or("", |option| words.get(option.label));
    words.fill(text, &[("option", unsure)])
}

/// The options, under a heading where they stand in groups.
fn options(m: &mut Markup, screen: &Screen, id: QuestionId, question: &Question) {
    let class = match question.kind {
        Kind::One => "options",
        Kind::Several => "options several",
    };
    let mut rest: &[AnswerOption] = &question.options;
    let mut ids = question.options(id).map(|(id, _)| id);
    while let Some(first) = rest.first() {
        let same = |option: &&AnswerOption| option.group == first.group;
        let many = rest.iter().take_while(same).count();
        let (group, after) = rest.split_at(many);
        rest = after;
        let title_id = screen.id(&["group", &after.len().to_string()].concat());
        let names: &[_] = match first.group {
            Some(_) => &["class", "role", "aria-labelledby"],
            None => &["class"],
        };
        m.element("div", names, &[class, "group", &title_id], |m| {
            if let Some(title) = first.group {
                m.element("p", &["class", "id"], &["group", &title_id], |m| {
                    m.text(screen.words.get(title));
                });
            }
            for (option, id) in group.iter().zip(ids.by_ref()) {
                row(m, screen, id, option, question);
            }
        });
    }
}

fn row(m: &mut Markup, screen: &Screen, id: OptionId, option: &AnswerOption, question: &Question) {
    let words = screen.words;
    let kind = match question.kind {
        Kind::One => "radio",
        Kind::Several => "checkbox",
    };
    m.element("label", &["class", "part"], &["option", "option"], |m| {
        m.input(
            "input",
            &["type", "name", "value"],
            &[kind, &screen.id(&question.id), &option.id],
            Holds::Tick(screen.state.visit.answers().has(id)),
            screen.changed(move |input| Action::Choose(id, input.checked()).into()),
        );
        m.within("span", "option-text", |m| {
            m.text(words.get(option.label));
            if let Some(hint) = option.hint {
                m.leaf("small", "", words.get(hint));
            }
        });
    });
}
