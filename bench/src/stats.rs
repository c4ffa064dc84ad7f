//! The arithmetic: medians, percentiles, layout shifts, long tasks.

/// The middle of some figures; of two in the middle, what is between them. None of none.
pub fn median(values: &[f64]) -> Option<f64> {
    let values = sorted(values);
    let middle = values.len() / 2;
    let upper = *values.get(middle)?;
    if values.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = values.get(middle.checked_sub(1)?)?;
    Some(f64::midpoint(*lower, upper))
}

/// The smallest figure that so many of a hundred don't exceed (the nearest rank).
pub fn percentile(values: &[f64], percent: usize) -> Option<f64> {
    let values = sorted(values);
    let rank = (values.len() * percent).div_ceil(100).max(1);
    values.get(rank - 1).copied()
}

fn sorted(values: &[f64]) -> Vec<f64> {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    values
}

/// A gap after which shifts of the layout count anew, in milliseconds.
const GAP: f64 = 1000.0;
/// The longest time over which they are added up.
const WINDOW: f64 = 5000.0;

/// Cumulative layout shift, from the time and size of each: the worst of the windows with no gap
/// of a second in them, each at most five seconds long.
pub fn layout_shift(shifts: &[(f64, f64)]) -> f64 {
    let (mut worst, mut sum) = (0_f64, 0.0);
    let (mut first, mut last) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
    for &(at, size) in shifts {
        if at - last >= GAP || at - first >= WINDOW {
            (first, sum) = (at, 0.0);
        }
        last = at;
        sum += size;
        worst = worst.max(sum);
    }
    worst
}

/// How many tasks began at this time or later, and how long they took, from start and length of
/// each.
pub fn tasks_after(tasks: &[(f64, f64)], from: f64) -> (f64, f64) {
    let after = tasks.iter().filter(|(start, _)| *start >= from);
    after.fold((0.0, 0.0), |(count, sum), (_, length)| {
        (count + 1.0, sum + length)
    })
}

#[cfg(test)]
mod tests {
    use super::{layout_shift, median, percentile, tasks_after};

    fn same(one: Option<f64>, other: Option<f64>) -> bool {
        match (one, other) {
            (Some(one), Some(other)) => (one - other).abs() < 1e-9,
            (None, None) => true,
            _ => false,
        }
    }

    #[test]
    fn a_median_needs_no_order() {
        for (values, middle) in [
            (&[][..], None),
            (&[4.0][..], Some(4.0)),
            (&[9.0, 1.0][..], Some(5.0)),
            (&[9.0, 1.0, 2.0][..], Some(2.0)),
            (&[10.0, 9.0, 1.0, 2.0][..], Some(5.5)),
        ] {
            assert!(same(median(values), middle), "{values:?}");
        }
    }

    #[test]
    fn a_percentile_is_one_of_the_values() {
        let eight = [8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0];
        assert!(same(percentile(&eight, 95), Some(8.0)));
        assert!(same(percentile(&eight, 50), Some(4.0)));
        assert!(same(percentile(&eight, 0), Some(1.0)));
        assert!(same(percentile(&[], 95), None));
        let hundred: Vec<_> = (1..=100).map(f64::from).collect();
        assert!(same(percentile(&hundred, 95), Some(95.0)));
    }

    #[test]
    fn shifts_add_up_within_a_window_alone() {
        let shift = |shifts: &[(f64, f64)]| Some(layout_shift(shifts));
        assert!(same(shift(&[]), Some(0.0)));
        assert!(same(shift(&[(0.0, 0.1), (500.0, 0.2)]), Some(0.3)));
        assert!(same(shift(&[(0.0, 0.1), (1000.0, 0.2)]), Some(0.2)));
        let long: Vec<_> = (0..12).map(|at| (f64::from(at) * 500.0, 0.1)).collect();
        assert!(same(shift(&long), Some(1.0)), "ten in five seconds");
    }

    #[test]
    fn tasks_count_from_a_time_on() {
        let tasks = [(10.0, 60.0), (100.0, 70.0), (300.0, 80.0)];
        let (count, sum) = tasks_after(&tasks, 100.0);
        assert!(same(Some(count), Some(2.0)) && same(Some(sum), Some(150.0)));
        assert!(same(Some(tasks_after(&tasks, 400.0).0), Some(0.0)));
    }
}
