//! Lighter and darker as people see it, the hue kept: the colour space `OKLab` (in polar form
//! OKLCH), <https://bottosson.github.io/posts/oklab/>.
//!
//! Roots are found here by Newton's method: `powf` and `cbrt` of the standard library would bring
//! 2.7 KB (brotli) into the wasm, and 0.1 KB is enough.

use super::Colour;

/// How light it looks, from 0 (black) to 1 (white).
pub fn lightness(colour: Colour) -> f64 {
    Lab::of(colour).lightness
}

/// The colour at another lightness (0 to 1): the same hue, and as much of its chroma as a screen
/// can show.
pub fn with_lightness(colour: Colour, lightness: f64) -> Colour {
    let lab = Lab {
        lightness,
        ..Lab::of(colour)
    };
    if lab.fits() {
        return lab.colour();
    }
    let (mut fits, mut too_much) = (0.0, 1.0);
    for _ in 0..16 {
        let middle = f64::midpoint(fits, too_much);
        if lab.faded(middle).fits() {
            fits = middle;
        } else {
            too_much = middle;
        }
    }
    lab.faded(fits).colour()
}

/// A part (0 to 1) of one colour in another, as an even blend for the eye.
pub fn mix(ground: Colour, colour: Colour, part: f64) -> Colour {
    let (ground, colour) = (Lab::of(ground), Lab::of(colour));
    let between = |from: f64, to: f64| from + (to - from) * part;
    Lab {
        lightness: between(ground.lightness, colour.lightness),
        a: between(ground.a, colour.a),
        b: between(ground.b, colour.b),
    }
    .colour()
}

/// Hue is the direction of `a` and `b`, chroma their length: no angle is needed to keep a hue.
#[derive(Clone, Copy)]
struct Lab {
    lightness: f64,
    a: f64,
    b: f64,
}

impl Lab {
    fn of(colour: Colour) -> Self {
        let [red, green, blue] = colour.parts().map(light);
        let long = root(
            0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue,
            3,
        );
        let medium = root(
            0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue,
            3,
        );
        let short = root(
            0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue,
            3,
        );
        Self {
            lightness: 0.210_454_255_3 * long + 0.793_617_785_0 * medium - 0.004_072_046_8 * short,
            a: 1.977_998_495_1 * long - 2.428_592_205_0 * medium + 0.450_593_709_9 * short,
            b: 0.025_904_037_1 * long + 0.782_771_766_2 * medium - 0.808_675_766_0 * short,
        }
    }

    /// Red, green and blue as amounts of light; outside of 0 to 1 where no screen shows it.
    fn lights(self) -> [f64; 3] {
        let long = self.lightness + 0.396_337_777_4 * self.a + 0.215_803_757_3 * self.b;
        let medium = self.lightness - 0.105_561_345_8 * self.a - 0.063_854_172_8 * self.b;
        let short = self.lightness - 0.089_484_177_5 * self.a - 1.291_485_548_0 * self.b;
        let [long, medium, short] = [long, medium, short].map(|it| it * it * it);
        [
            4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short,
            -1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short,
            -0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701_0 * short,
        ]
    }

    fn fits(self) -> bool {
        // Less than rounding to a whole number forgives.
        const SLACK: f64 = 0.000_01;
        self.lights()
            .iter()
            .all(|it| (-SLACK..=1.0 + SLACK).contains(it))
    }

    fn faded(self, chroma: f64) -> Self {
        Self {
            a: self.a * chroma,
            b: self.b * chroma,
            ..self
        }
    }

    fn colour(self) -> Colour {
        let [red, green, blue] = self.lights().map(value);
        Colour::new(red, green, blue)
    }
}

/// The light that a value of a screen gives, from 0 to 1 (WCAG 2.2, "relative luminance").
pub(super) fn light(value: u8) -> f64 {
    let value = f64::from(value) / 255.0;
    if value <= 0.040_45 {
        value / 12.92
    } else {
        let fifth = root((value + 0.055) / 1.055, 5);
        // To the power of 2.4 is to that of twelve fifths.
        let cube = fifth * fifth * fifth;
        cube * cube * (cube * cube)
    }
}

/// The value of a screen that comes nearest to a light: the other way round.
fn value(light: f64) -> u8 {
    let value = if light <= 0.003_130_8 {
        light * 12.92
    } else {
        // To the power of 1 / 2.4 is to that of five twelfths.
        let twelfth = root(light.sqrt().sqrt(), 3);
        let square = twelfth * twelfth;
        1.055 * (square * square * twelfth) - 0.055
    };
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "what is under 0 or over 255 ends there"
    )]
    {
        (value * 255.0 + 0.5) as u8
    }
}

/// The cube root (3) or fifth root (5) of a number from 0 to about 1.
fn root(of: f64, degree: u8) -> f64 {
    if of <= 0.0 {
        return 0.0;
    }
    let rest = f64::from(degree - 1);
    // From above the steps only ever go down, until there is no smaller number.
    let mut root = of.max(1.0);
    for _ in 0..64 {
        let square = root * root;
        let power = if degree == 3 { square } else { square * square };
        let next = (rest * root + of / power) / (rest + 1.0);
        if next >= root {
            break;
        }
        root = next;
    }
    root
}
