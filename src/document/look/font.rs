//! Fonts of a look: read strictly and written anew, since they go into a style sheet.

use std::fmt;
use std::str::FromStr;

use super::super::colour::{Wrong, wrong};

/// A list of fonts; the first that the reader's device has is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Font(String);

impl fmt::Display for Font {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Font {
    type Err = Wrong;

    /// Takes letters of any script, digits, spaces, hyphens, commas, and quotes around a name; at
    /// most 200.
    fn from_str(text: &str) -> Result<Self, Wrong> {
        let text = text.trim();
        if text.chars().nth(200).is_some() {
            return Err(wrong(text, "is over 200 letters long", "use fewer fonts"));
        }
        let mut names = Vec::new();
        let mut rest = Some(text);
        while let Some(list) = rest {
            let (name, after) = first_name(list.trim_start()).map_err(|problem| match problem {
                Problem::Letter(letter) => {
                    let what = ["has ", &named(letter), " in it"].concat();
                    let mend = "use letters, digits, spaces, hyphens, commas, and straight quotes around a name";
                    wrong(text, &what, mend)
                }
                Problem::Quote => {
                    let what = "has a quote that is not one of a pair around a name";
                    wrong(text, what, "write it like \"Open Sans\", sans-serif")
                }
                Problem::Empty => {
                    let what = "has a place without a font";
                    wrong(text, what, "write it like Georgia, serif")
                }
            })?;
            names.push(name);
            rest = after;
        }
        Ok(Self(names.join(", ")))
    }
}

enum Problem {
    Letter(char),
    Quote,
    Empty,
}

/// The first font of a list as CSS takes it, and what stands behind its comma.
fn first_name(list: &str) -> Result<(String, Option<&str>), Problem> {
    let quote = list.chars().next().filter(|c| matches!(c, '"' | '\''));
    let (name, rest) = if let Some(quote) = quote {
        let inside = list.get(1..).unwrap_or_default();
        let (name, rest) = inside.split_once(quote).ok_or(Problem::Quote)?;
        let (gap, rest) = cut(rest);
        if !gap.trim().is_empty() {
            return Err(Problem::Quote);
        }
        (name, rest)
    } else {
        cut(list)
    };
    let in_name = |c: char| letter(c) || matches!(c, ' ' | '-');
    let in_quotes = |c: char| in_name(c) || (quote == Some('"') && c == '\'') || c == ',';
    for c in name.chars() {
        match c {
            c if in_name(c) || (quote.is_some() && in_quotes(c)) => {}
            '"' | '\'' => return Err(Problem::Quote),
            c => return Err(Problem::Letter(c)),
        }
    }
    let words: Vec<_> = name.split(' ').filter(|it| !it.is_empty()).collect();
    if words.is_empty() {
        return Err(Problem::Empty);
    }
    let name = words.join(" ");
    // `Source Sans 3` is none in CSS: the whole list would count for nothing.
    let plain = quote.is_none() && words.iter().all(|it| is_identifier(it));
    let name = if plain {
        name
    } else {
        ["\"", &name, "\""].concat()
    };
    Ok((name, rest))
}

/// A character in quotes, or by its number where it wouldn't show.
fn named(c: char) -> String {
    let unseen = matches!(c,
        '\u{61c}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..);
    if c.is_control() || unseen {
        format!("the character U+{:04X}", u32::from(c))
    } else {
        ["\"", c.encode_utf8(&mut [0; 4]), "\""].concat()
    }
}

/// What stands before the first comma, and behind it.
fn cut(text: &str) -> (&str, Option<&str>) {
    text.split_once(',')
        .map_or((text, None), |(name, rest)| (name, Some(rest)))
}

/// May it stand in CSS as it is? (Of letters, digits and hyphens.)
fn is_identifier(word: &str) -> bool {
    let word = word.strip_prefix('-').unwrap_or(word);
    word.starts_with(|c: char| !c.is_ascii_digit() && c != '-')
}

/// A letter of any script, or a digit.
///
/// Whatever isn't ASCII is safe in CSS; this leaves out signs, commas and quotes of other scripts
/// that people type by mistake. The standard library's table of letters would weigh 1.9 KB
/// (brotli), and it lacks the vowel signs that names in Indic scripts have.
fn letter(c: char) -> bool {
    let other = !matches!(c,
        '\0'..='\u{bf}' | '×' | '÷'
        // Commas, semicolons, question marks and the marks of direction in Arabic.
        | '\u{60c}' | '\u{61b}'..='\u{61f}' | '\u{6d4}'
        // Quotes, dashes, odd spaces, arrows, signs.
        | '\u{1680}' | '\u{2000}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}'
        // Punctuation of Chinese and Japanese, and as wide as theirs.
        | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{3030}'
        | '\u{fe10}'..='\u{fe1f}' | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}'
        | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}'
        // No letters at all: private, specials, pictures, tags.
        | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffe0}'..='\u{ffff}' | '\u{1f000}'..='\u{1faff}' | '\u{e0000}'..);
    c.is_ascii_alphanumeric() || other
}
