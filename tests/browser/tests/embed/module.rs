//! Reads a wasm for what the oldest browsers don't have; `floor.rs` says which these are.

use browser_tests::{Context, Result, bail, ensure};

/// What a `target_features` section may name, should there be one.
const FEATURES: [&str; 6] = [
    "mutable-globals",
    "sign-ext",
    "nontrapping-fptoint",
    "multivalue",
    "bulk-memory",
    "bulk-memory-opt",
];

/// What is left of a wasm.
pub struct Module<'a>(pub &'a [u8]);

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

    /// Fails with the first thing that is newer than the oldest browsers.
    pub fn check(mut self) -> Result<()> {
        ensure!(self.take(8)?.0 == b"\0asm\x01\0\0\0", "no wasm");
        while !self.0.is_empty() {
            let (id, mut section) = (self.byte()?, self.part()?);
            let checked = match id {
                0 => section.names(),
                1 => section.types(),
                4 => section.tables(),
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

    /// One of functions. Others are imported or exported by no more than their number.
    fn tables(&mut self) -> Result<()> {
        let (count, kind) = (self.number()?, self.byte()?);
        ensure!(count == 1, "{count} tables");
        ensure!(kind == 0x70, "a table of {kind:#x}");
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
            // Blocks, whose type is one number; branches, calls, variables, sizes, constants.
            0x02..=0x04 | 0x0c | 0x0d | 0x10 | 0x20..=0x24 | 0x3f..=0x42 => 1,
            // Places in memory.
            0x28..=0x3e => 2,
            0x0e => self.number()? + 1,
            // A call through a table, whose number was a byte of no meaning once.
            0x11 => {
                self.number()?;
                ensure!(self.byte()? == 0, "a call through another table");
                0
            }
            0x43 => return self.take(4).map(drop),
            0x44 => return self.take(8).map(drop),
            0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 => 0,
            0xfc => match self.number()? {
                0..=7 => 0,
                9 | 11 | 13 => 1,
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

/// Whole numbers and floats; no vectors, no functions, nothing that the page hands over.
fn kind(byte: u8) -> Result<()> {
    ensure!(matches!(byte, 0x7c..=0x7f), "the type {byte:#x}");
    Ok(())
}
