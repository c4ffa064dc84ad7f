//! One question: a form with native inputs, Back and Next.

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
    html! {
        <form class="screen" key={question.id.to_string()} {onsubmit} novalidate=true>
            if is_first { { welcome(screen) } }
            { progress::view(screen) }
            { fieldset(screen, id, question) }
            <div class="actions">
                if visit.can_go_back(screen.content) {
                    <button type="button" class="button plain" part="button"
                        onclick={screen.on(Action::Back)}>
                        { words.get(ui::BACK) }
                    </button>
                }
                <button type="submit" class="button primary" part="button button-primary">
                    { words.get(next) }
                </button>
            </div>
            if is_first { <p class="small print">{ words.get(ui::GENERAL) }</p> }
        </form>
    }
}

fn welcome(screen: &Screen) -> Html {
    html! {
        <div class="welcome">
            <p>{ screen.words.get(ui::WELCOME) }</p>
            <p class="private">{ screen.words.get(ui::PRIVATE) }</p>
        </div>
    }
}

fn fieldset(screen: &Screen, id: QuestionId, question: &Question) -> Html {
    let words = screen.words;
    let (hint_id, error_id) = (screen.id("hint"), screen.id("error"));
    let hint = question.hint.map(|hint| (hint_id.clone(), hint));
    let error = screen.state.missing.then_some(match question.kind {
        Kind::One => ui::CHOOSE_ONE,
        Kind::Several => ui::CHOOSE_SOME,
    });
    let described: Vec<&str> = hint
        .iter()
        .map(|(id, _)| id.as_str())
        .chain(error.map(|_| error_id.as_str()))
        .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    html! {
        <fieldset data-question={question.id.to_string()} part="question" aria-describedby={described}>
            <legend>
                <h2 tabindex="-1" ref={screen.heading.clone()}>{ words.get(question.title) }</h2>
            </legend>
            if let Some((id, hint)) = hint {
                <p class="hint" {id}>{ words.get(hint) }</p>
            }
            if let Some(error) = error {
                <p class="error" id={error_id} role="alert">{ words.get(error) }</p>
            }
            { for groups(screen, id, question) }
        </fieldset>
    }
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
    let group = |(place, (title, rows)): (usize, (Option<TextId>, Vec<Html>))| {
        let class = classes!(
            "options",
            (question.kind == Kind::Several).then_some("several")
        );
        let Some(title) = title else {
            return html! { <div {class}>{ for rows }</div> };
        };
        let id = screen.id(&["group", &place.to_string()].concat());
        html! {
            <div {class} role="group" aria-labelledby={id.clone()}>
                <p class="group" {id}>{ screen.words.get(title) }</p>
                { for rows }
            </div>
        }
    };
    groups.into_iter().enumerate().map(group).collect()
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
    html! {
        <label class="option" part="option">
            <input
                type={kind}
                name={screen.id(&question.id)}
                value={option.id.to_string()}
                checked={screen.state.visit.answers().has(id)}
                {onchange}
            />
            <span class="option-text">
                { words.get(option.label) }
                if let Some(hint) = option.hint {
                    <small>{ words.get(hint) }</small>
                }
            </span>
        </label>
    }
}
