//! The zip: the same bytes from the same files.

use crate::{File, SLUG};
use anyhow::{Context, Result};
use flate2::Crc;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Files as a zip, below the folder that a site knows the plugin by.
pub fn zipped(mut files: Vec<File>) -> Result<Vec<u8>> {
    files.sort();
    // Rights and clock of this machine are nobody's business.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(time(&files))
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        let cant = || format!("{path}: can't be packed");
        zip.start_file(format!("{SLUG}/{path}"), options)
            .with_context(cant)?;
        zip.write_all(&bytes).with_context(cant)?;
    }
    Ok(zip
        .finish()
        .context("the zip can't be finished")?
        .into_inner())
}

/// A time that is the same for the same files and another for others: servers that keep PHP
/// compiled look at nothing else to see that a file has changed.
fn time(files: &[File]) -> DateTime {
    let mut sum = Crc::new();
    for (path, bytes) in files {
        sum.update(path.as_bytes());
        sum.update(bytes);
    }
    let mut rest = sum.sum();
    let mut below = |most: u8| {
        let figure = u8::try_from(rest % u32::from(most)).unwrap_or_default();
        rest /= u32::from(most);
        figure
    };
    let (years, month, day) = (below(40), 1 + below(12), 1 + below(28));
    let year = 1980 + u16::from(years);
    DateTime::from_date_and_time(year, month, day, below(24), below(60), 0).unwrap_or_default()
}
