//! Addresses in full.

use web_sys::Url;

use crate::check::FILES;

/// This page's own address.
fn here() -> String {
    let location = web_sys::window().map(|it| it.location());
    location.and_then(|it| it.href().ok()).unwrap_or_default()
}

/// Where the quiz's files are: as somebody wrote it, or else beside this page.
pub fn files(host: &str) -> String {
    let host = host.trim();
    let given = if host.is_empty() { "../embed/" } else { host };
    // Whoever names the script means its folder.
    let script = given.rsplit_once('/').filter(|it| FILES.contains(&it.1));
    let folder = script.map_or(given, |it| it.0).trim_end_matches('/');
    // On a clinic's page `/quiz` stays as it is.
    if host.is_empty() {
        full(&format!("{folder}/"), &here())
    } else {
        format!("{folder}/")
    }
}

/// Where the document's file is: as somebody wrote it, or else among the quiz's files.
pub fn document(file: &str, files: &str, name: &str) -> String {
    match file.trim() {
        "" => format!("{files}{name}"),
        given => given.to_owned(),
    }
}

fn full(address: &str, base: &str) -> String {
    Url::new_with_base(address, base).map_or_else(|_| address.to_owned(), |it| it.href())
}
