//! The browser's own knowledge and skills, behind plain functions: `platform.js`.
//!
//! Where there is no browser (the first paint is rendered while building), numbers are plain, and
//! nothing is handed on.

use crate::quiz::Day;

#[cfg(target_arch = "wasm32")]
mod js {
    use wasm_bindgen::prelude::*;
    use web_sys::Element;

    #[wasm_bindgen(module = "/src/ui/platform.js")]
    extern "C" {
        pub fn number(lang: &str, it: u8) -> String;
        pub fn plural(lang: &str, it: u8) -> u8;
        pub fn list(lang: &str, items: &str) -> String;
        pub fn date(lang: &str, day: i32, short: bool) -> String;
        pub fn iso(day: i32) -> String;
        pub fn today() -> i32;
        pub fn encoded(text: &str) -> String;
        pub fn address() -> String;
        pub fn can(what: &str) -> bool;
        #[wasm_bindgen(js_name = soon)]
        fn call_soon(next: JsValue);
        #[wasm_bindgen(js_name = hand)]
        fn call(task: &str, result: Option<Element>, title: &str, words: &str, done: JsValue);
    }

    pub fn soon(next: impl FnOnce() + 'static) {
        call_soon(Closure::once_into_js(next));
    }

    pub fn hand(
        task: &str,
        result: Option<Element>,
        title: &str,
        words: &str,
        tell: impl FnOnce(String, String) + 'static,
    ) {
        call(task, result, title, words, Closure::once_into_js(tell));
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod js {
    //! What stands in where there is no browser.

    pub fn number(_: &str, it: u8) -> String {
        it.to_string()
    }
    pub fn plural(_: &str, it: u8) -> u8 {
        if it == 1 { 1 } else { 5 }
    }
    pub fn list(_: &str, _: &str) -> String {
        String::new()
    }
    pub fn date(_: &str, day: i32, _: bool) -> String {
        day.to_string()
    }
    pub fn iso(day: i32) -> String {
        day.to_string()
    }
    pub fn today() -> i32 {
        0
    }
    pub fn encoded(text: &str) -> String {
        text.into()
    }
    pub fn address() -> String {
        String::new()
    }
    pub fn can(_: &str) -> bool {
        false
    }
    pub fn soon(_: impl FnOnce()) {}
    pub fn hand<E>(_: &str, _: Option<E>, _: &str, _: &str, _: impl FnOnce(String, String)) {}
}

pub use js::{address, can, encoded, hand, list, number, plural, soon};

/// A day in words, as short as under a drawing or in full.
pub fn date(lang: &str, day: Day, short: bool) -> String {
    js::date(lang, day.0, short)
}

/// A day as an input for dates has it (`2027-03-01`).
pub fn iso(day: Day) -> String {
    js::iso(day.0)
}

/// The day it is where the visitor is.
pub fn today() -> Day {
    Day(js::today())
}
