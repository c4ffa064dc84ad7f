//! Pictures of pages, and how much two of them differ.

use std::ops::Range;
use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};
use png::{ColorType, Decoder, Encoder, Transformations};

use crate::Page;

/// Colours differ by less where only the edges of letters are drawn otherwise.
const SLIGHT: u8 = 24;

/// A picture, four bytes a pixel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// In pixels of the screen.
    pub width: usize,
    /// In pixels of the screen.
    pub height: usize,
    pixels: Vec<[u8; 4]>,
}

impl Picture {
    /// Reads a PNG.
    pub fn read(png: &[u8]) -> Result<Self> {
        let mut decoder = Decoder::new(std::io::Cursor::new(png));
        decoder.set_transformations(Transformations::ALPHA | Transformations::STRIP_16);
        let mut reader = decoder.read_info()?;
        let size = reader.output_buffer_size().context("a picture too large")?;
        let mut bytes = vec![0; size];
        let info = reader.next_frame(&mut bytes)?;
        let pixels: Vec<_> = match info.color_type {
            ColorType::Rgba => bytes.as_chunks::<4>().0.to_vec(),
            other => bail!("a picture in {other:?}"),
        };
        let (width, height) = (info.width.try_into()?, info.height.try_into()?);
        ensure!(pixels.len() == width * height, "half a picture");
        Ok(Self {
            width,
            height,
            pixels,
        })
    }

    /// Writes a PNG.
    pub fn png(&self) -> Result<Vec<u8>> {
        let mut png = Vec::new();
        let mut encoder = Encoder::new(&mut png, self.width.try_into()?, self.height.try_into()?);
        encoder.set_color(ColorType::Rgba);
        encoder
            .write_header()?
            .write_image_data(self.pixels.as_flattened())?;
        Ok(png)
    }

    /// The part of the pixels that differ, from 0 to 1; slight differences of colour don't count,
    /// and two sizes differ in everything.
    pub fn unlike(&self, other: &Self) -> f64 {
        if (self.width, self.height) != (other.width, other.height) {
            return 1.0;
        }
        let far = |(one, other): &(&[u8; 4], &[u8; 4])| {
            let mut parts = one.iter().zip(*other);
            parts.any(|(one, other)| one.abs_diff(*other) > SLIGHT)
        };
        let both = self.pixels.iter().zip(&other.pixels);
        share(both.filter(far).count(), self.pixels.len())
    }

    /// A part of it.
    #[must_use]
    pub fn part(&self, across: Range<usize>, down: Range<usize>) -> Self {
        let rows = self.pixels.chunks(self.width.max(1));
        let rows = rows.skip(down.start).take(down.len());
        let cut: Vec<_> = rows
            .map(|row| row.iter().skip(across.start).take(across.len()))
            .collect();
        Self {
            width: cut.first().map_or(0, ExactSizeIterator::len),
            height: cut.len(),
            pixels: cut.into_iter().flatten().copied().collect(),
        }
    }

    /// Left is right: what a page in the other direction should look like, words apart.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let rows = self.pixels.chunks(self.width.max(1));
        Self {
            pixels: rows.flat_map(|row| row.iter().rev().copied()).collect(),
            ..*self
        }
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "no picture has as many pixels as a float has whole numbers"
)]
fn share(some: usize, all: usize) -> f64 {
    some as f64 / all.max(1) as f64
}

impl Page {
    /// The viewport as it is now, as a PNG.
    pub async fn png(&self) -> Result<Vec<u8>> {
        Ok(self.client().screenshot().await?)
    }

    /// The viewport as it is now.
    pub async fn look(&self) -> Result<Picture> {
        // WebKit's picture may be older than the page: it is drawn anew at most once a frame.
        let drawn = "
            const done = arguments[0];
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));";
        self.script_async(drawn, vec![]).await?;
        Picture::read(&self.png().await?)
    }

    /// One element as it is now, scrolled to and as far as it is in the viewport.
    ///
    /// Cut out of the whole, because an element alone is all black in `WebKit`.
    pub async fn look_at(&self, selector: &str) -> Result<Picture> {
        let place = "
            const found = document.querySelector(arguments[0]);
            found.scrollIntoView({ block: 'nearest', behavior: 'instant' });
            const { left, top, right, bottom } = found.getBoundingClientRect();
            const within = (it, most) => Math.round(Math.min(Math.max(it, 0), most) * devicePixelRatio);
            return [within(left, innerWidth), within(top, innerHeight),
                within(right, innerWidth), within(bottom, innerHeight)];";
        let place: [usize; 4] = self.read(place, vec![selector.into()]).await?;
        let [left, top, right, bottom] = place;
        Ok(self.look().await?.part(left..right, top..bottom))
    }

    /// Saves a picture of the viewport in the folder for them.
    pub async fn picture(&self, name: &str) -> Result<PathBuf> {
        let png = self.png().await?;
        self.save(name, &png)
    }

    /// Saves a picture of the whole page.
    pub async fn tall_picture(&self, name: &str) -> Result<PathBuf> {
        let setup = self.setup();
        let height = "return Math.ceil(document.documentElement.scrollHeight)";
        let height: u32 = self.read(height, vec![]).await?;
        self.resize(setup.width, height).await?;
        let picture = self.picture(name).await;
        self.resize(setup.width, setup.height).await?;
        picture
    }

    /// Saves a picture that was taken elsewhere.
    pub fn save(&self, name: &str, png: &[u8]) -> Result<PathBuf> {
        let path = self.out.join(format!("{name}.png"));
        std::fs::write(&path, png).with_context(|| format!("can't write {}", path.display()))?;
        Ok(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BLACK: [u8; 4] = [0, 0, 0, 255];
    const WHITE: [u8; 4] = [255; 4];

    fn picture(pixels: [[u8; 4]; 4]) -> Picture {
        Picture {
            width: 2,
            height: 2,
            pixels: pixels.into(),
        }
    }

    #[test]
    fn a_picture_survives_its_file() -> Result<()> {
        let one = picture([BLACK, WHITE, WHITE, BLACK]);
        assert_eq!(Picture::read(&one.png()?)?, one);
        Ok(())
    }

    #[test]
    fn pixels_that_differ_are_counted() {
        let one = picture([BLACK, WHITE, WHITE, BLACK]);
        let near = picture([[9, 9, 9, 255], WHITE, WHITE, WHITE]);
        assert!((one.unlike(&near) - 0.25).abs() < 1e-9);
        assert!(one.unlike(&one) < 1e-9);
    }

    #[test]
    fn a_part_is_cut_at_the_edges() {
        let one = picture([BLACK, WHITE, WHITE, BLACK]);
        let cut = one.part(1..9, 0..1);
        assert_eq!((cut.width, cut.height, cut.pixels), (1, 1, vec![WHITE]));
        assert_eq!(one.part(0..2, 0..2), one);
    }

    #[test]
    fn a_mirror_swaps_the_sides_of_each_row() {
        let one = picture([BLACK, WHITE, WHITE, WHITE]);
        assert_eq!(one.mirrored(), picture([WHITE, BLACK, WHITE, WHITE]));
    }
}
