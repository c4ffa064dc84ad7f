//! Reads a wasm: the bytes of each function, by name, and of what else there is.

use std::collections::HashMap;
use std::ops::Range;

use anyhow::{Result, bail};
use wasmparser::{KnownCustom, Name, NameSectionReader, Parser, Payload, TypeRef};

/// What a browser runs: all of a wasm but its names.
#[derive(Debug, PartialEq, Eq)]
pub struct Wasm {
    /// The bytes of each function, with its name as it stands in the wasm. What the tools add may
    /// have none.
    pub functions: Vec<(Option<String>, u64)>,
    /// The bytes of words and statics.
    pub data: u64,
    /// The bytes of all else: types, imports, exports, tables.
    pub rest: u64,
}

/// Reads the bytes of a wasm, which must have names.
pub fn read(bytes: &[u8]) -> Result<Wasm> {
    let mut names = HashMap::new();
    let (mut imported, mut bodies) = (0, Vec::new());
    let (mut all, mut data) = (0, 0);
    for payload in Parser::new(0).parse_all(bytes) {
        let payload = payload?;
        match &payload {
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    names = named(section)?;
                }
                // No browser needs it.
                continue;
            }
            Payload::ImportSection(imports) => {
                for import in imports.clone().into_imports() {
                    let of_function =
                        matches!(import?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_));
                    imported += u32::from(of_function);
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(length(&body.range())),
            Payload::DataSection(section) => data = length(&section.range()),
            _ => {}
        }
        all += payload
            .as_section()
            .map_or(0, |(_, section)| length(&section));
    }
    if names.is_empty() {
        bail!(
            "it has no names: build it with CARGO_PROFILE_RELEASE_STRIP=none, and optimize it with \
             `wasm-opt -g`"
        );
    }
    let code: u64 = bodies.iter().sum();
    Ok(Wasm {
        // Those that are imported count first.
        functions: (imported..)
            .zip(bodies)
            .map(|(at, bytes)| (names.remove(&at), bytes))
            .collect(),
        data,
        rest: all.saturating_sub(code + data),
    })
}

/// The names of functions, by their number.
fn named(section: NameSectionReader) -> Result<HashMap<u32, String>> {
    let mut names = HashMap::new();
    for part in section {
        if let Name::Function(map) = part? {
            for name in map {
                let name = name?;
                names.insert(name.index, name.name.to_owned());
            }
        }
    }
    Ok(names)
}

fn length(range: &Range<u64>) -> u64 {
    range.end.saturating_sub(range.start)
}

#[cfg(test)]
mod tests {
    use super::{Wasm, read};

    /// A section or a body: what leads it, how long it is, what is in it.
    fn part(kind: Option<u8>, inside: &[u8]) -> Vec<u8> {
        let long = u8::try_from(inside.len()).unwrap();
        kind.into_iter()
            .chain([long])
            .chain(inside.iter().copied())
            .collect()
    }

    /// Imports one function and has two, of which the second has no name.
    fn module(names: bool) -> Vec<u8> {
        let small = part(None, &[0, 0x0b]);
        let large = part(None, &[0, 0x01, 0x01, 0x0b]);
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        bytes.extend(part(Some(1), &[1, 0x60, 0, 0]));
        bytes.extend(part(Some(2), b"\x01\x01m\x01f\0\0"));
        bytes.extend(part(Some(3), &[2, 0, 0]));
        bytes.extend(part(Some(10), &[vec![2], large, small].concat()));
        bytes.extend(part(Some(11), b"\x01\x01\x03abc"));
        if names {
            let functions = part(Some(1), b"\x02\0\x01f\x01\x04here");
            bytes.extend(part(Some(0), &[b"\x04name".to_vec(), functions].concat()));
        }
        bytes
    }

    #[test]
    fn each_body_gets_its_own_name_and_all_but_names_is_counted() {
        let expected = Wasm {
            functions: vec![(Some("here".into()), 4), (None, 2)],
            data: 6,
            // Types 4, imports 7, functions 3; of the code how many, and how long each is: 3.
            rest: 17,
        };
        assert_eq!(read(&module(true)).unwrap(), expected);
    }

    #[test]
    fn what_can_not_be_weighed_is_told() {
        let fault = |bytes: &[u8]| read(bytes).unwrap_err().to_string();
        assert!(fault(&module(false)).contains("no names"));
        assert!(fault(b"<html>").contains("magic header"));
        let cut = module(true);
        assert!(fault(&cut[..cut.len() - 30]).contains("unexpected end"));
    }
}
