//! The edge: puts the component into a page.
//!
//! Every `<microneedling-quiz>` of the page gets an open shadow root with the
//! quiz in it; what stood inside the element shows until then.

mod mount;
mod styles;

pub use mount::mount_all;
