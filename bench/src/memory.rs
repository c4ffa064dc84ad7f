//! What a page holds on to after one run, five, and two hundred.

use std::collections::BTreeMap;

use anyhow::Result;
use browser_tests::{Page, questions};
use serde_json::json;

use crate::cdp;
use crate::figure::{Figure, Figures};
use crate::load::{answer_of, in_fresh_tab, open};
use crate::pages::Built;

/// So many runs are one command, so that none takes long.
const AT_ONCE: u32 = 15;

/// What is held after so many runs, in scripts and in the wasm.
const STOPS: [(u32, Option<[Figure; 2]>); 4] = [
    (1, Some([Figure::HeapOne, Figure::WasmOne])),
    (5, Some([Figure::HeapFive, Figure::WasmFive])),
    (100, None),
    (200, Some([Figure::HeapMany, Figure::WasmMany])),
];

/// Measures it by scripted clicks and at full speed: how slow a phone is changes nothing here.
/// Where a page can't start again, there is the first run alone.
pub fn measure(built: &Built) -> Result<Figures> {
    let answers = questions().map(|id| Ok((id, answer_of(id)?)));
    let answers: BTreeMap<_, _> = answers.into_iter().collect::<Result<_>>()?;
    let answers = json!(answers).to_string();
    in_fresh_tab(async |page| {
        open(page, built, None).await?;
        let mut figures = Figures::default();
        let again: bool = cdp::ask(page, "probe.canRestart()").await?;
        let mut ran = 0;
        let mut held = Vec::new();
        for (count, names) in STOPS {
            if ran > 0 && !again {
                break;
            }
            while ran < count {
                let some = (count - ran).min(AT_ONCE);
                runs(page, some, &answers, ran > 0).await?;
                ran += some;
            }
            let heap = cdp::heap(page).await?;
            let wasm: f64 = cdp::ask(page, "probe.wasm()").await?;
            if let Some([of_heap, of_wasm]) = names {
                figures.set(of_heap, heap);
                figures.set(of_wasm, wasm);
            }
            held.push(heap + wasm);
        }
        for (figure, times) in growth(&held) {
            figures.set(figure, times);
        }
        Ok(figures)
    })
}

async fn runs(page: &Page, count: u32, answers: &str, again: bool) -> Result<()> {
    let runs = format!("probe.runs({count}, {answers}, {again}).then(() => null)");
    cdp::ask(page, &runs).await
}

/// The last stop against the second, and against the one before it.
fn growth(held: &[f64]) -> Vec<(Figure, f64)> {
    let &[_, few, half, all] = held else {
        return vec![];
    };
    let against = [(Figure::Growth, few), (Figure::LateGrowth, half)];
    let some = against.into_iter().filter(|(_, before)| *before > 0.0);
    some.map(|(figure, before)| (figure, all / before))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::growth;
    use crate::figure::Figure;

    #[test]
    fn growth_is_told_of_all_stops_alone() {
        let told = growth(&[900.0, 1000.0, 2000.0, 3000.0]);
        assert_eq!(told, [(Figure::Growth, 3.0), (Figure::LateGrowth, 1.5)]);
        assert!(growth(&[900.0]).is_empty());
    }
}
