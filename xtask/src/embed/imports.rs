//! Short names for what the wasm imports.
//!
//! wasm-bindgen names each import with a hash of 16 digits, in the wasm and in its glue, and names
//! the module beside each. No page needs them, and digits of a hash can't be compressed.

use anyhow::{Context, Result, ensure};

/// The module that all imports come from afterwards.
const MODULE: &str = "m";

/// The section of imports (WebAssembly core specification 5.5.5).
const IMPORTS: u8 = 2;

/// Where wasm-bindgen's glue puts what it writes itself. Its version is pinned to the digit.
const OWN: &str = "const import0 = {";

/// The wasm and its glue with short names.
pub fn shorten(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut reader = Reader { bytes: wasm, at: 0 };
    let mut out = reader.take(8)?.to_vec();
    let mut glue = String::from(glue);
    while reader.at < wasm.len() {
        let id = reader.byte()?;
        let length = reader.number()?;
        let section = reader.take(length)?;
        let section = if id == IMPORTS {
            renamed(section, &mut glue)?
        } else {
            section.to_vec()
        };
        out.push(id);
        write(&mut out, section.len());
        out.extend(section);
    }
    Ok((out, glue))
}

fn renamed(section: &[u8], glue: &mut String) -> Result<Vec<u8>> {
    let mut reader = Reader {
        bytes: section,
        at: 0,
    };
    let count = reader.number()?;
    let mut out = Vec::new();
    write(&mut out, count);
    for place in 0..count {
        let (module, name) = (reader.text()?, reader.text()?);
        let start = reader.at;
        reader.skip_kind()?;
        let short = short(place);
        in_glue(glue, module, name, &short)?;
        for text in [MODULE, &short] {
            write(&mut out, text.len());
            out.extend(text.as_bytes());
        }
        out.extend(section.get(start..reader.at).unwrap_or_default());
    }
    // One object has them all now.
    let lines = glue.lines().filter_map(|line| {
        let place = line.trim_start();
        if place.starts_with("\"./snippets/") {
            return None;
        }
        Some(match place.strip_suffix(": import0,") {
            Some(_) => format!("{MODULE}: import0,"),
            None => line.to_owned(),
        })
    });
    *glue = lines.collect::<Vec<_>>().join("\n");
    Ok(out)
}

/// Gives an import its short name in the glue too.
fn in_glue(glue: &mut String, module: &str, name: &str, short: &str) -> Result<()> {
    let (long, brief) = if module.starts_with("./snippets/") {
        // What needs no glue comes as it is.
        let import = glue
            .lines()
            .find(|line| line.starts_with("import * as ") && line.contains(module))
            .and_then(|line| line.split(' ').nth(3))
            .with_context(|| format!("the glue doesn't import {module}"))?;
        (OWN.to_owned(), format!("{OWN} {short}: {import}.{name},"))
    } else {
        (format!(" {name}: "), format!(" {short}: "))
    };
    ensure!(
        glue.matches(&long).count() == 1,
        "wasm-bindgen's glue has no single `{long}`: see how its version names imports"
    );
    *glue = glue.replace(&long, &brief);
    Ok(())
}

/// `a` to `z`, then `aa` and on: as a name of a property, any of them will do.
fn short(place: usize) -> String {
    let letter = |at: usize| char::from(b'a' + u8::try_from(at % 26).unwrap_or_default());
    match place / 26 {
        0 => letter(place).into(),
        more => [letter(more - 1), letter(place)].iter().collect(),
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let end = self.at.checked_add(length);
        let found = end.and_then(|end| self.bytes.get(self.at..end));
        let found = found.context("the wasm is cut")?;
        self.at += length;
        Ok(found)
    }

    fn byte(&mut self) -> Result<u8> {
        Ok(*self.take(1)?.first().context("the wasm is cut")?)
    }

    /// A number of seven bits a byte, the lowest first (LEB128).
    fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        anyhow::bail!("a number of the wasm has no end")
    }

    fn text(&mut self) -> Result<&'a str> {
        let length = self.number()?;
        Ok(std::str::from_utf8(self.take(length)?)?)
    }

    /// Skips what says what an import is.
    fn skip_kind(&mut self) -> Result<()> {
        let kind = self.byte()?;
        ensure!(kind == 0, "an import is no function but {kind}");
        self.number()?;
        Ok(())
    }
}

fn write(out: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        if number == 0 {
            out.push(low);
            return;
        }
        out.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::{short, shorten};

    const GLUE: &str = "import * as import1 from \"./snippets/x/platform.js\"\n\
        const import0 = {\n        __wbg_now_0123456789abcdef: function() {},\n};\n\
        return {\n        \"./quiz_bg.js\": import0,\n        \"./snippets/x/platform.js\": import1,\n};";

    /// A wasm whose section of imports has these modules and names.
    fn wasm(imports: &[(&str, &str)]) -> Vec<u8> {
        let mut section = vec![u8::try_from(imports.len()).unwrap_or_default()];
        for (module, name) in imports {
            for text in [module, name] {
                super::write(&mut section, text.len());
                section.extend(text.as_bytes());
            }
            section.extend([0, 7]);
        }
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.push(2);
        super::write(&mut wasm, section.len());
        wasm.extend(section);
        // Another section stays as it is.
        wasm.extend([3, 1, 0]);
        wasm
    }

    #[test]
    fn both_sides_get_the_same_short_names() {
        let before = wasm(&[
            ("./quiz_bg.js", "__wbg_now_0123456789abcdef"),
            ("./snippets/x/platform.js", "today"),
        ]);
        let done = shorten(&before, GLUE).map_err(|error| error.to_string());
        let glue = "import * as import1 from \"./snippets/x/platform.js\"\n\
            const import0 = { b: import1.today,\n        a: function() {},\n};\n\
            return {\nm: import0,\n};";
        assert_eq!(done, Ok((wasm(&[("m", "a"), ("m", "b")]), glue.into())));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let other = wasm(&[("./quiz_bg.js", "__wbg_then_0123456789abcdef")]);
        assert!(shorten(&other, GLUE).is_err_and(|it| it.to_string().contains("__wbg_then")));
        let mut cut = wasm(&[("./quiz_bg.js", "x")]);
        cut.truncate(14);
        assert!(shorten(&cut, GLUE).is_err());
        assert!(shorten(b"\0asm", GLUE).is_err());
    }

    #[test]
    fn names_go_on_behind_z() {
        assert_eq!([0, 25, 26, 27, 52].map(short), ["a", "z", "aa", "ab", "ba"]);
    }
}
