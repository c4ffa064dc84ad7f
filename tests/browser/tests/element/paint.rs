//! The first question, drawn by the shell before the program is there.

use browser_tests::{Context, Need, Outcome, Page, Result, Seen, Setup, run, wait};
use serde_json::Value;

use crate::{REST, WASM, ask, open, tell, until_event};

#[test]
fn the_first_question_can_be_answered_before_the_program_is_there() -> Outcome {
    run(Setup::phone(), async |page| {
        let held = page.server().hold(WASM);
        let quiz = open(page, "").await?;
        let screen = quiz.ready().await?;
        assert!(screen.painted, "{}", screen.line());
        assert_eq!(screen.question.as_deref(), Some("goals"));
        assert_eq!(screen.options.len(), 11);
        assert!(screen.chosen().is_empty());

        // “Not sure” stands alone, whichever of the two is ticked first.
        quiz.choose("fine-lines").await?;
        quiz.choose("acne-scars").await?;
        quiz.choose("not-sure").await?;
        assert_eq!(quiz.screen().await?.chosen(), ["not-sure"]);
        quiz.choose("fine-lines").await?;
        quiz.choose("acne-scars").await?;
        quiz.unchoose("acne-scars").await?;
        quiz.choose("dull-skin").await?;
        assert_eq!(quiz.screen().await?.chosen(), ["fine-lines", "dull-skin"]);
        assert!(quiz.screen().await?.painted, "the wasm is held");

        held.release();
        let screen = quiz.alive().await?;
        assert_eq!(screen.chosen(), ["fine-lines", "dull-skin"]);
        // The program goes on from there by the same rule.
        quiz.choose("not-sure").await?;
        assert_eq!(quiz.screen().await?.chosen(), ["not-sure"]);
        quiz.choose("fine-lines").await?;
        assert_eq!(quiz.screen().await?.chosen(), ["fine-lines"]);
        assert_eq!(
            until_event(page, "mq-ready").await?.names(),
            ["mq-start", "mq-ready"]
        );
        quiz.forward().await?;
        let names = until_event(page, "mq-step").await?;
        assert_eq!(names.names(), ["mq-start", "mq-ready", "mq-step"]);
        Ok(())
    })
}

/// Writes down every element of the card, to be compared with what comes in its place.
const NOTE: &str = "
    const look = (node) => {
        if (node.nodeType !== Node.ELEMENT_NODE) return { text: node.data };
        const plain = (it) => it.replace(/\\bmq\\d+-/g, 'mq-');
        const style = (pseudo) => {
            const all = getComputedStyle(node, pseudo);
            if (pseudo && /^(none|normal)$/.test(all.content)) return {};
            // Not what only later screens use, nor what a touch or a change adds for a moment.
            const moment = /^(--|transition|animation|touch-action|-webkit-tap-highlight)/;
            const names = [...all].filter((name) => !moment.test(name));
            return Object.fromEntries(names.map((name) => [name, all.getPropertyValue(name)]));
        };
        const { x, y, width, height } = node.getBoundingClientRect();
        const attributes = [...node.attributes].map((it) => `${it.name}=${plain(it.value)}`);
        return {
            name: node.localName,
            // Yew ticks by property, the shell by property too.
            attributes: attributes.sort().join(' '),
            state: [node.checked, node.disabled, node.value, node.open].join(),
            // An empty alert has a place in the order of things, and none on the screen.
            place: height > 0 && [x, y, width, height].map((it) => it.toFixed(2)).join(' '),
            styles: height > 0 && [null, '::before', '::after'].map(style),
            children: [...node.childNodes].map(look),
        };
    };
    const noted = { host: quiz.offsetHeight, below: document.querySelector('#below').offsetTop,
        card: look(root.querySelector('[part~=card]')) };
    const differ = (one, two, path) => {
        if (typeof one !== 'object' || !one || !two)
            return one === two ? [] : [`${path}: ${one} / ${two}`];
        const names = new Set([...Object.keys(one), ...Object.keys(two)]);
        return [...names].flatMap((it) => differ(one[it], two[it], `${path} ${it}`));
    };
    const count = root.querySelectorAll('[part~=card] *').length;
    if (!arguments[0]) {
        window.noted = noted;
        return [count];
    }
    return [count, ...differ(window.noted, noted, '').slice(0, 20)];";

/// How many elements there are, and how each differs from the last time.
async fn note(page: &Page, again: bool) -> Result<(u64, Vec<String>)> {
    let told: Vec<Value> = ask(page, NOTE, vec![again.into()]).await?;
    let (count, differences) = told.split_first().context("no count")?;
    let differences = differences.iter().map(ToString::to_string);
    Ok((count.as_u64().context("a count")?, differences.collect()))
}

#[test]
fn what_the_shell_draws_is_what_the_program_draws() -> Outcome {
    run(Setup::phone(), async |page| {
        let clinics = [
            (390, 1400, "color-scheme=light"),
            (
                320,
                1600,
                "color-scheme=dark style='--mq-accent: #a0305f; --mq-radius: 0px'",
            ),
            (1280, 1400, "dir=rtl booking-url=/book"),
        ];
        for (width, height, attributes) in clinics {
            page.resize(width, height).await?;
            let held = page.server().hold(WASM);
            let body = format!(
                "<style>body {{ font: 18px/1.4 serif }}</style><p>Words above</p>
                <microneedling-quiz {attributes}></microneedling-quiz><p id=below>Words below</p>"
            );
            page.server().page("/clinic.html", "", &body)?;
            page.open("/clinic.html").await?;
            let quiz = page.quiz("microneedling-quiz");
            assert!(quiz.ready().await?.painted);
            let (count, _) = note(page, false).await?;
            assert!(count > 40, "only {count} elements are looked at");
            let before = page.look().await?;

            held.release();
            quiz.alive().await?;
            let (_, differences) = note(page, true).await?;
            assert!(differences.is_empty(), "{attributes}: {differences:#?}");
            let unlike = page.look().await?.unlike(&before);
            assert!(
                unlike < 1e-4,
                "{attributes}: {unlike} of the picture differs"
            );
        }
        Ok(())
    })
}

#[test]
fn nothing_moves_when_the_program_takes_over() -> Outcome {
    let setup = Setup::phone().needs(&[Need::LayoutShifts]);
    run(setup, async |page| {
        let held = page.server().hold(WASM);
        page.server().watch(true);
        let body = "<p>Words above</p><microneedling-quiz></microneedling-quiz><p>Words below</p>";
        page.server().page("/clinic.html", "", body)?;
        page.open("/clinic.html").await?;
        let quiz = page.quiz("microneedling-quiz");
        quiz.ready().await?;
        settled(page).await?;
        let before = moved(page).await?;
        held.release();
        quiz.alive().await?;
        settled(page).await?;
        let after = moved(page).await?;
        assert!((after - before).abs() < 1e-9, "{before}, then {after}");
        // The measure works: a line that comes in above moves everything.
        tell(
            page,
            "quiz.before(Object.assign(document.createElement('h1'), { textContent: 'Late' }))",
        )
        .await?;
        wait::until("a shift", async || {
            let now = moved(page).await?;
            Ok(Seen::if_true(now > after, || format!("{now}")))
        })
        .await
    })
}

/// How much has moved: nobody presses anything here, so all of it counts.
async fn moved(page: &Page) -> Result<f64> {
    let shifts = page.watched().await?.shifts;
    Ok(shifts.iter().map(|it| it.value).sum())
}

/// Lets the page draw what there is, twice: a shift is told after the frame it came in.
async fn settled(page: &Page) -> Result<()> {
    let frames = "
        const done = arguments[0];
        const frame = (then) => requestAnimationFrame(() => setTimeout(then));
        frame(() => frame(() => frame(done)));";
    page.script_async(frames, vec![]).await?;
    Ok(())
}

#[test]
fn the_focus_and_the_scroll_of_a_page_stay_where_they_are() -> Outcome {
    run(Setup::desktop(), async |page| {
        let held = page.server().hold(WASM);
        let body = "<p style='height: 700px'>Words above <input id=own></p>
            <microneedling-quiz></microneedling-quiz><p style='height: 2000px'>Words below</p>";
        page.server().page("/clinic.html", "", body)?;
        page.open("/clinic.html").await?;
        let quiz = page.quiz("microneedling-quiz");
        quiz.ready().await?;
        tell(
            page,
            "document.querySelector('#own').focus({ preventScroll: true }); scrollTo(0, 300)",
        )
        .await?;
        for path in REST {
            page.server().until_asked(path).await?;
        }
        let before = page.scroll_y().await?;
        held.release();
        quiz.alive().await?;
        let active: String = ask(page, "return document.activeElement.id", vec![]).await?;
        assert_eq!(active, "own");
        let after = page.scroll_y().await?;
        assert!((after - before).abs() < 0.5, "from {before} to {after}");
        Ok(())
    })
}
