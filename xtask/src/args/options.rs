//! What a command may be told.

use std::ffi::OsString;

/// Options of `serve`.
#[derive(Debug, PartialEq, Eq)]
pub struct Serve {
    /// The port to listen on.
    pub port: u16,
    /// Whether to open the browser.
    pub open: bool,
    /// Whether to build optimized.
    pub release: bool,
}

/// Options of `size`.
#[derive(Debug, PartialEq, Eq)]
pub struct Size {
    /// Whether to look into the engine for clinics' documents.
    pub own: bool,
    /// Whether to write down what weighs what, to compare with later.
    pub keep: bool,
}

/// Options of `bench`.
#[derive(Debug, PartialEq, Eq)]
pub struct Bench {
    /// How many times each page is loaded under each setting.
    pub runs: u32,
    /// Whether to renew the chart and the table of the README.
    pub chart: bool,
}

/// Options of `fuzz`.
#[derive(Debug, PartialEq, Eq)]
pub struct Fuzz {
    /// How long each target runs.
    pub minutes: u32,
    /// The file to run one target on, in place of looking for others.
    pub replay: Option<OsString>,
    /// Which targets; none: all.
    pub targets: Vec<String>,
}

/// Options of `monkey`.
#[derive(Debug, PartialEq, Eq)]
pub struct Monkey {
    /// How many steps are done in each browser.
    pub steps: u32,
    /// Where chance starts, to do the same again.
    pub seed: Option<u64>,
}

/// Options of `test`.
#[derive(Debug, PartialEq, Eq)]
pub struct Test {
    /// Which halves to run.
    pub scope: Scope,
    /// Only tests whose name holds one of these.
    pub filters: Vec<String>,
}

/// Which tests to run.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub enum Scope {
    /// All of them.
    All,
    /// Those that need no build for the web.
    Native,
    /// Those that look at what is deployed.
    Browser,
    /// Those of the plugin, in a `WordPress`.
    WordPress,
}
