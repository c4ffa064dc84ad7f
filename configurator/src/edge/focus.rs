//! Moving the focus to a field, wherever it is folded away.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlDetailsElement, HtmlElement};

use super::by_id;

/// Unfolds all around an element and puts the focus on it; was it there?
pub fn to(id: &str) -> bool {
    let Some(element) = by_id(id) else {
        return false;
    };
    let mut around = element.parent_element();
    while let Some(it) = around {
        if let Some(fold) = it.dyn_ref::<HtmlDetailsElement>() {
            fold.set_open(true);
        }
        around = it.parent_element();
    }
    if let Some(fold) = element.dyn_ref::<HtmlDetailsElement>() {
        fold.set_open(true);
        // A fold has the focus on its summary.
        if let Ok(Some(summary)) = fold.query_selector(":scope > summary") {
            return focus(&summary);
        }
    }
    focus(&element)
}

/// Puts the focus on an element once all that is about to be drawn is drawn.
pub fn soon(element: HtmlElement) {
    spawn_local(async move {
        let drawn = Promise::resolve(&JsValue::NULL);
        // It can't fail.
        let _ = JsFuture::from(drawn).await;
        // Nothing to do where it is gone.
        let _ = element.focus();
    });
}

/// The same for what is about to be drawn.
pub fn soon_to(id: &'static str) {
    spawn_local(async move {
        let drawn = Promise::resolve(&JsValue::NULL);
        let _ = JsFuture::from(drawn).await;
        to(id);
    });
}

fn focus(element: &web_sys::Element) -> bool {
    element.scroll_into_view();
    let element = element.dyn_ref::<HtmlElement>();
    element.is_some_and(|it| it.focus().is_ok())
}
