//! Moving the focus, and scrolling only where the reader would be lost.

use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::NodeRef;

/// Puts the focus on a new screen's heading, so that it is read out once.
pub fn heading(heading: &NodeRef, card: &NodeRef) {
    focus(heading.cast());
    if let Some(card) = card.cast::<Element>() {
        show_top(&card);
    }
}

/// Puts the focus on the first option of the question shown, with the error above it in view.
pub fn first_option(card: &NodeRef) {
    let Some(card) = card.cast::<Element>() else {
        return;
    };
    let find = |selector| card.query_selector(selector).ok().flatten();
    let input = find("input");
    for element in [&input, &find("[role=alert]")].into_iter().flatten() {
        element.scroll_into_view_with_scroll_into_view_options(&at(ScrollLogicalPosition::Nearest));
    }
    focus(input.and_then(|input| wasm_bindgen::JsCast::dyn_into(input).ok()));
}

fn focus(element: Option<HtmlElement>) {
    // The browser's own scrolling would jump even where all is in view.
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element {
        // A browser without focus options moves it all the same.
        let _ = element.focus_with_options(&options);
    }
}

/// Scrolls to the top of the card where that is out of view, and else not at all.
fn show_top(card: &Element) {
    let top = card.get_bounding_client_rect().top();
    let height = web_sys::window()
        .and_then(|window| window.inner_height().ok())
        .and_then(|height| height.as_f64());
    // A heading in the lower half would leave most options below the fold.
    if top < 0.0 || height.is_some_and(|height| top > height / 2.0) {
        card.scroll_into_view_with_scroll_into_view_options(&at(ScrollLogicalPosition::Start));
    }
}

fn at(position: ScrollLogicalPosition) -> ScrollIntoViewOptions {
    let options = ScrollIntoViewOptions::new();
    options.set_block(position);
    options
}
