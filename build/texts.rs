//! The tables of texts as Rust.

use crate::source::check::SHELL;
use crate::source::files::{About, Direction};
use crate::source::texts::Table;
use std::fmt::Display;

/// The tables of texts, a constant for each text of the screens, and what else a language's file
/// says, which is no part of a table: the wasm has no use for it.
pub fn write(english: &Table, others: &[Table]) -> String {
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
    let joined = paths
        .iter()
        .map(|path| english.text(path).unwrap_or_default());
    let joined = format!("{:?}", joined.collect::<Vec<_>>().join("\0"));
    // Before a digit the short escape reads as an octal one.
    let joined = joined.replace("\\0", "\\u{0}");
    format!(
        "{tables}\
         /// Rows of English, with a NUL between them.\n\
         #[cfg(target_arch = \"wasm32\")] static EN_JOINED: &str = {joined};\n\
         /// How many texts a table has.\npub const ROWS: usize = {};\n\
         #[cfg(target_arch = \"wasm32\")] static EN_ALONE: Texts = Texts {{ table: &[], ..EN }};\n\
         /// Every language, English first.\npub static LANGUAGES: &[&Language] = &[{files}];\n\
         /// Tells tables of one order from those of another.\npub const ORDER: &str = {:?};\n\
         /// The texts of the shell.\n#[derive(Debug)]\npub struct Shell {{ {} }}\n\
         /// The texts of the screens.\npub mod ui {{ use crate::quiz::TextId; use super::Plural;\n{} }}\n",
        paths.len(),
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

/// A place in a table. English has a row for each of its own paths.
fn number(place: Option<usize>) -> String {
    place.map_or("not_checked".into(), |place| place.to_string())
}

fn list<T: Display>(items: impl Iterator<Item = T>) -> String {
    items
        .map(|it| it.to_string())
        .collect::<Vec<_>>()
        .join(", ")
}
