//! What stands in where the quiz can't run and the page has nothing of its own there.

use microneedling_quiz::quiz::{BenefitId, Content};
use microneedling_quiz::text::{Texts, shell, ui};
use yew::prelude::*;

/// The six benefits, and the booking link, which the shell gives its address or takes away.
#[component]
pub fn Fallback() -> Html {
    let texts = Texts::default();
    let content = Content::built_in();
    let name = |id: BenefitId| texts.get(content.benefit(id).name);
    html! {
        <div class="card fallback" part="card" lang={texts.lang()}>
            <h2>{ shell::FALLBACK_TITLE }</h2>
            <p class="hint">{ shell::FALLBACK_LEAD }</p>
            <ul>{ for BenefitId::ALL.map(|id| html! { <li>{ name(id) }</li> }) }</ul>
            <p class="hint">{ shell::FALLBACK_NEXT }</p>
            <div class="actions">
                <a class="button primary" part="button button-primary">{ texts.get(ui::BOOK) }</a>
            </div>
        </div>
    }
}
