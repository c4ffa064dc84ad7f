//! The style sheets, adopted by the shadow root so that a strict CSP allows them.
//!
//! They stand in the page as an inert `<template>`, not in the wasm, where they
//! would weigh 3.7 KB brotli before the first question.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Document, HtmlTemplateElement, ShadowRoot};

/// The id of the template that holds them.
const TEMPLATE: &str = "microneedling-quiz-styles";

/// Gives a shadow root the quiz's styles.
///
/// # Errors
/// What the browser threw, where it has neither adopted sheets nor `<style>`.
pub fn adopt(document: &Document, shadow: &ShadowRoot) -> Result<(), JsValue> {
    let css = css(document);
    sheet(&css)
        .and_then(|sheet| {
            let sheets = Array::of1(&sheet);
            Reflect::set(shadow, &"adoptedStyleSheets".into(), &sheets).map(|_| ())
        })
        .or_else(|_| {
            // Safari before 16.4 can't construct sheets.
            let style = document.create_element("style")?;
            style.set_text_content(Some(&css));
            shadow.append_child(&style).map(|_| ())
        })
}

fn css(document: &Document) -> String {
    document
        .get_element_by_id(TEMPLATE)
        .and_then(|it| it.dyn_into::<HtmlTemplateElement>().ok())
        .and_then(|template| template.content().text_content())
        .unwrap_or_default()
}

fn sheet(css: &str) -> Result<CssStyleSheet, JsValue> {
    let sheet = CssStyleSheet::new()?;
    sheet.replace_sync(css)?;
    Ok(sheet)
}
