//! The wasm asks for nothing that the oldest browsers of the list don't have.
//!
//! The list is that of `xtask/src/embed/deploy.rs`: Safari 15, Chrome 91, Firefox 90. They have
//! mutable globals, sign extension, saturating conversions, several results, bulk memory and
//! reference types; they lack (one of them at least) SIMD, tail calls, exceptions, threads,
//! extended constants, 64-bit memory and garbage collection.
//!
//! The build strips the section that names the features (`target_features`), so the code itself
//! is read, instruction by instruction.

use browser_tests::{Context, Env, Result, bail, ensure};

/// What a `target_features` section may name, should there be one.
const FEATURES: [&str; 7] = [
    "mutable-globals",
    "sign-ext",
    "nontrapping-fptoint",
    "multivalue",
    "bulk-memory",
    "bulk-memory-opt",
    "reference-types",
];

#[test]
fn p4_the_wasm_asks_for_nothing_new() -> Result<()> {
    let folder = Env::get()?.dist.join("embed");
    let mut files = std::fs::read_dir(folder)?.filter_map(Result::ok);
    let wasm = files.find(|it| it.path().extension().is_some_and(|it| it == "wasm"));
    let bytes = std::fs::read(wasm.context("no wasm")?.path())?;
    Module(&bytes).check()
}

#[test]
fn p4_a_wasm_that_asks_for_more_would_be_found() -> Result<()> {
    let head = b"\0asm\x01\0\0\0";
    // (func (drop (v128.const i64x2 0 0))), and a function that throws.
    let simd = [&[10, 23, 1, 21, 0, 0xfd, 12][..], &[0; 16], &[0x1a, 11]].concat();
    for (section, what) in [
        (simd.as_slice(), "0xfd"),
        (&[10, 6, 1, 4, 0, 0x08, 0, 11], "0x8"),
        (&[13, 3, 1, 0, 0], "section 13"),
        (&[5, 4, 1, 3, 1, 2], "memories of kind 3"),
        (&[1, 5, 1, 0x60, 1, 0x7b, 0], "0x7b"),
        (
            &[
                0, 24, 15, b't', b'a', b'r', b'g', b'e', b't', b'_', b'f', b'e', b'a', b't', b'u',
                b'r', b'e', b's', 1, b'+', 5, b's', b'i', b'm', b'd', b'1',
            ],
            "simd1",
        ),
    ] {
        let bytes = [head, section].concat();
        let fault = Module(&bytes).check().err().map(|it| format!("{it:#}"));
        ensure!(
            fault.as_ref().is_some_and(|it| it.contains(what)),
            "{what}: {fault:?}"
        );
    }
    Ok(())
}

/// What is left of a wasm.
struct Module<'a>(&'a [u8]);

impl Module<'_> {
    fn byte(&mut self) -> Result<u8> {
        let (first, rest) = self.0.split_first().context("it ends too soon")?;
        self.0 = rest;
        Ok(*first)
    }

    fn take(&mut self, count: usize) -> Result<Self> {
        let (first, rest) = self.0.split_at_checked(count).context("it ends too soon")?;
        self.0 = rest;
        Ok(Module(first))
    }

    /// A number of any size, of which only small ones matter; signed ones are only passed over.
    fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for at in 0..10 {
            let byte = self.byte()?;
            if at < 4 {
                number |= usize::from(byte & 0x7f) << (7 * at);
            }
            if byte < 0x80 {
                return Ok(number);
            }
        }
        bail!("a number without an end")
    }

    fn part(&mut self) -> Result<Self> {
        let length = self.number()?;
        self.take(length)
    }

    fn check(mut self) -> Result<()> {
        ensure!(self.take(8)?.0 == b"\0asm\x01\0\0\0", "no wasm");
        while !self.0.is_empty() {
            let (id, mut section) = (self.byte()?, self.part()?);
            let checked = match id {
                0 => section.names(),
                1 => section.types(),
                5 => section.memory(),
                10 => section.code(),
                2..=12 => Ok(()),
                _ => bail!("section {id}"),
            };
            checked.with_context(|| format!("in section {id}"))?;
        }
        Ok(())
    }

    fn names(&mut self) -> Result<()> {
        if self.part()?.0 != b"target_features" {
            return Ok(());
        }
        for _ in 0..self.number()? {
            self.byte()?;
            let name = String::from_utf8_lossy(self.part()?.0);
            ensure!(FEATURES.contains(&&*name), "the feature {name}");
        }
        Ok(())
    }

    fn types(&mut self) -> Result<()> {
        for _ in 0..self.number()? {
            ensure!(self.byte()? == 0x60, "a type that is no function");
            for _ in 0..2 {
                for kind in self.part()?.0 {
                    self::kind(*kind)?;
                }
            }
        }
        Ok(())
    }

    fn memory(&mut self) -> Result<()> {
        let (count, limits) = (self.number()?, self.byte()?);
        ensure!(
            count == 1 && limits < 2,
            "{count} memories of kind {limits}"
        );
        Ok(())
    }

    fn code(&mut self) -> Result<()> {
        for function in 0..self.number()? {
            let mut body = self.part()?;
            for _ in 0..body.number()? {
                body.number()?;
                kind(body.byte()?)?;
            }
            while !body.0.is_empty() {
                let next = body.instruction();
                next.with_context(|| format!("in function {function}"))?;
            }
        }
        Ok(())
    }

    /// Passes over one instruction.
    fn instruction(&mut self) -> Result<()> {
        let code = self.byte()?;
        let numbers = match code {
            // Blocks, whose type is one number; branches, calls, variables, tables, sizes, constants.
            0x02..=0x04 | 0x0c | 0x0d | 0x10 | 0x20..=0x26 | 0x3f..=0x42 | 0xd0 | 0xd2 => 1,
            // A call through a table; places in memory.
            0x11 | 0x28..=0x3e => 2,
            0x0e => self.number()? + 1,
            0x1c => self.number()?,
            0x43 => return self.take(4).map(drop),
            0x44 => return self.take(8).map(drop),
            0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => 0,
            0xfc => match self.number()? {
                0..=7 => 0,
                9 | 11 | 13 | 15..=17 => 1,
                8 | 10 | 12 | 14 => 2,
                more => bail!("the instruction 0xfc {more}"),
            },
            code => bail!("the instruction {code:#x}"),
        };
        for _ in 0..numbers {
            self.number()?;
        }
        Ok(())
    }
}

/// Whole numbers, floats, functions and what the page hands over; no vectors.
fn kind(byte: u8) -> Result<()> {
    ensure!(
        matches!(byte, 0x7c..=0x7f | 0x6f | 0x70),
        "the type {byte:#x}"
    );
    Ok(())
}
