//! Copying; where a page may not, what is to be copied is marked.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlTextAreaElement;

use super::by_id;

/// Copies what stands in a text field; false where that is only marked now.
pub async fn copy(id: &str) -> bool {
    let field = by_id(id).and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok());
    let Some(field) = field else {
        return false;
    };
    if write(&field.value()).await {
        return true;
    }
    let marked = field.focus().is_ok();
    field.select();
    !marked
}

async fn write(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let navigator = window.navigator();
    // There is none on a page without https.
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    if clipboard.is_ok_and(|it| it.is_undefined()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text))
        .await
        .is_ok()
}
