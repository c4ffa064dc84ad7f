//! Ids for what a clinic adds: made of its words, and of no other that is there.

/// At most so many letters: ids stand in events and in the document.
const LONGEST: usize = 32;

/// An id out of words, new among those taken.
pub fn slug(words: &str, instead: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut id = String::new();
    for letter in words.to_lowercase().chars() {
        if letter.is_ascii_alphanumeric() {
            id.push(letter);
        } else if !id.is_empty() && !id.ends_with('-') && letter != '’' && letter != '\'' {
            id.push('-');
        }
        if id.len() >= LONGEST {
            break;
        }
    }
    let id = id.trim_matches('-');
    // An id begins with a letter; words in other scripts have none to give.
    let begins = id.starts_with(|it: char| it.is_ascii_lowercase());
    let id = match (begins, id.is_empty()) {
        (true, _) => id.to_owned(),
        (false, true) => instead.to_owned(),
        (false, false) => format!("{instead}-{id}"),
    };
    if !taken(&id) {
        return id;
    }
    let numbered = (2..).map(|number: u32| format!("{id}-{number}"));
    numbered.into_iter().find(|it| !taken(it)).unwrap_or(id)
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn ids_are_made_of_the_words() {
        let free = |_: &str| false;
        for (words, id) in [
            ("Have you been here before?", "have-you-been-here-before"),
            ("I don’t know", "i-dont-know"),
            ("  2 visits!", "own-2-visits"),
            ("Wie heißt du?", "wie-hei-t-du"),
            ("كم عمرك؟", "own"),
            ("", "own"),
            (
                "An endless question that goes on and on and on",
                "an-endless-question-that-goes-on",
            ),
        ] {
            assert_eq!(slug(words, "own", free), id, "{words}");
        }
    }

    #[test]
    fn an_id_is_never_given_twice() {
        let taken = |it: &str| ["visit", "visit-2"].contains(&it);
        assert_eq!(slug("Visit", "own", taken), "visit-3");
    }
}
