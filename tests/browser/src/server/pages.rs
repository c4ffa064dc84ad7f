//! Pages of a test's own.

use anyhow::{Result, ensure};

use super::{Reply, Server};

impl Server {
    /// Puts a whole document there, as it is.
    pub fn html(&self, path: &str, document: &str) {
        self.put(path, Reply::html(document));
    }

    /// Puts a page there, beside the built one, with what loads the quiz on that: its scripts, and
    /// its templates where it has any.
    pub fn page(&self, path: &str, head: &str, body: &str) -> Result<()> {
        let built = std::fs::read_to_string(self.shared.folder.join("index.html"))?;
        let scripts = elements(&built, "script");
        // Data, such as a clinic document, loads nothing.
        let loads = |it: &&String| !start_tag(it).contains("application/");
        let scripts: Vec<_> = scripts.iter().filter(loads).map(String::as_str).collect();
        ensure!(!scripts.is_empty(), "the built page has no script");
        let (scripts, templates) = (scripts.concat(), elements(&built, "template").concat());
        self.html(
            path,
            &format!(
                "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title>\
                 <meta name=viewport content='width=device-width'><link rel=icon href='data:,'>\
                 {head}{scripts}<body>{templates}{body}"
            ),
        );
        Ok(())
    }
}

/// Every element of a name, as it is written; good for those that can't hold their like.
fn elements(html: &str, name: &str) -> Vec<String> {
    let (start, end) = (format!("<{name}"), format!("</{name}>"));
    let found = html.split(&start).skip(1);
    let found = found.filter_map(|it| it.split_once(&end));
    found.map(|(it, _)| [&start, it, &end].concat()).collect()
}

fn start_tag(element: &str) -> &str {
    element.split('>').next().unwrap_or_default()
}

/// Puts a script before every other of a page.
pub(super) fn with_script(html: &[u8], script: &str) -> Vec<u8> {
    let text = String::from_utf8_lossy(html);
    let lower = text.to_ascii_lowercase();
    let after = |tag: &str| {
        let start = lower.find(tag)?;
        let length = lower.get(start..)?.find('>')?;
        Some(start + length + 1)
    };
    // In front of a doctype it would change how the page is read.
    let place = after("<head>").or_else(|| after("<!doctype"));
    let (before, rest) = text
        .split_at_checked(place.unwrap_or(0))
        .unwrap_or(("", &text));
    [before, script, rest].concat().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::{elements, with_script};

    #[test]
    fn elements_are_found_as_they_are_written() {
        let html = "<p>One<script src=a.js async></script><p><script>two</script>";
        let found = elements(html, "script");
        assert_eq!(
            found,
            ["<script src=a.js async></script>", "<script>two</script>"]
        );
        assert!(elements(html, "template").is_empty());
    }

    #[test]
    fn a_script_goes_first_but_after_the_doctype() {
        for (html, with) in [
            (
                "<!doctype html><html lang=en><head><title>",
                "<!doctype html><html lang=en><head>!<title>",
            ),
            ("<!DOCTYPE html><title>", "<!DOCTYPE html>!<title>"),
            ("<p>words", "!<p>words"),
            ("", "!"),
        ] {
            assert_eq!(with_script(html.as_bytes(), "!"), with.as_bytes(), "{html}");
        }
    }
}
