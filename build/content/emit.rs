//! Writes checked content as Rust.
//!
//! It runs after the checks, so an id that isn't found can't come up here; it
//! is written as a name that doesn't compile.

use super::check::{BENEFITS, SHELL, is_condition};
use super::source::{
    About, AnswerOption, Aspect, Benefit, Condition, Direction, Kind, Link, Question, Quiz, Span,
    When,
};
use super::texts::Table;
use std::fmt::{Debug, Display};

/// The tables of texts, a constant for each text of the screens, and what else a language's file
/// says, which is no part of a table: the wasm has no use for it.
pub fn texts(english: &Table, others: &[Table]) -> String {
    let paths: Vec<&str> = english
        .iter()
        .map(|(path, _)| path)
        .take_while(|path| !path.starts_with(SHELL))
        .collect();
    let name = |name: &str| name.replace(['-', '.'], "_");
    let shell: Vec<&str> = english
        .iter()
        .filter_map(|(path, _)| path.strip_prefix(SHELL))
        .collect();
    let fields = shell
        .iter()
        .map(|it| format!("/// `/shell/{it}`.\npub {}: &'static str", name(it)));
    let tables = std::iter::once(english).chain(others).map(|table| {
        let About {
            lang,
            format,
            name: own,
            reviewed,
            ..
        } = &table.about;
        let text = |path: &str| format!("{:?}", table.text(path).unwrap_or_default());
        let rows = list(paths.iter().map(|path| text(path)));
        let shell = shell
            .iter()
            .map(|it| format!("{}: {}", name(it), text(&format!("{SHELL}{it}"))));
        let upper = lang.replace('-', "_").to_uppercase();
        format!(
            "static {upper}_ROWS: &[&str] = &[{rows}];\n\
             static {upper}: Texts = Texts {{ lang: {lang:?}, format: {format:?}, rtl: {}, \
             table: {upper}_ROWS }};\n\
             static {upper}_FILE: Language = Language {{ texts: {upper}, name: {own:?}, \
             reviewed: {reviewed:?}, shell: Shell {{ {} }} }};\n",
            table.about.dir == Direction::Rtl,
            list(shell)
        )
    });
    let tables: String = tables.collect();
    let files = list(std::iter::once(english).chain(others).map(|table| {
        let tag = table.about.lang.replace('-', "_").to_uppercase();
        format!("&{tag}_FILE")
    }));
    format!(
        "{tables}\
         /// Every language, English first.\npub static LANGUAGES: &[&Language] = &[{files}];\n\
         /// Tells tables of one order from those of another.\npub const ORDER: &str = {:?};\n\
         /// The texts of the shell.\n#[derive(Debug)]\npub struct Shell {{ {} }}\n\
         /// The texts of the screens.\npub mod ui {{ use crate::quiz::TextId; use super::Plural;\n{} }}\n",
        order(&paths),
        list(fields),
        screens(english)
    )
}

/// A constant for each text of the screens.
fn screens(english: &Table) -> String {
    let rows = english.iter().enumerate();
    let plain = rows.filter(|(_, (path, _))| english.plural(path).is_none());
    let one = plain.filter_map(|(row, (path, text))| {
        let name = path.strip_prefix("/ui/")?;
        let name = name.replace('-', "_").to_uppercase();
        Some(format!(
            "/// `{text:?}`\npub const {name}: TextId = TextId({row});\n"
        ))
    });
    let forms = english.plurals.keys().filter_map(|path| {
        let name = path.strip_prefix("/ui/")?.replace('-', "_").to_uppercase();
        let row = number(english.row(&format!("{path}/zero")));
        Some(format!(
            "/// With a count.\npub const {name}: Plural = Plural(TextId({row}));\n"
        ))
    });
    one.chain(forms).collect()
}

/// A fingerprint of the rows' paths (FNV-1a, 32 bits).
fn order(paths: &[&str]) -> String {
    let bytes = paths.iter().flat_map(|path| path.bytes().chain([0]));
    let hash = bytes.fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("{hash:08x}")
}

/// The static `CONTENT`.
pub fn content(quiz: &Quiz, table: &Table, link: &Link) -> String {
    let emit = Emit { quiz, table };
    let article = &quiz.article;
    let benefits = quiz.benefits.iter().map(|(id, it)| emit.benefit(id, it));
    let questions = quiz.questions.iter().map(|(id, it)| emit.question(id, it));
    let conditions = quiz
        .conditions
        .iter()
        .map(|(id, it)| emit.condition(id, it));
    let citations = quiz.citations.iter().map(|(id, it)| {
        format!(
            "Citation {{ cite: Borrowed({:?}), link: Borrowed({:?}), says: {} }}",
            it.cite,
            it.link,
            emit.text(&format!("/citations/{id}")),
        )
    });
    let ask = quiz.ask.iter().map(|(id, it)| {
        format!(
            "Ask {{ text: {}, when: {} }}",
            emit.text(&format!("/ask/{id}")),
            emit.when(it.when.as_ref()),
        )
    });
    format!(
        "pub static CONTENT: Content = Content {{ \
         article: ArticlePlan {{ sessions: {}, gap_weeks: {} }}, \
         questions: {}, benefits: [{}], conditions: {}, citations: {}, expect: {}, ask: {}, \
         link: {} }};\n",
        span(article.sessions),
        span(article.gap_weeks),
        borrowed(questions),
        list(benefits),
        borrowed(conditions),
        borrowed(citations),
        emit.citations(&quiz.expect.citations),
        borrowed(ask),
        borrowed(link.places.iter().map(|place| emit.place(place.as_deref()))),
    )
}

struct Emit<'a> {
    quiz: &'a Quiz,
    table: &'a Table,
}

impl Emit<'_> {
    /// The option of a place in a link.
    fn place(&self, name: Option<&str>) -> String {
        option(name.map(|name| {
            let (question, of) = name.split_once('.').unwrap_or_default();
            let found = self.quiz.questions.get_full(question);
            let place = found.and_then(|(_, _, it)| it.options.get_index_of(of));
            let question = number(found.map(|(place, _, _)| place));
            format!(
                "OptionId {{ question: QuestionId({question}), place: {} }}",
                number(place)
            )
        }))
    }

    fn text(&self, path: &str) -> String {
        format!("TextId({})", number(self.table.row(path)))
    }

    fn maybe_text(&self, path: &str) -> String {
        let row = self.table.row(path);
        option(row.map(|_| self.text(path)))
    }

    fn question(&self, id: &str, it: &Question) -> String {
        let path = format!("/questions/{id}");
        let options = it
            .options
            .iter()
            .map(|(option, it)| self.option(id, option, it));
        let kind = match it.kind {
            Kind::One => "Kind::One",
            Kind::Several => "Kind::Several",
        };
        format!(
            "Question {{ id: Borrowed({id:?}), kind: {kind}, role: Role::{:?}, when: {}, \
             title: {}, short: {}, hint: {}, options: {} }}",
            it.role,
            self.when(it.when.as_ref()),
            self.text(&format!("{path}/title")),
            self.text(&format!("{path}/short")),
            self.maybe_text(&format!("{path}/hint")),
            borrowed(options),
        )
    }

    fn option(&self, question: &str, id: &str, it: &AnswerOption) -> String {
        let own = format!("/questions/{question}/options/{id}");
        let condition = format!("/conditions/{id}");
        let stands_for = is_condition(self.quiz, id, it);
        let label = format!("{own}/label");
        let (label, hint) = if stands_for && self.table.row(&label).is_none() {
            (format!("{condition}/title"), format!("{condition}/hint"))
        } else {
            (label, format!("{own}/hint"))
        };
        let group = it.group.as_ref();
        let group = group.map(|group| self.text(&format!("/questions/{question}/groups/{group}")));
        let raises = it.raises.iter().map(|id| {
            format!(
                "ConditionId({})",
                number(self.quiz.conditions.get_index_of(id))
            )
        });
        format!(
            "AnswerOption {{ id: Borrowed({id:?}), label: {}, hint: {}, group: {}, weights: {}, \
             supports: {}, raises: {}, unsure: {}, exclusive: {}, ends: {}, severity: {}, \
             hoped_weeks: {:?} }}",
            self.text(&label),
            self.maybe_text(&hint),
            option(group),
            per_benefit(|id| it.weights.get(id).copied().unwrap_or(0)),
            per_benefit(|id| it.supports.iter().any(|it| it == id)),
            borrowed(raises),
            it.unsure,
            it.exclusive,
            it.ends,
            option(it.severity.map(|it| format!("Severity::{it:?}"))),
            it.hoped_weeks,
        )
    }

    fn when(&self, when: Option<&When>) -> String {
        option(when.map(|when| {
            let found = self.quiz.questions.get_full(&when.question);
            let (kind, options) = match (&when.any, &when.none) {
                (Some(any), _) => ("Any", any),
                (None, none) => ("None", none.as_ref().unwrap_or(const { &Vec::new() })),
            };
            let bits = options.iter().fold(0u32, |bits, id| {
                let place = found.and_then(|(_, _, question)| question.options.get_index_of(id));
                bits | place.map_or(0, |place| 1 << place)
            });
            let question = number(found.map(|(place, _, _)| place));
            format!("When::{kind}(QuestionId({question}), OptionSet({bits}))")
        }))
    }

    fn benefit(&self, id: &str, it: &Benefit) -> String {
        let path = format!("/benefits/{id}");
        let plan = it.plan.as_ref().map(|plan| {
            format!(
                "StudyPlan {{ sessions: {}, gap_weeks: {}, measured_weeks: {}, \
                 sessions_text: {}, measured_text: {}, when: {} }}",
                span(plan.sessions),
                option(plan.gap_weeks.map(span)),
                span(plan.measured_weeks),
                self.text(&format!("{path}/sessions")),
                self.text(&format!("{path}/measured")),
                self.when(plan.when.as_ref()),
            )
        });
        let aspects = it
            .aspects
            .iter()
            .map(|(aspect, it)| self.aspect(&path, aspect, it));
        format!(
            "Benefit {{ id: BenefitId::{}, can_lead: {}, name: {}, short: {}, headline: {}, \
             elsewhere: {}, plan: {}, aspects: {} }}",
            camel(id),
            it.can_lead,
            self.text(&format!("{path}/name")),
            self.text(&format!("{path}/short")),
            self.maybe_text(&format!("{path}/headline")),
            self.maybe_text(&format!("{path}/elsewhere")),
            option(plan),
            borrowed(aspects),
        )
    }

    fn aspect(&self, benefit: &str, id: &str, it: &Aspect) -> String {
        let path = format!("{benefit}/aspects/{id}");
        format!(
            "Aspect {{ name: {}, article: {}, studies: {}, evidence: Evidence::{:?}, \
             citations: {}, when: {}, about: {} }}",
            self.maybe_text(&format!("{path}/name")),
            self.text(&format!("{path}/article")),
            self.text(&format!("{path}/studies")),
            it.evidence,
            self.citations(&it.citations),
            self.when(it.when.as_ref()),
            self.when(it.about.as_ref()),
        )
    }

    fn condition(&self, id: &str, it: &Condition) -> String {
        let path = format!("/conditions/{id}");
        format!(
            "Condition {{ id: Borrowed({id:?}), class: Class::{:?}, core: {}, title: {}, hint: {}, \
             name: {}, note: {}, later: {}, citations: {}, defers: {} }}",
            it.class,
            it.core,
            self.text(&format!("{path}/title")),
            self.maybe_text(&format!("{path}/hint")),
            self.text(&format!("{path}/name")),
            self.text(&format!("{path}/note")),
            self.maybe_text(&format!("{path}/later")),
            self.citations(&it.citations),
            per_benefit(|id| it.defers.iter().any(|it| it == id)),
        )
    }

    fn citations(&self, ids: &[String]) -> String {
        borrowed(ids.iter().map(|id| {
            format!(
                "CitationId({})",
                number(self.quiz.citations.get_index_of(id))
            )
        }))
    }
}

fn number(place: Option<usize>) -> String {
    place.map_or("not_checked".into(), |place| place.to_string())
}

fn list<T: Display>(items: impl Iterator<Item = T>) -> String {
    items
        .map(|it| it.to_string())
        .collect::<Vec<_>>()
        .join(", ")
}

fn borrowed<T: Display>(items: impl Iterator<Item = T>) -> String {
    format!("Borrowed(&[{}])", list(items))
}

fn option<T: Display>(it: Option<T>) -> String {
    it.map_or("None".into(), |it| format!("Some({it})"))
}

fn span([from, to]: Span) -> String {
    format!("Span {{ from: {from}, to: {to} }}")
}

fn per_benefit<T: Debug>(of: impl Fn(&str) -> T) -> String {
    format!("PerBenefit {{ values: {:?} }}", BENEFITS.map(of))
}

/// `fine-lines` as `FineLines`.
fn camel(id: &str) -> String {
    id.split('-')
        .flat_map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(|c| c.to_ascii_uppercase());
            first.into_iter().chain(letters)
        })
        .collect()
}
