//! The names of functions: as the sources have them, and whose each is.

/// The crate whose parts are told apart, by its top modules.
const OURS: &str = "microneedling_quiz";

/// The crates of the standard library.
const STD: [&str; 3] = ["core", "alloc", "std"];

/// What begins the name of the code that drops a value of a type.
const DROP: &str = "core::ptr::drop_in_place::<";

/// The name without the hashes and numbers that tell crates and copies apart: they change with
/// every build.
pub fn plain(raw: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(raw));
    let name = match name.rsplit_once('.') {
        Some((name, copy)) if copy.chars().all(|it| it.is_ascii_digit()) => name,
        _ => &name,
    };
    let (mut plain, mut rest) = (String::new(), name);
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        rest = match after.split_once(']') {
            Some((hash, later)) if is_hash(&plain, hash) => later,
            _ => {
                plain.push('[');
                after
            }
        };
    }
    plain + rest
}

/// A hash stands right behind a name; the `f32` of a list doesn't.
fn is_hash(before: &str, inside: &str) -> bool {
    before.ends_with(|it| is_word(it) || matches!(it, '>' | '}'))
        && inside.chars().all(|it| it.is_ascii_hexdigit())
}

/// Whose a function is, by its plain name: of the first crate in it, so for `<Type as Trait>::f` of
/// the outermost type. What drops a value is of the crate that the value is from, whatever of the
/// standard library is around it. Ours come with their module.
pub fn owner(name: &str) -> String {
    let dropped = name.strip_prefix(DROP).and_then(|value| {
        crates(value)
            .find(|(word, _)| !STD.contains(word))
            .or_else(|| crates(value).next())
    });
    match dropped.or_else(|| crates(name).next()) {
        Some((OURS, after)) => {
            let module = after.split(|it| !is_word(it)).next().unwrap_or_default();
            format!("{OURS}::{module}")
        }
        Some((word, _)) => word.to_owned(),
        // Such as `<str>::split`.
        None if name.starts_with('<') => "core".into(),
        None if name.starts_with("__") || name.ends_with(" shim") => "wasm_bindgen".into(),
        None => format!("{OURS}, exported"),
    }
}

/// Every crate that a name holds, with what follows its `::`.
fn crates(name: &str) -> impl Iterator<Item = (&str, &str)> {
    name.match_indices("::").filter_map(|(at, colons)| {
        let (before, after) = (name.get(..at)?, name.get(at + colons.len()..)?);
        let lead = before.trim_end_matches(is_word);
        let word = before.strip_prefix(lead)?;
        (!word.is_empty() && !lead.ends_with("::")).then_some((word, after))
    })
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

#[cfg(test)]
mod tests {
    use super::{owner, plain};

    #[test]
    fn a_plain_name_has_no_hash_and_no_number_of_a_copy() {
        for (raw, expected) in [
            ("mount", "mount"),
            ("_RNvCs1234_7mycrate3foo", "mycrate::foo"),
            ("_ZN3foo3bar17h05af221e174051e9E", "foo::bar"),
            ("yew[b39656bb2ab0d2ee]::Html", "yew::Html"),
            (
                "<a[0f]::B as core[1]::C>::d::<[f32; 3]>",
                "<a::B as core::C>::d::<[f32; 3]>",
            ),
            (
                "core[1]::ptr::drop_in_place::<[f32]>[2]",
                "core::ptr::drop_in_place::<[f32]>",
            ),
            ("<[u8]>::contains", "<[u8]>::contains"),
            (
                "<[yew[b3]::Html]>::f::{closure#0}[1]",
                "<[yew::Html]>::f::{closure#0}",
            ),
            (
                "core[1]::hash::sip::u8to64_le.995",
                "core::hash::sip::u8to64_le",
            ),
            ("a[1", "a[1"),
        ] {
            assert_eq!(plain(raw), expected, "{raw}");
        }
    }

    #[test]
    fn a_function_is_of_its_outermost_type_and_a_drop_of_the_value() {
        for (name, expected) in [
            ("yew::scheduler::start", "yew"),
            ("<yew::X as core::fmt::Debug>::fmt", "yew"),
            (
                "<<yew::X>::f::{closure#0} as core::ops::function::FnOnce<()>>::call_once",
                "yew",
            ),
            ("<alloc::vec::Vec<yew::X>>::push", "alloc"),
            (
                "<hashbrown::raw::RawTable<(u32, yew::X)>>::reserve_rehash::<std::A>",
                "hashbrown",
            ),
            ("core::ptr::drop_in_place::<yew::X>", "yew"),
            (
                "core::ptr::drop_in_place::<core::option::Option<alloc::rc::Rc<yew::X>>>",
                "yew",
            ),
            (
                "core::ptr::drop_in_place::<[alloc::string::String]>",
                "alloc",
            ),
            ("core::ptr::drop_in_place::<[u8]>", "core"),
            ("core::ptr::write::<yew::X>", "core"),
            (
                "microneedling_quiz::ui::result::view::{closure#0}",
                "microneedling_quiz::ui",
            ),
            (
                "<[microneedling_quiz::quiz::Id]>::to_vec",
                "microneedling_quiz::quiz",
            ),
            ("<dyn web_sys::X>::y", "web_sys"),
            ("<str>::split_once::<char>", "core"),
            ("<&str as core::fmt::Display>::fmt", "core"),
            ("__wbindgen_malloc", "wasm_bindgen"),
            ("F64 -> Externref externref shim", "wasm_bindgen"),
            ("mount externref shim", "wasm_bindgen"),
            ("mount", "microneedling_quiz, exported"),
        ] {
            assert_eq!(owner(name), expected, "{name}");
        }
    }
}
