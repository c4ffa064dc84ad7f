//! The languages of the quiz and of the clinic's own words.

use yew::prelude::*;

use super::choice::{Attribute, Named, Pick};
use super::field::faults;
use super::fold::Fold;
use super::store::use_store;
use crate::draft::{Action, Change, fields};
use crate::words::language as words;

/// Tags and names, in their own words.
fn all() -> impl Iterator<Item = Named> {
    let both = words::TAGS.iter().zip(words::NAMES);
    both.map(|(tag, name)| ((*tag).into(), (*name).into()))
}

/// The languages.
#[component]
pub fn Language() -> Html {
    let store = use_store();
    let own = store.draft().language().to_owned();
    let page: Vec<Named> = std::iter::once(("".into(), words::PAGE.into()))
        .chain(all())
        .collect();
    let mut tags: Vec<Named> = all().collect();
    if !tags.iter().any(|it| it.0 == own) {
        tags.push((own.clone().into(), own.clone().into()));
    }
    let on_pick = store.on(|tag: String| Action::Change(Change::Language(tag)));
    html! {
        <Fold id="section-language" holds={vec!["/language".into()]} title={words::TITLE} level=3>
            <Attribute name="lang" label={words::QUIZ} hint={words::QUIZ_HINT} all={page} />
            <Pick id={fields::id("/language")} label={words::OWN} hint={words::OWN_HINT}
                faults={faults(&store, "/language")} all={tags} value={own} {on_pick} />
            <p class="hint">{ words::PAGE_ENGLISH }</p>
        </Fold>
    }
}
