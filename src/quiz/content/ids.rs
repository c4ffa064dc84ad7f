//! Ids as types: they come out of a [`super::Content`], and can't be made up.

/// The place of a text in a language's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextId(pub(crate) u16);

impl TextId {
    /// The row of the table.
    pub const fn place(self) -> usize {
        self.0 as usize
    }
}

/// One of the questions, by its place in [`super::Content::questions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(pub(crate) u8);

impl QuestionId {
    pub(crate) const fn place(self) -> usize {
        self.0 as usize
    }
}

/// One of a question's options.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OptionId {
    /// The question it answers.
    pub question: QuestionId,
    pub(crate) place: u8,
}

/// One of the conditions that ask for a note, by its place in [`super::Content::conditions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConditionId(pub(crate) u8);

/// One of the sources, by its place in [`super::Content::citations`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CitationId(pub(crate) u8);

/// The six benefits of the article, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum BenefitId {
    /// Smoother, firmer skin.
    Texture,
    /// Fine lines and wrinkles.
    FineLines,
    /// Stretch marks.
    StretchMarks,
    /// Acne scars, dark marks, blackheads.
    AcneScars,
    /// Pores first, oil second.
    OilAndPores,
    /// Exfoliation, never a reason on its own.
    Exfoliation,
}

impl BenefitId {
    /// All six, in the article's order.
    pub const ALL: [Self; 6] = [
        Self::Texture,
        Self::FineLines,
        Self::StretchMarks,
        Self::AcneScars,
        Self::OilAndPores,
        Self::Exfoliation,
    ];

    /// The id of the contract, as it stands in `data-benefit`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Texture => "texture",
            Self::FineLines => "fine-lines",
            Self::StretchMarks => "stretch-marks",
            Self::AcneScars => "acne-scars",
            Self::OilAndPores => "oil-and-pores",
            Self::Exfoliation => "exfoliation",
        }
    }
}

/// A figure for each of the six benefits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PerBenefit<T> {
    /// In the article's order.
    pub values: [T; 6],
}

impl<T: Copy> PerBenefit<T> {
    /// The figure of one benefit.
    pub fn of(&self, benefit: BenefitId) -> T {
        let [texture, lines, stretch, acne, oil, exfoliation] = self.values;
        match benefit {
            BenefitId::Texture => texture,
            BenefitId::FineLines => lines,
            BenefitId::StretchMarks => stretch,
            BenefitId::AcneScars => acne,
            BenefitId::OilAndPores => oil,
            BenefitId::Exfoliation => exfoliation,
        }
    }
}

/// A set of options of one question; at most 32.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OptionSet(pub(crate) u32);

impl OptionSet {
    /// No option.
    pub const EMPTY: Self = Self(0);

    const fn bit(place: u8) -> u32 {
        // A place past 31 can't come out of checked content; it counts for nothing.
        if place < 32 { 1 << place } else { 0 }
    }

    /// Is nothing chosen?
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Have the two an option in common?
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) const fn holds(self, place: u8) -> bool {
        self.0 & Self::bit(place) != 0
    }

    pub(crate) const fn with(self, place: u8) -> Self {
        Self(self.0 | Self::bit(place))
    }

    pub(crate) const fn without(self, place: u8) -> Self {
        Self(self.0 & !Self::bit(place))
    }
}
