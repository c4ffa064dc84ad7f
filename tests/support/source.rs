//! Files of the project, and Rust source without what is no code.

use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a folder of the project with its text, in a steady order.
///
/// A folder that isn't there has none.
pub fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&root().join(folder), &mut found);
    found.sort();
    found
        .into_iter()
        .filter(|path| {
            path.extension()
                .is_some_and(|it| ending.is_empty() || it == ending)
        })
        .filter_map(|path| {
            let name = path.strip_prefix(root()).ok()?.display().to_string();
            // What isn't text names nothing.
            Some((name, fs::read_to_string(&path).ok()?))
        })
        .collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Rust source with comments, strings and `#[cfg(test)]` items blanked out.
///
/// Lines keep their numbers.
pub fn code(source: &str) -> String {
    without_tests(&blanked(source))
}

/// Blanks comments and the insides of strings.
fn blanked(source: &str) -> String {
    let letters: Vec<char> = source.chars().collect();
    let mut out = String::with_capacity(source.len());
    let mut at = 0;
    while at < letters.len() {
        let end = skipped(&letters, at);
        if end == at {
            out.push(letters[at]);
            at += 1;
        } else {
            let gap = letters[at..end].iter();
            out.extend(gap.map(|c| if *c == '\n' { '\n' } else { ' ' }));
            at = end;
        }
    }
    out
}

/// Where the comment, string or character that starts here ends; here, if none starts.
fn skipped(letters: &[char], at: usize) -> usize {
    let next = |ahead: usize| letters.get(at + ahead).copied();
    let before = at.checked_sub(1).map(|it| letters[it]);
    let starts_word = !before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    match letters[at] {
        '/' if next(1) == Some('/') => find(letters, at, &['\n']).saturating_sub(1),
        '/' if next(1) == Some('*') => find(letters, at + 2, &['*', '/']),
        '"' => string(letters, at + 1),
        'r' if starts_word && matches!(next(1), Some('"' | '#')) => {
            raw(letters, at + 1).unwrap_or(at)
        }
        // A character, not a lifetime.
        '\'' if next(1) == Some('\\') => find(letters, at + 3, &['\'']),
        '\'' if next(2) == Some('\'') => at + 3,
        _ => at,
    }
}

/// The place after the next of these letters.
fn find(letters: &[char], from: usize, what: &[char]) -> usize {
    let rest = letters.get(from..).unwrap_or_default();
    let found = rest.windows(what.len()).position(|it| it == what);
    found.map_or(letters.len() + usize::from(what == ['\n']), |it| {
        from + it + what.len()
    })
}

fn string(letters: &[char], from: usize) -> usize {
    let mut at = from;
    while let Some(letter) = letters.get(at) {
        match letter {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    letters.len()
}

fn raw(letters: &[char], from: usize) -> Option<usize> {
    let marks = letters[from..].iter().take_while(|c| **c == '#').count();
    if letters.get(from + marks) != Some(&'"') {
        return None;
    }
    let end: Vec<char> = ['"'].into_iter().chain(vec!['#'; marks]).collect();
    Some(find(letters, from + marks + 1, &end))
}

/// Blanks items under `#[cfg(test)]`, up to the brace or semicolon that ends them.
fn without_tests(source: &str) -> String {
    let mut out = String::new();
    let mut rest = source;
    while let Some((before, after)) = rest.split_once("#[cfg(test)]") {
        out.push_str(before);
        let mut depth = 0i32;
        let end = after.char_indices().find(|(_, letter)| {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            depth == 0 && matches!(letter, '}' | ';')
        });
        let (item, left) = after.split_at(end.map_or(after.len(), |(at, _)| at + 1));
        out.extend(item.chars().filter(|c| *c == '\n'));
        rest = left;
    }
    out + rest
}
