//! Keys for undoing and doing again.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use crate::draft::Action;

/// Fields that undo what is typed in them by themselves.
const TYPED: &str = "textarea, select, input:not([type=checkbox], [type=radio], [type=color], \
                     [type=file], [type=range], [type=button])";

/// What a key asks for, unless the field it is pressed in knows better.
pub fn asked(event: &KeyboardEvent) -> Option<Action> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    let action = match (event.key().to_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Action::Undo,
        ("z", true) | ("y", false) => Action::Redo,
        _ => return None,
    };
    let target = event.target()?.dyn_into::<Element>().ok();
    let typed = target.is_some_and(|it| it.matches(TYPED).unwrap_or_default());
    (!typed).then_some(action)
}
