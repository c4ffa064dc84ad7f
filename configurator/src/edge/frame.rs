//! The frames with the live quiz: telling them what to draw, hearing what they say.

use serde_json::{Value, json};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlIFrameElement, MessageEvent, Window};

use super::by_id;

/// What a frame says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// It is there, and wants to know what to draw.
    Ready,
    /// The quiz drew something; what was wrong with it, if anything.
    Drawn(Option<String>),
}

fn window_of(id: &str) -> Option<Window> {
    let frame: HtmlIFrameElement = by_id(id)?.dyn_into().ok()?;
    frame.content_window()
}

/// Tells a frame what to draw.
pub fn tell(id: &str, attributes: &[(String, String)], document: Option<&Value>) {
    let message = json!({
        "type": "draw",
        "attributes": attributes,
        "document": document.map(ToString::to_string),
    });
    let Some(window) = window_of(id) else { return };
    let origin = web_sys::window().and_then(|it| it.location().origin().ok());
    // A page from a file has no origin.
    let origin = origin
        .filter(|it| it != "null")
        .unwrap_or_else(|| "*".into());
    // A frame that is gone needs nothing told.
    let _ = window.post_message(&JsValue::from_str(&message.to_string()), &origin);
}

/// What a message says, where it comes from this frame.
pub fn heard(id: &str, event: &MessageEvent) -> Option<Heard> {
    let source: JsValue = event.source()?.into();
    if source != JsValue::from(window_of(id)?) {
        return None;
    }
    let said: Value = serde_json::from_str(&event.data().as_string()?).ok()?;
    match said.get("type")?.as_str()? {
        "ready" => Some(Heard::Ready),
        "drawn" => {
            let error = said.get("error").and_then(Value::as_str);
            Some(Heard::Drawn(error.map(str::to_owned)))
        }
        _ => None,
    }
}
