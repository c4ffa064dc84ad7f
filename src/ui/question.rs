//! One question: a form with native inputs, Back and Next.

use super::parts::{bare, button, el, heading, text, with_class, words_only};
use super::progress;
use super::quiz::Screen;
use super::state::Action;
use crate::quiz::content::{AnswerOption, Kind, Question};
use crate::quiz::{OptionId, QuestionId, TextId};
use crate::text::ui;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The question shown.
pub fn view(screen: &Screen, id: QuestionId) -> Html {
    let Some(question) = screen.content.question(id) else {
        return Html::default();
    };
    let words = screen.words;
    let visit = &screen.state.visit;
    let act = screen.act.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        act.emit(Action::Next);
    });
    let next = if visit.is_last(screen.content) {
        ui::SEE_RESULT
    } else {
        ui::NEXT
    };
    let is_first = visit
        .progress(screen.content)
        .is_some_and(|(step, _)| step == 1);
    let mut actions = Vec::new();
    if visit.can_go_back(screen.content) {
        actions.push(button(screen, ui::BACK, Action::Back));
    }
    actions.push(html! {
        <button type="submit" class="button primary" part="button button-primary">
            { words.get(next) }
        </button>
    });
    let mut parts = vec![
        progress::view(screen),
        fieldset(screen, id, question),
        with_class("div", "actions", actions),
    ];
    if is_first {
        parts.insert(0, welcome(screen));
        parts.push(text("p", "small", words.get(ui::GENERAL)));
    }
    html! {
        <form class="screen" key={question.id.to_string()} {onsubmit} novalidate=true>
            { for parts }
        </form>
    }
}

fn welcome(screen: &Screen) -> Html {
    let words = screen.words;
    let lines = vec![
        text("p", "", words.get(ui::WELCOME)),
        text("p", "private", words.get(ui::PRIVATE)),
    ];
    with_class("div", "welcome", lines)
}

fn fieldset(screen: &Screen, id: QuestionId, question: &Question) -> Html {
    let words = screen.words;
    let mut parts = vec![bare("legend", vec![heading(screen, question.title)])];
    let mut described = Vec::new();
    if let Some(hint) = question.hint {
        let id = screen.id("hint");
        parts.push(el(
            "p",
            &["class", "id"],
            &["hint", id.as_str()],
            vec![words_only(words.get(hint))],
        ));
        described.push(id);
    }
    if screen.state.missing {
        let error = words.get(match question.kind {
            Kind::One => ui::CHOOSE_ONE,
            Kind::Several => ui::CHOOSE_SOME,
        });
        let id = screen.id("error");
        parts.push(el(
            "p",
            &["class", "id", "role"],
            &["error", id.as_str(), "alert"],
            vec![words_only(error)],
        ));
        described.push(id);
    }
    parts.extend(groups(screen, id, question));
    let described = described.join(" ");
    let names: &[_] = if described.is_empty() {
        &["data-question", "part"]
    } else {
        &["data-question", "part", "aria-describedby"]
    };
    el(
        "fieldset",
        names,
        &[&question.id, "question", &described],
        parts,
    )
}

/// The options, under a heading where they stand in groups.
fn groups(screen: &Screen, id: QuestionId, question: &Question) -> Vec<Html> {
    let mut groups: Vec<(Option<TextId>, Vec<Html>)> = Vec::new();
    for (option_id, option) in question.options(id) {
        let row = row(screen, option_id, option, question);
        match groups.last_mut() {
            Some((group, rows)) if *group == option.group => rows.push(row),
            _ => groups.push((option.group, vec![row])),
        }
    }
    let class = match question.kind {
        Kind::One => "options",
        Kind::Several => "options several",
    };
    let mut views = Vec::new();
    for (place, (title, mut rows)) in groups.into_iter().enumerate() {
        let Some(title) = title else {
            views.push(with_class("div", class, rows));
            continue;
        };
        let id = screen.id(&["group", &place.to_string()].concat());
        let title = vec![words_only(screen.words.get(title))];
        rows.insert(0, el("p", &["class", "id"], &["group", &id], title));
        views.push(el(
            "div",
            &["class", "role", "aria-labelledby"],
            &[class, "group", &*id],
            rows,
        ));
    }
    views
}

fn row(screen: &Screen, id: OptionId, option: &AnswerOption, question: &Question) -> Html {
    let words = screen.words;
    let act = screen.act.clone();
    let onchange = Callback::from(move |event: Event| {
        let on = event
            .target_dyn_into::<HtmlInputElement>()
            .is_some_and(|input| input.checked());
        act.emit(Action::Choose(id, on));
    });
    let kind = match question.kind {
        Kind::One => "radio",
        Kind::Several => "checkbox",
    };
    let mut says = vec![words_only(words.get(option.label))];
    says.extend(option.hint.map(|hint| text("small", "", words.get(hint))));
    let input = html! {
        <input
            type={kind}
            name={screen.id(&question.id)}
            value={option.id.to_string()}
            checked={screen.state.visit.answers().has(id)}
            {onchange}
        />
    };
    let says = with_class("span", "option-text", says);
    el(
        "label",
        &["class", "part"],
        &["option", "option"],
        vec![input, says],
    )
}
