//! The style sheets, adopted by the shadow root so that a strict CSP allows them.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, ShadowRoot};

const CSS: &str = concat!(
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/base.css"),
    include_str!("../../styles/question.css"),
    include_str!("../../styles/result.css"),
    include_str!("../../styles/print.css"),
);

/// Gives a shadow root the quiz's styles.
///
/// # Errors
/// What the browser threw, where it has neither adopted sheets nor `<style>`.
pub fn adopt(document: &Document, shadow: &ShadowRoot) -> Result<(), JsValue> {
    sheet()
        .and_then(|sheet| {
            let sheets = Array::of1(&sheet);
            Reflect::set(shadow, &"adoptedStyleSheets".into(), &sheets).map(|_| ())
        })
        .or_else(|_| {
            // Safari before 16.4 can't construct sheets.
            let style = document.create_element("style")?;
            style.set_text_content(Some(CSS));
            shadow.append_child(&style).map(|_| ())
        })
}

/// `new CSSStyleSheet()`, which web-sys hides behind an unstable flag's method.
fn sheet() -> Result<JsValue, JsValue> {
    let constructor: Function =
        Reflect::get(&js_sys::global(), &"CSSStyleSheet".into())?.dyn_into()?;
    let sheet = Reflect::construct(&constructor, &Array::new())?;
    let replace: Function = Reflect::get(&sheet, &"replaceSync".into())?.dyn_into()?;
    replace.call1(&sheet, &CSS.into())?;
    Ok(sheet)
}
