//! What the sources keep to: who knows whom, no way to panic, no sides in the
//! styles, no path of a machine, files that a person can read at once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod support;

use std::fs;
use support::source::{code, files, root};
use support::texts::LANGUAGES;

/// Does a line hold this as a word of its own?
fn has_word(line: &str, word: &str) -> bool {
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !inside(before) && !inside(after)
    })
}

/// Every line with one of these words, as file, line and text.
fn lines_with(file: &str, text: &str, found: impl Fn(&str) -> bool) -> Vec<String> {
    let lines = text.lines().enumerate().filter(|(_, line)| found(line));
    lines
        .map(|(at, line)| format!("{file}:{}: {}", at + 1, line.trim()))
        .collect()
}

fn assert_none(found: &[String], rule: &str) {
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

/// Rust files under a folder, of which there must be some.
fn rust(folder: &str) -> Vec<(String, String)> {
    let files = files(folder, "rs");
    assert!(!files.is_empty(), "no Rust under {folder}");
    files
}

/// Files under a folder that begin like this, whether it is a file or a folder itself.
fn module<'a>(
    all: &'a [(String, String)],
    name: &'a str,
) -> impl Iterator<Item = &'a (String, String)> {
    let folder = format!("src/{name}/");
    let file = format!("src/{name}.rs");
    all.iter()
        .filter(move |(path, _)| path.starts_with(&folder) || *path == file)
}

#[test]
fn the_engine_knows_nobody() {
    let all = rust("src");
    let words = [
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "yew",
        "gloo",
        "crate::ui",
        "crate::embed",
        "crate::text",
        "crate::document",
        "crate::source",
    ];
    let found: Vec<_> = module(&all, "quiz")
        .flat_map(|(file, text)| {
            lines_with(file, text, |line| words.iter().any(|it| has_word(line, it)))
        })
        .collect();
    assert_none(&found, "src/quiz knows nothing of the web and the screens");
}

/// The build and every command read content by these, so that they need no browser.
#[test]
fn what_reads_content_knows_no_screens() {
    let all = rust("src");
    for (name, own) in [("source", "crate::document"), ("document", "crate::text")] {
        let words = [
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "yew",
            "gloo",
            "crate::ui",
            "crate::embed",
            "crate::text",
            own,
        ];
        let found: Vec<_> = module(&all, name)
            .flat_map(|(file, text)| {
                lines_with(file, &code(text), |line| {
                    words.iter().any(|it| has_word(line, it))
                })
            })
            .collect();
        assert!(module(&all, name).count() > 5, "no src/{name}");
        assert_none(&found, &format!("src/{name} knows nothing of the screens"));
    }
    // Of all others `embed` alone hands documents on.
    for name in ["ui", "text"] {
        let found: Vec<_> = module(&all, name)
            .flat_map(|(file, text)| {
                lines_with(file, text, |line| {
                    ["crate::document", "crate::source"]
                        .iter()
                        .any(|it| has_word(line, it))
                })
            })
            .collect();
        assert_none(
            &found,
            &format!("src/{name} doesn't know where content is from"),
        );
    }
}

/// The same answers give the same result: no clock, no chance, no order of a hash. Nor does the
/// same document ever lead to another quiz.
#[test]
fn the_engine_has_no_clock_and_no_chance() {
    let all = rust("src");
    let words = [
        "SystemTime",
        "Instant",
        "HashMap",
        "HashSet",
        "RandomState",
        "rand",
        "static mut",
    ];
    for name in ["quiz", "source", "document"] {
        let found: Vec<_> = module(&all, name)
            .flat_map(|(file, text)| {
                lines_with(file, &code(text), |line| {
                    words.iter().any(|it| has_word(line, it))
                })
            })
            .collect();
        assert_none(&found, &format!("src/{name} is deterministic"));
    }
}

#[test]
fn the_screens_do_not_know_what_embeds_them() {
    let all = rust("src");
    for name in ["ui", "text"] {
        let found: Vec<_> = module(&all, name)
            .flat_map(|(file, text)| lines_with(file, text, |line| has_word(line, "crate::embed")))
            .collect();
        assert_none(&found, &format!("src/{name} doesn't know src/embed"));
    }
    let texts = module(&all, "text");
    let found: Vec<_> = texts
        .flat_map(|(file, text)| lines_with(file, text, |line| has_word(line, "crate::ui")))
        .collect();
    assert_none(&found, "src/text doesn't know src/ui");
}

#[test]
fn nothing_panics_on_purpose() {
    let words = [
        ".unwrap()",
        ".expect(",
        ".unwrap_err()",
        ".expect_err(",
        "panic!",
        "todo!",
        "unimplemented!",
        "unreachable!",
    ];
    let found: Vec<_> = rust("src")
        .iter()
        .flat_map(|(file, text)| {
            lines_with(file, &code(text), |line| {
                words.iter().any(|it| line.contains(it))
            })
        })
        .collect();
    assert_none(&found, "src/ has no way to panic but in tests and examples");
}

/// Optimisers join it with other scripts, and Trusted Types forbid HTML as text.
#[test]
fn the_shell_is_a_classic_script_that_a_strict_page_allows() {
    let shell = files("src/embed/shell", "js");
    assert!(!shell.is_empty(), "no shell");
    let modules = ["import ", "export ", "import.meta"];
    let found: Vec<_> = shell
        .iter()
        .flat_map(|(file, text)| {
            lines_with(file, text, |line| {
                let line = line.trim_start();
                !line.starts_with("//") && modules.iter().any(|it| line.starts_with(it))
            })
        })
        .collect();
    assert_none(&found, "src/embed/shell is no module");
    let forbidden = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
        "blob:",
        "document.head",
        "document.cookie",
        "localStorage",
    ];
    let found: Vec<_> = files("src/embed", "js")
        .iter()
        .flat_map(|(file, text)| {
            lines_with(file, text, |line| {
                forbidden.iter().any(|it| line.contains(it))
            })
        })
        .collect();
    assert_none(&found, "src/embed does what a strict page allows");
}

/// "Nothing you choose leaves this device": the screens hand a result to the visitor's own apps,
/// and to nobody else; and they keep nothing themselves.
#[test]
fn the_screens_talk_to_no_server_and_store_nothing() {
    let scripts = files("src/ui", "js");
    assert!(!scripts.is_empty(), "no script");
    let forbidden = [
        "fetch",
        "XMLHttpRequest",
        "sendBeacon",
        "WebSocket",
        "WebTransport",
        "EventSource",
        "RTCPeerConnection",
        "Image(",
        "import(",
        "importScripts",
        "Worker",
        ".src",
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "caches",
        "cookie",
    ];
    let found: Vec<_> = scripts
        .iter()
        .flat_map(|(file, text)| {
            lines_with(file, &without_js_comments(text), |line| {
                forbidden.iter().any(|it| line.contains(it))
            })
        })
        .collect();
    assert_none(&found, "the scripts of src/ui talk to no server");
    let words = [
        "fetch",
        "fetch_with_str",
        "fetch_with_request",
        "send_beacon",
        "send_beacon_with_opt_str",
        "XmlHttpRequest",
        "WebSocket",
        "EventSource",
        "HtmlImageElement",
        "Storage",
        "local_storage",
        "session_storage",
        "set_cookie",
    ];
    let all = rust("src");
    let found: Vec<_> = ["quiz", "text", "ui"]
        .iter()
        .flat_map(|name| module(&all, name))
        .flat_map(|(file, text)| {
            lines_with(file, &code(text), |line| {
                words.iter().any(|it| has_word(line, it))
            })
        })
        .collect();
    assert_none(&found, "the screens talk to no server");
}

/// Trusted Types forbid HTML as text on the screens as they do in the shell.
#[test]
fn the_scripts_of_the_screens_do_what_a_strict_page_allows() {
    let forbidden = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "createContextualFragment",
        "parseFromString",
        "setHTML",
        "srcdoc",
        "document.write",
        "eval(",
        "new Function",
        "javascript:",
    ];
    let found: Vec<_> = files("src/ui", "js")
        .iter()
        .flat_map(|(file, text)| {
            lines_with(file, text, |line| {
                forbidden.iter().any(|it| line.contains(it))
            })
        })
        .collect();
    assert_none(&found, "src/ui does what a strict page allows");
}

/// Blanks comments that begin a line or stand behind a space; lines keep their numbers.
fn without_js_comments(text: &str) -> String {
    let lines = without_css_comments(text);
    let lines = lines.lines().map(|line| {
        let starts = if line.starts_with("//") {
            Some(0)
        } else {
            line.find(" //")
        };
        format!("{}\n", &line[..starts.unwrap_or(line.len())])
    });
    lines.collect()
}

/// Left and right change places where people read the other way.
#[test]
fn styles_know_no_left_and_right() {
    let styles = files("styles", "css");
    assert!(!styles.is_empty(), "no styles");
    let found: Vec<_> = styles
        .iter()
        .flat_map(|(file, text)| {
            lines_with(file, &without_css_comments(text), |line| {
                has_word(line, "left") || has_word(line, "right")
            })
        })
        .collect();
    assert_none(&found, "styles/ says start and end, not left and right");
}

/// Blanks comments; lines keep their numbers.
fn without_css_comments(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        let (comment, left) = after.split_once("*/").unwrap_or((after, ""));
        out.extend(comment.chars().filter(|c| *c == '\n'));
        rest = left;
    }
    out + rest
}

#[test]
fn no_file_names_a_path_of_a_machine() {
    let here = root().display().to_string();
    let marks = [
        here.as_str(),
        "/home/",
        concat!("/", "root/"),
        "/Users/",
        "/tmp/",
        "/var/",
        "/opt/",
        "C:\\",
        "file://",
    ];
    let folders = ["check", "content", "docs", "src", "styles"];
    let found: Vec<_> = folders
        .iter()
        .flat_map(|folder| files(folder, ""))
        .flat_map(|(file, text)| {
            lines_with(&file, &text, |line| {
                marks.iter().any(|it| line.contains(it))
            })
        })
        .collect();
    assert_none(&found, "no absolute path of a machine");
}

/// Clinics choose a language from the README, and see there who has read it through.
#[test]
fn the_readme_has_a_row_for_every_language() {
    let readme = fs::read_to_string(root().join("README.md")).expect("README.md");
    let (_, section) = readme.split_once("\n### Languages\n").expect("a section");
    let (section, _) = section.split_once("\n#").unwrap_or((section, ""));
    let mut rows: Vec<_> = section.lines().filter(|it| it.contains("| `")).collect();
    for (tag, about, _) in LANGUAGES.iter() {
        let [name, reviewed] = ["name", "reviewed"].map(|it| about[it].as_str().expect("a text"));
        let end = format!("| `{tag}` | {reviewed} |");
        let found = rows
            .iter()
            .position(|row| row.starts_with(&format!("| {name}")) && row.ends_with(&end));
        let found = found.unwrap_or_else(|| panic!("no row \"| {name} … {end}\""));
        rows.remove(found);
    }
    assert_eq!(rows, [""; 0], "languages without a file in content/text");
}

#[test]
fn files_are_short_enough_to_read() {
    let most = 350;
    let mut all = rust("src");
    all.extend(files("src", "js"));
    let found: Vec<_> = all
        .iter()
        .map(|(file, text)| (file, text.lines().count()))
        .filter(|(_, lines)| *lines > most)
        .map(|(file, lines)| format!("{file}: {lines} lines, at most {most}"))
        .collect();
    assert_none(&found, "files that grew too long");
}

/// The reader that the tests above rely on.
#[test]
fn comments_strings_and_tests_are_no_code() {
    let source = r##"//! panic!("in a doc")
fn a<'a>(it: &'a str) -> char { /* todo!() */ let url = "https://a.example"; x.unwrap(); '"' }
const RAW: &str = r#"a "quoted" .expect("#; // .expect(
const ESCAPED: &str = "\" panic!";
fn b() { let c = '\''; y.expect("why") }
#[cfg(test)]
mod tests {
    fn c() { z.unwrap() }
}
fn d() { todo!() }
"##;
    let code = code(source);
    assert_eq!(code.lines().count(), source.lines().count());
    let found = |word: &str| -> Vec<usize> {
        let lines = code
            .lines()
            .enumerate()
            .filter(|(_, line)| line.contains(word));
        lines.map(|(at, _)| at + 1).collect()
    };
    assert_eq!(found("panic!"), [0; 0]);
    assert_eq!(found(".unwrap()"), [2]);
    assert_eq!(found(".expect("), [5]);
    assert_eq!(found("todo!"), [10]);
    assert_eq!(found("<'a>"), [2]);
    assert_eq!(without_css_comments("a /* left\n*/ b"), "a \n b");
    let script = "// fetch\nconst a = 1; // fetch\n/** fetch */ b(\"https://c\");\n";
    let plain = "\nconst a = 1;\n b(\"https://c\");\n";
    assert_eq!(without_js_comments(script), plain);
    assert!(has_word("margin-left: 1px", "left") && !has_word("--leftover: bright", "left"));
}
