//! From right to left: Arabic begins where English ends, and no letter is turned round.

use browser_tests::{Outcome, Page, Result, Setup, ensure, run};
use serde::Deserialize;

use crate::walk::walk;
use crate::words::Words;
use crate::{ask, open_alive, tell, until};

/// How far from the left, and whether it is drawn in the colour of what counts.
type Bars = Vec<(f64, String)>;

/// What stands where, in the order of the document.
#[derive(Debug, Deserialize)]
struct Seen {
    /// The steps of the progress bar, or the bars of the best benefit.
    bars: Bars,
}

/// The left edges and colours of the children of what a selector finds.
async fn bars(page: &Page, selector: &str) -> Result<Bars> {
    let look = "
        const found = root.querySelector(arguments[0]);
        return { bars: [...found.children].map((it) =>
            [it.getBoundingClientRect().left, getComputedStyle(it).backgroundColor]) };";
    let mut bars = ask::<Seen>(page, look, vec![selector.into()]).await?.bars;
    bars.sort_by(|one, other| one.0.total_cmp(&other.0));
    Ok(bars)
}

/// How many at the right have the colour of the outermost there, and how many there are.
fn from_the_right(bars: &Bars) -> (usize, usize) {
    let last = bars.last().map(|it| &it.1);
    let same = bars.iter().rev().take_while(|it| Some(&it.1) == last);
    (same.count(), bars.len())
}

const PROGRESS: &str = "[role=progressbar]";

#[test]
fn progress_and_ladder_fill_from_the_right() -> Outcome {
    run(Setup::phone(), async |page| {
        let words = Words::of("ar")?;
        let quiz = open_alive(page, "ar", "").await?;
        quiz.still().await?;
        let (one, all) = from_the_right(&bars(page, PROGRESS).await?);
        assert_eq!(one, 1, "of {all}");
        walk(
            page,
            &words,
            &[("goals", &["fine-lines"]), ("age", &["22-or-over"])],
        )
        .await?;
        quiz.still().await?;
        let mut seen = Vec::new();
        for place in 1..=6 {
            let rung = format!("ol li:nth-child({place}) [aria-hidden=true]");
            let bars = bars(page, &rung).await?;
            assert_eq!(bars.len(), 3);
            let colours: Vec<_> = bars.into_iter().map(|it| it.1).collect();
            seen.push(colours);
        }
        // All of the best one's are full; of the others, those at the right.
        let full = seen.iter().flatten().next().cloned();
        let is_full = |it: Option<&String>| it == full.as_ref();
        let part =
            |it: &&Vec<String>| it.iter().any(|it| is_full(Some(it))) && !is_full(it.first());
        let part: Vec<_> = seen.iter().filter(part).collect();
        ensure!(!part.is_empty(), "no rung is full in part: {seen:?}");
        for rung in part {
            ensure!(is_full(rung.last()), "it fills from the left: {rung:?}");
        }
        Ok(())
    })
}

/// The drawing: dots of each lane from the first on, and how its words are drawn.
#[derive(Debug, Deserialize)]
struct Drawing {
    /// From the left.
    dots: Vec<f64>,
    /// The determinant of what each text has gone through: below zero it is a mirror's.
    turned: Vec<f64>,
    /// The same of the dots.
    dots_turned: f64,
    /// Words that stick out of the drawing, across.
    out: Vec<String>,
    /// Words and where their middle is, from the left, from 0 to 1.
    words: Vec<(String, f64)>,
}

const DRAWING: &str = "
    const svg = root.querySelector('[part~=plan] svg');
    const box = svg.getBoundingClientRect();
    // By the styles alone: engines differ in what getScreenCTM tells of transforms in CSS.
    const turned = (node) => {
        let all = 1;
        for (let it = node; it && it !== root; it = it.parentNode) {
            const { a, b, c, d } = new DOMMatrix(getComputedStyle(it).transform);
            all *= a * d - b * c;
        }
        return all;
    };
    const middle = (it) => {
        const { left, width } = it.getBoundingClientRect();
        return left + width / 2;
    };
    const texts = [...svg.querySelectorAll('text')];
    const dots = [...svg.querySelectorAll('circle')];
    const lane = dots.filter((it) => it.getAttribute('cy') === dots[0].getAttribute('cy'));
    return {
        dots: lane.map(middle),
        turned: texts.map(turned),
        dots_turned: turned(dots[0]),
        out: texts.filter((it) => {
            const { left, right } = it.getBoundingClientRect();
            return left < box.left - 1 || right > box.right + 1;
        }).map((it) => it.textContent),
        words: texts.map((it) => [it.textContent, (middle(it) - box.left) / box.width]),
    };";

#[test]
fn the_timeline_is_mirrored_and_its_words_are_not() -> Outcome {
    run(Setup::phone(), async |page| {
        for (tag, rtl) in [("ar", true), ("en", false)] {
            let words = Words::of(tag)?;
            let quiz = open_alive(page, tag, "resume=none").await?;
            walk(page, &words, &[]).await?;
            quiz.still().await?;
            let look = async || ask::<Drawing>(page, DRAWING, vec![]).await;
            check(&look().await?, &words, rtl)?;
            // Dates take the place of the months.
            let begin = "
                const input = root.querySelector('input[type=date]');
                input.value = '2027-03-12';
                input.dispatchEvent(new Event('change', { bubbles: true }))";
            tell(page, begin).await?;
            until(
                page,
                "dates",
                "/12/.test(root.querySelector('svg').textContent)",
            )
            .await?;
            check(&look().await?, &words, rtl)?;
        }
        Ok(())
    })
}

fn check(seen: &Drawing, words: &Words, rtl: bool) -> Result<()> {
    let (first, last) = (seen.dots.first(), seen.dots.last());
    ensure!(seen.dots.len() > 2, "{seen:?}");
    ensure!((first > last) == rtl, "{}: {:?}", words.tag, seen.dots);
    ensure!((seen.dots_turned < 0.0) == rtl, "{seen:?}");
    ensure!(
        seen.turned.iter().all(|it| *it > 0.0),
        "letters in a mirror: {seen:?}"
    );
    ensure!(
        seen.out.is_empty(),
        "{}: out of the drawing: {:?}",
        words.tag,
        seen.out
    );
    // A lane's name stands where the lane begins, the last month where it ends.
    let lane = words.get("/ui/plan-lane-article")?;
    let lane = seen.words.iter().find(|it| it.0 == lane).map(|it| it.1);
    ensure!(lane.is_some_and(|it| (it > 0.5) == rtl), "{seen:?}");
    let last = seen.words.last().map(|it| it.1);
    ensure!(last.is_some_and(|it| (it < 0.5) == rtl), "{seen:?}");
    Ok(())
}

#[test]
fn back_stands_right_of_next_and_sections_open_at_their_end() -> Outcome {
    run(Setup::phone(), async |page| {
        for (tag, rtl) in [("ar", true), ("de", false)] {
            let words = Words::of(tag)?;
            let quiz = open_alive(page, tag, "resume=none").await?;
            quiz.choose("fine-lines").await?;
            quiz.go(words.get("/ui/next")?).await?;
            let screen = quiz.screen().await?;
            let x = |name: &str| screen.button(name).map(|it| it.rect.middle().0);
            let (back, next) = (x(words.get("/ui/back")?), x(words.get("/ui/next")?));
            ensure!(back.is_some() && next.is_some(), "{screen:?}");
            ensure!((back > next) == rtl, "{tag}: {back:?} {next:?}");
            walk(page, &words, &[]).await?;
            quiz.still().await?;
            // What is drawn before a summary has no box to ask for: its heading leaves it room.
            let room = "
                const summaries = [...root.querySelectorAll('[part~=result] > details > summary')];
                return summaries.map((it) => {
                    const [box, words] = [it, it.querySelector('h3')].map((it) => it.getBoundingClientRect());
                    return [words.left - box.left, box.right - words.right];
                });";
            let rooms: Vec<(f64, f64)> = ask(page, room, vec![]).await?;
            ensure!(rooms.len() > 4, "{rooms:?}");
            for (left, right) in rooms {
                let (start, end) = if rtl { (right, left) } else { (left, right) };
                ensure!(
                    start < 1.0 && end > 8.0,
                    "{tag}: {left} at the left, {right} at the right"
                );
            }
        }
        Ok(())
    })
}
