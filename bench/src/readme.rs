//! The place of the tables in the README.

use anyhow::{Context, Result};

const START: &str = "<!-- bench: made by `cargo xtask bench --chart` -->";
const END: &str = "<!-- /bench -->";

/// The text with the tables between the two marks, in the place of what was there.
pub fn with_tables(text: &str, tables: &str) -> Result<String> {
    let mend = || format!("README.md needs the lines {START} and {END}, one below the other");
    let (before, rest) = text.split_once(START).with_context(mend)?;
    let (_, after) = rest.split_once(END).with_context(mend)?;
    Ok(format!(
        "{before}{START}\n\n{}\n\n{END}{after}",
        tables.trim()
    ))
}

#[cfg(test)]
mod tests {
    use super::{END, Result, START, with_tables};

    #[test]
    fn only_what_is_between_the_marks_changes() -> Result<()> {
        let old = format!("# A\n\n{START}\nold\n{END}\n\nB\n");
        let new = with_tables(&old, "| new |\n")?;
        assert_eq!(new, format!("# A\n\n{START}\n\n| new |\n\n{END}\n\nB\n"));
        assert_eq!(with_tables(&new, "| new |\n")?, new);
        Ok(())
    }

    #[test]
    fn without_the_marks_nothing_is_written() {
        for text in ["# A\n", START, END] {
            assert!(with_tables(text, "x").is_err());
        }
        assert!(with_tables(&format!("{END}\n{START}\n"), "x").is_err());
    }
}
