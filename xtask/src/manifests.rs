//! Each thing that this repository depends on has a line that says what for: a comment right above
//! it in `Cargo.toml`, an entry under `"//"` in `package.json`.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders of which nothing is the repository's own.
const NOT_OURS: [&str; 4] = ["target", "dist", "node_modules", ".git"];

/// The dependencies of a `Cargo.toml` that have no comment.
fn bare_crates(manifest: &str) -> Vec<&str> {
    let (mut table, mut above, mut open) = (false, "", false);
    let mut bare = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            table = line.ends_with("dependencies]");
        } else if open {
            // The rest of a list of features.
            open = !line.starts_with(']');
        } else if let Some((name, value)) = line.split_once(" = ").filter(|_| table) {
            if !above.starts_with("# ") {
                bare.push(name);
            }
            open = value.ends_with('[');
        }
        above = line;
    }
    bare
}

/// The dependencies of a `package.json` that have no entry under `"//"`.
fn bare_packages(manifest: &str) -> Vec<&str> {
    let names = |table: &str| -> Vec<&str> {
        let lines = manifest.lines().skip_while(|it| it.trim() != table);
        let lines = lines.skip(1).take_while(|it| !it.trim().starts_with('}'));
        lines.filter_map(|it| it.trim().split('"').nth(1)).collect()
    };
    let told = names("\"//\": {");
    let mut used = names("\"dependencies\": {");
    used.extend(names("\"devDependencies\": {"));
    used.retain(|it| !told.contains(it));
    used
}

fn manifests(folder: &Path, name: &str, found: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for path in entries.map(|it| it.path()) {
        let last = path.file_name().and_then(|it| it.to_str());
        let last = last.unwrap_or_default();
        if last == name {
            found.push(path);
        } else if path.is_dir() && !NOT_OURS.contains(&last) {
            manifests(&path, name, found);
        }
    }
}

fn all_say_what_for(name: &str, bare: fn(&str) -> Vec<&str>) {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    manifests(own.parent().unwrap_or(own), name, &mut found);
    let mut faults = Vec::new();
    for path in &found {
        let text = fs::read_to_string(path).unwrap_or_default();
        for dependency in bare(&text) {
            faults.push(format!("{}: {dependency}", path.display()));
        }
    }
    assert!(found.len() > 2, "no {name}: {found:?}");
    assert!(
        faults.is_empty(),
        "say what it is for, in a line above:\n{}",
        faults.join("\n")
    );
}

#[test]
fn every_crate_that_is_used_says_what_for() {
    all_say_what_for("Cargo.toml", bare_crates);
}

#[test]
fn every_package_of_node_that_is_used_says_what_for() {
    all_say_what_for("package.json", bare_packages);
}

#[test]
fn one_without_a_word_would_be_found() {
    let manifest = "[package]\nname = \"a\"\n\n[dependencies]\n# For this.\none = { features = [\n  \"a\",\n] }\n\
                    two = \"2\"\n\n[target.'cfg(unix)'.dev-dependencies]\nthree = \"3\"\n";
    assert_eq!(bare_crates(manifest), ["two", "three"]);
    let manifest = "{\n  \"//\": {\n    \"one\": \"for this\"\n  },\n  \"devDependencies\": {\n    \
                    \"one\": \"1\",\n    \"two\": \"2\"\n  }\n}\n";
    assert_eq!(bare_packages(manifest), ["two"]);
}
