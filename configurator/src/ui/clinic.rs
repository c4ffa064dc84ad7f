//! Whose quiz it is, where it leads, and who read it through.

use yew::prelude::*;

use super::field::{TextField, faults, wrong};
use super::fold::Fold;
use super::store::use_store;
use crate::words::clinic as words;

/// The clinic.
#[component]
pub fn Clinic() -> Html {
    let store = use_store();
    let holds = ["/clinic", "/booking", "/reviewed"].map(AttrValue::from);
    html! {
        <Fold id="doc/clinic" holds={holds.to_vec()} title={words::TITLE} level=3 open=true>
            { wrong("doc/clinic", &faults(&store, "/clinic")) }
            <TextField at="/clinic/name" label={words::NAME} hint={words::NAME_HINT} auto="organization" />
            <TextField at="/booking/url" label={words::BOOKING} hint={words::BOOKING_HINT} />
            <TextField at="/booking/label" label={words::LABEL} hint={words::LABEL_HINT}
                instead={store.quiz().built_text("/ui/book").to_owned()} />
            <TextField at="/clinic/email" label={words::EMAIL} hint={words::EMAIL_HINT} kind="email" auto="email" />
            <TextField at="/clinic/phone" label={words::PHONE} hint={words::PHONE_HINT} kind="tel" auto="tel" />
            <TextField at="/reviewed/by" label={words::BY} hint={words::BY_HINT} />
            <TextField at="/reviewed/on" label={words::ON} kind="date" />
        </Fold>
    }
}
