//! The script that makes a page's element a quiz.

use std::net::Ipv4Addr;

use super::found::{Finding, Report};
use super::frames;
use super::known::{CURLY, FILES, near};
use super::tree::{Node, Tag, every};
use crate::snippets::split::scheme;

/// The name at the end of an address.
fn file(url: &str) -> &str {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// Is it a script of the quiz, or does it want to be?
fn kind(tag: &Tag) -> Option<Result<&str, (&str, &'static str)>> {
    if tag.name != "script" {
        return None;
    }
    let src = tag.get("src")?.trim_matches(CURLY);
    let name = file(src);
    if FILES.contains(&name) {
        return Some(Ok(src));
    }
    // `jquery.js` is as far from it as can be.
    let near = near(name, FILES).filter(|_| name.to_lowercase().contains("need"));
    near.map(|right| Err((src, right)))
}

/// Is there a script of the quiz, right or nearly so?
pub fn any(all: &[&Tag]) -> bool {
    all.iter().any(|it| kind(it).is_some())
}

/// Checks them.
pub fn check(report: &mut Report, tree: &[Node]) {
    let all = every(tree);
    let mut right = 0;
    for it in &all {
        match kind(it) {
            Some(Ok(src)) => {
                right += 1;
                address(report, src);
            }
            Some(Err((src, name))) => {
                report.add(Finding::ScriptName(src.into(), name.into()));
            }
            None => {}
        }
    }
    if right > 1 {
        report.add(Finding::ScriptTwice(right));
    }
    // A script that wants to be it is told already.
    if !any(&all) && !all.iter().any(|it| frames::is_ours(it)) {
        report.add(Finding::ScriptMissing);
    }
    for it in &all {
        let policy = it
            .get("http-equiv")
            .is_some_and(|it| it.eq_ignore_ascii_case("content-security-policy"));
        let content = it.get("content").unwrap_or_default();
        let scripts = content.contains("script-src") || content.contains("default-src");
        if it.name == "meta"
            && policy
            && scripts
            && !content.contains("wasm-unsafe-eval")
            && !content.contains("'unsafe-eval'")
        {
            report.add(Finding::Policy);
        }
    }
}

/// Checks an address that a browser has to reach from anywhere.
pub fn address(report: &mut Report, url: &str) {
    let url = url.trim();
    let scheme = scheme(url);
    let host = host(url);
    let near = |it: Ipv4Addr| it.is_loopback() || it.is_private() || it.is_unspecified();
    let last = host.rsplit('.').next().unwrap_or_default();
    let here = ["localhost", "[::1]"].contains(&host.as_str())
        || last == "local"
        || host.parse().is_ok_and(near);
    let example = |it: &str| it == "example.com" || it.ends_with(".example.com");
    if last == "example" || example(&host) {
        report.add(Finding::Example(url.into()));
    }
    match scheme.as_deref() {
        _ if here => report.add(Finding::OnlyHere(url.into())),
        Some("file") => report.add(Finding::OnlyHere(url.into())),
        Some("https") | None if !url.is_empty() && !url.contains('\\') => {}
        Some("http") => report.add(Finding::NoHttps(url.into())),
        _ => report.add(Finding::ScriptAddress(url.into())),
    }
}

/// The machine that an address names, in small letters; empty in a relative one.
fn host(url: &str) -> String {
    let Some((_, rest)) = url.split_once("//") else {
        return String::new();
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    let port = host
        .rsplit_once(':')
        .filter(|(_, port)| port.bytes().all(|it| it.is_ascii_digit()));
    port.map_or(host, |(host, _)| host).to_lowercase()
}
