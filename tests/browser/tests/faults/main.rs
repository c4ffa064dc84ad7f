//! Faults: of files, browsers, pages, clocks, networks. After each there is a quiz that works, or
//! what stands in for it, and the owner is told once.
//!
//! | fault | tests |
//! | --- | --- |
//! | shell missing, cut at ten places, a page | `files::a_shell_…` |
//! | engine and wasm, of both kinds, the same | `files::an_engine_…`, `embed::files`, `embed::broken`, `documents::single` |
//! | languages, the same | `others::a_language_…`, `others::every_language_…`, `languages::broken` |
//! | single file, the same | `others::a_single_file_…` |
//! | `frame.html`, `frame.js`, the same | `others::a_frames_…`, `others::a_frame_without_its_shell_…` |
//! | schema and `integrity.json` | nothing asks for them: `others::a_visit_asks_for_…` |
//! | of another version | `versions`, `languages::broken::a_language_in_another_order_…`, `embed::broken::p4_a_wasm_of_another_build_…` |
//! | delayed 30 s | `slow`, by a clock of their own `documents::slow`, `languages::loading::a_slow_language_…` |
//! | storage: throwing, full, none, of another version | `element::storage` |
//! | the tab frozen and thawed, left and come back to | `frozen`, `element::resume::p9_the_browsers_own_back_…` |
//! | removed mid-load, mid-tap, in a handler, mid-result, mid-print | `removed`, `printed`, `embed::moves`, `documents::moves`, `element::pieces` |
//! | clock set back, or of no use | `clock`, `element::reset` |
//! | no `Intl`, or parts of it | `lacking::without_parts_of_intl_…`, `languages::loading::without_intl_…` |
//! | no `IntersectionObserver` and the like | `lacking::what_a_browser_lacks_…`, `embed::broken::a_browser_that_cannot_tell_…` |
//! | reduced data | `lacking::who_saves_data_…` |
//! | a page that overrides what scripts are given | `overrides`, `pages` |
//! | `sandbox="allow-scripts"` alone | `sandbox` |
//! | offline in the middle | `offline`, `embed::hosts::p6_a_download_that_breaks_off_…` |

#![allow(
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod clock;
mod files;
mod frames;
mod frozen;
mod lacking;
mod offline;
mod others;
mod overrides;
mod pages;
mod printed;
mod removed;
mod sandbox;
mod slow;
mod versions;

use browser_tests::{Context, Env, Result};

/// The name of the element.
const TAG: &str = "microneedling-quiz";

/// A built file.
fn built(name: &str) -> Result<Vec<u8>> {
    let path = Env::get()?.dist.join("embed").join(name);
    std::fs::read(&path).with_context(|| format!("can't read {}", path.display()))
}

/// The built file whose name begins and ends like this: `quiz-HASH.js`.
fn named(start: &str, end: &str) -> Result<String> {
    let files = std::fs::read_dir(Env::get()?.dist.join("embed"))?;
    let mut names = files.filter_map(|it| it.ok()?.file_name().into_string().ok());
    let found = names.find(|it| it.starts_with(start) && it.ends_with(end));
    found.with_context(|| format!("no {start}…{end} was built"))
}
