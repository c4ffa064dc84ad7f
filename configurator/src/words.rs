//! What people read, as constants: `content/configurator/en.json`.

#![allow(missing_docs, reason = "the words say it")]

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// A text with its slots filled: `fill("{a} of {b}", &[("a", "1"), ("b", "2")])`.
pub fn fill(text: &str, slots: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        let slot = slots.iter().find(|it| it.0 == name);
        // What fills one slot is never read for others.
        out.push_str(slot.map_or("", |it| it.1));
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn slots_are_filled_once() {
        assert_eq!(
            fill("{a} of {b}!", &[("a", "{b}"), ("b", "2")]),
            "{b} of 2!"
        );
        assert_eq!(fill("plain {", &[]), "plain ");
    }
}
