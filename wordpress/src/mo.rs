//! Compiled translations, as GNU gettext defines them ("The Format of GNU MO Files").

/// What a file begins with.
const MAGIC: u32 = 0x9504_12de;
/// The bytes of the head.
const HEAD: usize = 28;
/// The bytes of a row of a table: how long a text is, and where.
const ROW: usize = 8;

/// A file out of the lines of its head, and of contexts, messages and their translations.
pub fn written(head: &str, said: &[(Option<String>, String, String)]) -> Vec<u8> {
    let mut rows: Vec<(String, &str)> = said
        .iter()
        .map(|(context, id, words)| match context {
            Some(context) => (format!("{context}\u{4}{id}"), words.as_str()),
            None => (id.clone(), words.as_str()),
        })
        .collect();
    rows.push((String::new(), head));
    // Readers look a message up by halving.
    rows.sort();

    let mut tables: [Vec<u8>; 2] = Default::default();
    let mut texts = Vec::new();
    let start = HEAD + 2 * ROW * rows.len();
    let [ids, words] = &mut tables;
    let mut put = |table: &mut Vec<u8>, text: &str| {
        table.extend(number(text.len()));
        table.extend(number(start + texts.len()));
        texts.extend(text.as_bytes());
        texts.push(0);
    };
    for (id, text) in &rows {
        put(ids, id);
        put(words, text);
    }
    let second = HEAD + ROW * rows.len();
    let mut out = MAGIC.to_le_bytes().to_vec();
    // No table of hashes; its place is where the texts begin, by which WordPress finds them.
    for figure in [0, rows.len(), HEAD, second, 0, start] {
        out.extend(number(figure));
    }
    out.extend(tables.concat());
    out.extend(texts);
    out
}

/// A number as the format has it.
fn number(figure: usize) -> [u8; 4] {
    // No translation of a plugin comes near four gigabytes.
    u32::try_from(figure).unwrap_or(u32::MAX).to_le_bytes()
}
