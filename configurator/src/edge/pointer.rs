//! Waiting until a finger or the mouse button is up.
//!
//! Whoever presses on something leaves the field before. If a fault then showed beside that, what
//! is pressed would move away below the finger, and the press would go nowhere.

use std::cell::Cell;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;

thread_local! {
    static DOWN: Cell<bool> = const { Cell::new(false) };
}

/// Watches it as long as what this gives is kept.
pub fn watch() -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let watch = |name: &'static str, down: bool| {
        let first = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&window, name, first, move |_| DOWN.set(down))
    };
    [
        ("pointerdown", true),
        ("pointerup", false),
        ("pointercancel", false),
    ]
    .map(|(name, down)| watch(name, down))
    .into()
}

/// Does it once nothing is pressed.
pub fn after(what: impl FnOnce() + 'static) {
    let window = web_sys::window().filter(|_| DOWN.get());
    let Some(window) = window else {
        return what();
    };
    let first = EventListenerOptions::run_in_capture_phase();
    let up = EventListener::once_with_options(&window, "pointerup", first, move |_| {
        // The click comes right behind it.
        Timeout::new(0, what).forget();
    });
    up.forget();
}
