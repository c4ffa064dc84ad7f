//! What a clinic pastes into its page, for each kind of host.

pub mod escape;
pub mod split;

use serde_json::Value;

use crate::draft::Draft;
use escape::{html, query, script};
use split::Parts;

/// Where it is pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// A page of plain HTML.
    Html,
    /// `WordPress`, the block "Custom HTML".
    WordPress,
    /// `WordPress`, a box of a page builder or an editor that strips tags.
    WordPressBox,
    /// Wix, "Embed HTML".
    Wix,
    /// Squarespace, the code block.
    Squarespace,
    /// Shopify, "Custom Liquid".
    Shopify,
    /// Webflow, "Code Embed".
    Webflow,
    /// Whatever takes an iframe.
    Iframe,
}

impl Host {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Html,
        Self::WordPress,
        Self::WordPressBox,
        Self::Wix,
        Self::Squarespace,
        Self::Shopify,
        Self::Webflow,
        Self::Iframe,
    ];

    /// A word for it in the page's code.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::WordPress => "wordpress",
            Self::WordPressBox => "wordpress-box",
            Self::Wix => "wix",
            Self::Squarespace => "squarespace",
            Self::Shopify => "shopify",
            Self::Webflow => "webflow",
            Self::Iframe => "iframe",
        }
    }

    /// Does it keep a script inside of the element, so that the document can stand there?
    pub const fn takes_inline(self) -> bool {
        !matches!(self, Self::WordPressBox | Self::Iframe)
    }
}

/// Addresses, and the words of what stands in where the quiz can't run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// Where the quiz's files are, in full, with a `/` at its end.
    pub base: String,
    /// Where the document's file is, in full.
    pub file: String,
    /// "The quiz needs JavaScript."; empty on a page in a language that this page doesn't speak.
    pub needs: String,
    /// "Book a consultation"
    pub book: String,
    /// "Microneedling quiz"
    pub title: String,
}

/// Something to paste.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Is it for the head of the site, once, and not where the quiz goes?
    pub once: bool,
    /// As it is pasted.
    pub code: String,
}

/// All that goes into a page of this host; `inline` puts the document into it where the host lets
/// that pass.
pub fn pieces(host: Host, draft: &Draft, site: &Site, inline: bool) -> Vec<Piece> {
    let parts = Parts::of(draft);
    let inline = inline && host.takes_inline();
    let here = |code| Piece { once: false, code };
    match host {
        Host::Iframe => vec![here(frame(&parts, site))],
        Host::WordPressBox => vec![
            Piece {
                once: true,
                code: loads(site),
            },
            here(element(
                &parts,
                site,
                "div data-microneedling-quiz",
                "data-",
                false,
            )),
        ],
        _ => {
            let quiz = element(&parts, site, TAG, "", inline);
            vec![here(format!("{}\n{quiz}", loads(site)))]
        }
    }
}

/// Does a draft need a document at all, beside attributes?
pub fn needs_document(draft: &Draft) -> bool {
    Parts::of(draft).document.is_some()
}

const TAG: &str = "microneedling-quiz";

fn loads(site: &Site) -> String {
    format!(
        r#"<script src="{}{TAG}.js" async></script>"#,
        html(&site.base)
    )
}

fn element(parts: &Parts, site: &Site, start: &str, before: &str, inline: bool) -> String {
    let mut tag = start.to_owned();
    let src = parts.document.is_some() && !inline;
    let src = src.then(|| ("src".to_owned(), site.file.clone()));
    for (name, value) in parts.attributes.iter().chain(&src) {
        tag.extend([" ", before, name, "=\"", &html(value), "\""]);
    }
    let document = parts.document.as_ref().filter(|_| inline);
    let document = document.map(|it| {
        let json = script(&serde_json::to_string_pretty(it).unwrap_or_default());
        format!("  <script type=\"application/json\">\n{json}\n  </script>\n")
    });
    let end = start.split(' ').next().unwrap_or(start);
    let document = document.unwrap_or_default();
    format!("<{tag}>\n{document}{}</{end}>", stands_in(parts, site))
}

/// What shows where the quiz can't run; nothing where there is nothing to say.
fn stands_in(parts: &Parts, site: &Site) -> String {
    let label = parts.label.as_deref().unwrap_or(&site.book);
    let link = parts.book.as_ref();
    let link = link.map(|url| format!(r#"<a href="{}">{}</a>"#, html(url), html(label)));
    let needs = Some(html(&site.needs)).filter(|it| !it.is_empty());
    let all: Vec<_> = needs.into_iter().chain(link).collect();
    if all.is_empty() {
        return String::new();
    }
    format!("  <p>{}</p>\n", all.join(" "))
}

/// What `frame.html` takes from its address.
const FRAMED: [&str; 7] = [
    "lang",
    "booking-url",
    "booking-label",
    "clinic-name",
    "color-scheme",
    "resume",
    "reset-after",
];

fn frame(parts: &Parts, site: &Site) -> String {
    let src = parts.document.is_some();
    let src = src.then(|| ("src".to_owned(), site.file.clone()));
    let taken = parts.attributes.iter();
    let taken = taken.filter(|(name, _)| FRAMED.contains(&name.as_str()));
    let all: Vec<_> = taken
        .chain(&src)
        .map(|(name, value)| format!("{name}={}", query(value)))
        .collect();
    let all = if all.is_empty() {
        String::new()
    } else {
        format!("?{}", all.join("&"))
    };
    let url = html(&format!("{}frame.html{all}", site.base));
    let title = html(&site.title);
    format!(
        r#"<iframe id="quiz" src="{url}" title="{title}" width="100%" height="1150" style="border:0"></iframe>
<script>
  addEventListener("message", ({{ source, data }}) => {{
    const frame = document.getElementById("quiz");
    if (source !== frame.contentWindow || !data) return;
    if (data.type === "mq-height") frame.style.height = `${{Math.min(data.height, 50000)}}px`;
    if (data.type === "mq-step" && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  }});
</script>"#
    )
}

/// What the preview draws: the attributes, and a document that says something.
pub fn live<'a>(draft: &Draft, good: &'a Value) -> (Vec<(String, String)>, Option<&'a Value>) {
    let attributes = draft.attributes.clone().into_iter().collect();
    let empty = good.as_object().is_none_or(serde_json::Map::is_empty);
    (attributes, (!empty).then_some(good))
}
