//! How slow the phone and its network are.

use serde::Serialize;

/// One setting.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Throttle {
    /// What it is called in the file of results.
    pub name: &'static str,
    /// Milliseconds that each request waits.
    pub round_trip: f64,
    /// Kilobits a second, either way.
    pub kilobits: f64,
    /// How many times slower the processor is.
    pub cpu: f64,
}

/// A cheap phone on a weak mobile network, and an old one at the edge of it.
pub const SETTINGS: [Throttle; 2] = [
    Throttle {
        name: "slow",
        round_trip: 150.0,
        kilobits: 1600.0,
        cpu: 4.0,
    },
    Throttle {
        name: "slowest",
        round_trip: 400.0,
        kilobits: 400.0,
        cpu: 6.0,
    },
];

impl Throttle {
    /// As the browser wants it.
    pub fn bytes_per_second(&self) -> f64 {
        self.kilobits * 1000.0 / 8.0
    }

    /// In words.
    pub fn describe(&self) -> String {
        let rate = if self.kilobits >= 1000.0 {
            format!("{} Mbit/s", self.kilobits / 1000.0)
        } else {
            format!("{} kbit/s", self.kilobits)
        };
        let (round_trip, cpu) = (self.round_trip, self.cpu);
        format!("{round_trip} ms round trip, {rate}, CPU {cpu} times slower")
    }
}

#[cfg(test)]
mod tests {
    use super::SETTINGS;

    #[test]
    fn settings_are_told_in_words() {
        let told = SETTINGS.map(|it| it.describe());
        assert_eq!(
            told,
            [
                "150 ms round trip, 1.6 Mbit/s, CPU 4 times slower",
                "400 ms round trip, 400 kbit/s, CPU 6 times slower",
            ]
        );
        let bytes = SETTINGS.map(|it| it.bytes_per_second());
        assert_eq!(bytes.map(|it| it.to_string()), ["200000", "50000"]);
    }
}
