//! Mounts the component in the elements of a page.

use super::styles;
use crate::ui::{Quiz, QuizProps};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, ShadowRootInit, ShadowRootMode};
use yew::AttrValue;

/// Puts a quiz into every `<microneedling-quiz>` of the page that has none yet.
///
/// An element that refuses keeps what stood inside it.
pub fn mount_all() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let Ok(hosts) = document.query_selector_all("microneedling-quiz") else {
        return;
    };
    for place in 0..hosts.length() {
        let host = hosts.get(place).and_then(|it| it.dyn_into().ok());
        if let Some(host) = host {
            // A refusal leaves the page's own content in sight.
            let _ = mount(&document, &host);
        }
    }
}

fn mount(document: &Document, host: &Element) -> Result<(), JsValue> {
    if host.shadow_root().is_some() {
        return Ok(());
    }
    let shadow = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?;
    styles::adopt(document, &shadow)?;
    // Yew on the shadow root itself would share its listeners with the styles.
    let root = document.create_element("div")?;
    shadow.append_child(&root)?;
    yew::Renderer::<Quiz>::with_root_and_props(root, props(host)).render();
    Ok(())
}

fn props(host: &Element) -> QuizProps {
    let attribute = |name| host.get_attribute(name).map(AttrValue::from);
    QuizProps {
        lang: attribute("lang").unwrap_or(AttrValue::Static("en")),
        booking_url: attribute("booking-url"),
        booking_label: attribute("booking-label"),
        on_event: yew::Callback::noop(),
    }
}
