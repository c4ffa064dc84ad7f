//! Makes a list of steps that breaks something shorter, so that people see what did it.

use std::time::{Duration, Instant};

use browser_tests::Page;

use crate::play;
use crate::steps::{Step, told};

/// The ends of the list that are tried, the shortest first.
const ENDS: [usize; 5] = [1, 3, 10, 30, 100];

/// It may take so long: the run has its own limit, and a long list is told as well.
const PATIENCE: Duration = Duration::from_secs(45);

/// Says which steps are enough for the same fault, each list tried in a tab of its own.
pub async fn of(page: &Page, steps: &[Step], fault: &str) -> String {
    let start = Instant::now();
    for end in ENDS.into_iter().filter(|end| *end < steps.len()) {
        let mut list = steps[steps.len() - end..].to_vec();
        if start.elapsed() > PATIENCE || !breaks(page, &list, fault).await {
            continue;
        }
        // Half of it is left out, then a quarter, and at last single steps; the last one stays.
        let mut many = list.len() / 2;
        while many > 0 {
            let mut at = 0;
            while at + many < list.len() && start.elapsed() < PATIENCE {
                let mut less = list.clone();
                less.drain(at..at + many);
                if breaks(page, &less, fault).await {
                    list = less;
                } else {
                    at += many;
                }
            }
            many /= 2;
        }
        return format!("these alone do it:{}", told(&list));
    }
    "no shorter list was found".into()
}

/// Does this list break the same rule?
async fn breaks(page: &Page, steps: &[Step], fault: &str) -> bool {
    let rule = |fault: &str| fault.split(':').next().map(ToOwned::to_owned);
    let again = async {
        page.new_tab().await?;
        play::open(page).await?;
        play::play(page, steps).await
    };
    let broken = again.await.ok().and_then(|it| it.broken);
    broken.is_some_and(|(_, found)| rule(&found) == rule(fault))
}
