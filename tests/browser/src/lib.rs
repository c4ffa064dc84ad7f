//! Runs the built quiz in real browsers.
