//! What `Cargo.lock` knows of a crate that `cargo tree` doesn't: the hash of its archive.

use std::collections::BTreeMap;

/// The SHA-256 of each crate that comes from a registry, by name and version.
pub type Hashes = BTreeMap<(String, String), String>;

/// Reads them from the text of the lock file.
pub fn hashes(lock: &str) -> Hashes {
    let of = |package: &str, key: &str| {
        let start = format!("{key} = \"");
        let value = package.lines().find_map(|it| it.strip_prefix(&start))?;
        Some(value.strip_suffix('"')?.to_owned())
    };
    lock.split("[[package]]")
        .filter_map(|it| Some(((of(it, "name")?, of(it, "version")?), of(it, "checksum")?)))
        .collect()
}
