//! What a check has found.

/// Something to say of a page. Its words are the page's own business.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// There is nothing to check.
    Nothing,
    /// No script of the quiz.
    ScriptMissing,
    /// More than one; how many.
    ScriptTwice(usize),
    /// A script whose name is nearly right; its address, and the right name.
    ScriptName(String, String),
    /// A script's address that can't be one; it.
    ScriptAddress(String),
    /// Nothing that the quiz could go into.
    ElementMissing,
    /// An element of a name that is nearly right.
    ElementName(String),
    /// The tags show as words on the page.
    ShownAsText,
    /// The div without its mark.
    DivUnmarked,
    /// `<microneedling-quiz />`.
    SelfClosed,
    /// No `</microneedling-quiz>`.
    NotClosed,
    /// Quotes that an editor has turned curly; what they stand around.
    CurlyQuotes(String),
    /// An attribute that the quiz doesn't know, and the nearest that it does.
    Attribute(String, Option<String>),
    /// `data-` before an attribute of the element itself.
    DataTooMuch(String),
    /// No `data-` before an attribute of the div.
    DataMissing(String),
    /// A value that an attribute doesn't take.
    Value(String, String, Bad),
    /// A `src` beside a document inside: which counts?
    Both,
    /// More than one document inside.
    DocumentTwice,
    /// JSON in a script that isn't marked as JSON.
    ScriptType,
    /// A document that stands outside of the element.
    DocumentOutside,
    /// A fault of the document inside: its path and message.
    Document(String, String),
    /// An address that only works on one's own computer.
    OnlyHere(String),
    /// An address of an example.
    Example(String),
    /// `http:` where a page needs `https:`.
    NoHttps(String),
    /// The page's policy forbids the wasm.
    Policy,
    /// What the frame doesn't take from its address.
    FrameTakes(String, Option<String>),
}

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bad {
    /// It has to be one of these; the nearest of them.
    NotOneOf(&'static [&'static str], Option<&'static str>),
    /// It has to be a number above 0.
    NoNumber,
    /// It has to be a language tag.
    NoLanguage,
    /// The quiz doesn't speak it yet, and speaks English.
    NotSpoken,
    /// A scheme that a booking button may not have.
    Scheme(String),
    /// Neither `https:` nor relative.
    NoAddress,
    /// Nothing.
    Empty,
}

impl Finding {
    /// Would the quiz run all the same?
    pub fn is_hint(&self) -> bool {
        matches!(
            self,
            Self::OnlyHere(_) | Self::Example(_) | Self::Value(_, _, Bad::NotSpoken)
        )
    }
}

/// All that was found, and what can be taken out of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// In the order of looking.
    pub findings: Vec<Finding>,
    /// The document, where there is just one.
    pub document: Option<String>,
    /// The attributes of the one quiz, as those of the element.
    pub attributes: Vec<(String, String)>,
}

impl Report {
    pub(super) fn add(&mut self, it: Finding) {
        if !self.findings.contains(&it) {
            self.findings.push(it);
        }
    }

    /// Is all well?
    pub fn is_fine(&self) -> bool {
        self.findings.iter().all(Finding::is_hint)
    }
}
