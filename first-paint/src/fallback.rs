//! What stands in where the quiz can't run and the page has nothing of its own there.

use microneedling_quiz::quiz::{BenefitId, Content};
use microneedling_quiz::text::{Language, ui};
use yew::prelude::*;

/// Its language.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The tag of it.
    pub lang: &'static str,
}

/// The six benefits, and the booking link, which the shell gives its address or takes away.
#[component]
pub fn Fallback(props: &Props) -> Html {
    let Language { texts, shell, .. } = Language::of(props.lang);
    let content = Content::built_in();
    let name = |id: BenefitId| texts.get(content.benefit(id).name);
    let dir = texts.is_rtl().then_some("rtl");
    html! {
        <div class="card fallback" part="card" lang={texts.lang()} {dir}>
            <h2>{ shell.fallback_title }</h2>
            <p class="hint">{ shell.fallback_lead }</p>
            <ul>{ for BenefitId::ALL.map(|id| html! { <li>{ name(id) }</li> }) }</ul>
            <p class="hint">{ shell.fallback_next }</p>
            <div class="actions">
                <a class="button primary" part="button button-primary">{ texts.get(ui::BOOK) }</a>
            </div>
        </div>
    }
}
