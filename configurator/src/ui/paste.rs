//! What goes into a clinic's page.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::choice::Radios;
use super::field::{Frame, described, typed};
use super::finding::told;
use super::store::use_store;
use crate::check;
use crate::draft::{Action, FILE};
use crate::edge::{copy, place};
use crate::snippets::{Host, Site, needs_document, pieces};
use crate::words::{fill, paste as words};

/// What a host is called, and what to do there.
fn about(host: Host) -> (&'static str, &'static [&'static str]) {
    match host {
        Host::Html => (words::html::NAME, words::html::STEPS),
        Host::WordPress => (words::wordpress::NAME, words::wordpress::STEPS),
        Host::WordPressBox => (words::wordpress_box::NAME, words::wordpress_box::STEPS),
        Host::Wix => (words::wix::NAME, words::wix::STEPS),
        Host::Squarespace => (words::squarespace::NAME, words::squarespace::STEPS),
        Host::Shopify => (words::shopify::NAME, words::shopify::STEPS),
        Host::Webflow => (words::webflow::NAME, words::webflow::STEPS),
        Host::Iframe => (words::iframe::NAME, words::iframe::STEPS),
    }
}

/// What goes into a page.
#[component]
pub fn Paste() -> Html {
    let store = use_store();
    let host = use_state(|| Host::Html);
    let inline = use_state(|| true);
    let draft = store.draft();
    let base = place::files(&draft.host);
    let file = place::document(&draft.file, &base, FILE);
    let label = store.quiz().text("/ui/book").unwrap_or_default().to_owned();
    let site = Site {
        base: base.clone(),
        file: file.clone(),
        needs: if ["", "en"].contains(&draft.attribute("lang")) {
            words::NEEDS.into()
        } else {
            String::new()
        },
        book: label,
        title: words::FRAME_TITLE.into(),
    };
    let on_host = {
        let host = host.clone();
        Callback::from(move |id: String| {
            if let Some(it) = Host::ALL.into_iter().find(|it| it.id() == id) {
                host.set(it);
            }
        })
    };
    let on_inline = {
        let inline = inline.clone();
        Callback::from(move |it: String| inline.set(it == "inline"))
    };
    let has_document = needs_document(draft);
    let in_file = has_document && !(*inline && host.takes_inline());
    let (_, steps) = about(*host);
    let pieces = pieces(*host, draft, &site, *inline);
    let many = pieces.len();
    let pieces = pieces.into_iter().enumerate().map(|(number, it)| {
        let label = match (many, it.once) {
            (1, _) => words::CODE,
            (_, true) => words::CODE_ONCE,
            _ => words::CODE_HERE,
        };
        html! { <Code key={format!("{}-{number}", host.id())} id={format!("code-{number}")} {label} code={it.code} /> }
    });
    let warnings = check::address(&base)
        .into_iter()
        .map(|it| told(&it))
        .collect::<Vec<_>>();
    let on_base = store.on(|event: InputEvent| Action::Host(typed(&event)));
    let on_file = store.on(|event: InputEvent| Action::File(typed(&event)));
    let settle = store.on_settle();
    html! {
        <section class="paste" aria-labelledby="paste">
            <h2 id="paste" tabindex="-1">{ words::TITLE }</h2>
            if !store.state.told.is_empty() {
                <p class="fault">{ words::WRONG }</p>
            }
            <Frame id="host" label={words::BASE} hint={words::BASE_HINT}>
                <input type="text" inputmode="url" id="host" value={draft.host.clone()} placeholder={base}
                    autocomplete="off" spellcheck="false" oninput={on_base} onchange={&settle}
                    aria-describedby={described("host", true, false)} />
            </Frame>
            // In boxes of their own: what comes and goes among fields takes the focus from them.
            <div>{ for warnings.into_iter().map(|it| html! { <p class="hint warn">{ it }</p> }) }</div>
            <Radios name="host-kind" legend={words::HOST} value={host.id()} on_pick={on_host}
                all={Host::ALL.map(|it| (it.id().into(), about(it).0.into())).to_vec()} />
            if has_document && host.takes_inline() {
                <Radios name="document-place" legend={words::PLACE} on_pick={on_inline}
                    value={if *inline { "inline" } else { "file" }}
                    all={vec![("inline".into(), words::INLINE.into()), ("file".into(), words::FILE.into())]} />
            } else if has_document {
                <p class="hint">{ words::ONLY_FILE }</p>
            }
            if in_file {
                <Frame id="file" label={words::FILE_AT} hint={fill(words::FILE_HINT, &[("name", FILE)])}>
                    <input type="text" inputmode="url" id="file" value={draft.file.clone()} placeholder={file}
                        autocomplete="off" spellcheck="false" oninput={on_file} onchange={&settle}
                        aria-describedby={described("file", true, false)} />
                </Frame>
            }
            <ol class="steps">{ for steps.iter().map(|it| html! { <li>{ *it }</li> }) }</ol>
            <div>{ for pieces }</div>
        </section>
    }
}

/// Something to copy.
#[derive(Properties, PartialEq)]
pub struct CodeProps {
    /// The id of the field.
    pub id: AttrValue,
    /// What it is called.
    pub label: AttrValue,
    /// What there is to copy.
    pub code: AttrValue,
}

/// Something to copy, with a button that does it.
#[component]
pub fn Code(props: &CodeProps) -> Html {
    let said = use_state(|| (0_u32, ""));
    let onclick = {
        let (id, said) = (props.id.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            let (id, said) = (id.clone(), said.clone());
            spawn_local(async move {
                let done = copy::copy(&id).await;
                said.set((said.0 + 1, if done { words::COPIED } else { words::MARKED }));
            });
        })
    };
    {
        // What was copied is no longer what stands there.
        let said = said.clone();
        use_effect_with(props.code.clone(), move |_| {
            if said.0 > 0 {
                said.set((0, ""));
            }
        });
    }
    let rows = props.code.lines().count().clamp(2, 18).to_string();
    html! {
        <div class="code">
            <label for={&props.id}>{ &props.label }</label>
            <textarea id={&props.id} readonly=true spellcheck="false" wrap="off" dir="ltr" {rows}
                value={&props.code} />
            <div class="copy">
                <button type="button" class="primary" {onclick}>{ words::COPY }</button>
                <p role="status"><span key={said.0}>{ said.1 }</span></p>
            </div>
        </div>
    }
}
