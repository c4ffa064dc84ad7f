//! What the native tests share.

#![allow(dead_code, reason = "each test file uses its own part of it")]

pub mod cases;
pub mod ids;
pub mod source;
pub mod texts;
