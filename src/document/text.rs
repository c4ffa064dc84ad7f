//! The rules for one text of a document, whatever it is for.

use super::fault::Faults;
use crate::source::files::Wording;
use crate::source::language::{braces_pair, phrases, placeholders};

/// A text that any page can show: not too long, and without signs that turn around what follows.
pub(super) fn plain(path: &str, text: &str, most: usize, faults: &mut Faults) {
    let letters = text.chars().count();
    if letters > most {
        let message = format!("{letters} letters is over {most}; shorten it");
        faults.note(path, message);
    }
    if text.chars().any(is_odd) {
        faults.note(path, "has a control character; write it again by hand");
    }
}

/// Is it a control character, an end of line, or a sign that turns around what follows?
pub(super) fn is_odd(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Is there nothing to see? Also where it is made of signs that have no width.
pub(super) fn is_empty(text: &str) -> bool {
    let unseen = |it: char| matches!(it, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{2800}');
    text.chars().all(|it| it.is_whitespace() || unseen(it))
}

/// It has the placeholders that are wanted. In an exact plural some may be left out: "two of them"
/// needs no figure, "many of them" does.
pub(super) fn fills(path: &str, text: &str, wanted: &[&str], exact: bool, faults: &mut Faults) {
    let found = placeholders(text);
    let fits = if exact {
        found.iter().all(|it| wanted.contains(it))
    } else {
        found == wanted
    };
    if !braces_pair(text) {
        let message = "has a brace without its partner; write placeholders as {name}";
        faults.note(path, message);
    } else if !fits {
        let told = |them: &[&str]| match them {
            [] => "no placeholder".to_owned(),
            them => format!("{{{}}}", them.join("} {")),
        };
        let (found, wanted) = (told(&found), told(wanted));
        let message = format!("has {found}, built in is {wanted}; keep that");
        faults.note(path, message);
    }
}

/// It says nothing that may not be said in its language.
pub(super) fn says(path: &str, text: &str, lang: &str, wording: &Wording, faults: &mut Faults) {
    for dont in phrases(wording, lang, text) {
        let message = format!("says \"{}\"; say instead: {}", dont.phrase, dont.say);
        faults.note(path, message);
    }
}
