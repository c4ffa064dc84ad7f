//! "If you began on …": the plan on dates.

use browser_tests::{Outcome, Page, Quiz, Result, Setup, run};
use serde_json::json;

use crate::calendar::SAVES;
use crate::{ask, find, handed, open, unfold, until};

/// The button that is there once there are dates.
pub const SAVE: &str = "Save reminders for my calendar";

/// Gives the date field the day that is so many from now, as a browser does once a date is
/// complete, or no day.
pub async fn begin(page: &Page, days: Option<i32>) -> Result<()> {
    let body = "
        const [days] = arguments;
        const input = root.querySelector('input[type=date]');
        const now = new Date();
        const day = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days));
        input.focus();
        input.value = days === null ? '' : day.toISOString().slice(0, 10);
        for (const name of ['input', 'change'])
            input.dispatchEvent(new Event(name, { bubbles: true, composed: name === 'input' }));
        return null;";
    ask(page, body, vec![json!(days)]).await
}

/// A result with a plan that studies speak of.
pub async fn result(page: &Page) -> Result<Quiz<'_>> {
    let quiz = open(page, "", SAVES).await?;
    quiz.walk(&[("goals", &["fine-lines"])]).await?;
    Ok(quiz)
}

/// What stands under the drawing, from month to month or from date to date.
async fn axis(page: &Page) -> Result<Vec<String>> {
    let body = "
        const texts = [...root.querySelectorAll('[part~=plan] svg text')];
        // Each stands in a group of its own that has moved to its place.
        const down = (it) => it.parentElement.transform.baseVal.consolidate().matrix.f;
        const lowest = Math.max(...texts.map(down));
        const axis = texts.filter((it) => down(it) === lowest);
        return axis.map((it) => it.textContent);";
    ask(page, body, vec![]).await
}

const DATED: &str = "/Counted from/.test(root.querySelector('[part~=plan]').textContent)";

#[test]
fn a_date_moves_the_plan_onto_dates_and_none_takes_it_back() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = result(page).await?;
        let months = axis(page).await?;
        assert_eq!(months, ["0", "3", "6", "9", "12"]);
        assert!(quiz.screen().await?.button(SAVE).is_none());
        begin(page, Some(60)).await?;
        until(page, "dates", DATED).await?;
        let dates = axis(page).await?;
        assert_eq!(dates.len(), 3, "{dates:?}");
        let letters = |it: &String| it.chars().any(char::is_alphabetic);
        assert!(dates.iter().all(letters), "{dates:?}");
        let says = "
            const named = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
            const write = new Intl.DateTimeFormat('en-GB', named);
            const from = write.format(root.querySelector('input[type=date]').valueAsNumber);
            const lines = [...root.querySelectorAll('[part~=result] p')].map((it) => it.textContent);
            return lines.some((it) =>
                it.startsWith(`Counted from ${from}, studies measured change here: `)
                && /\\d{4} to \\d+ \\w+ \\d{4}\\.$/.test(it));";
        assert!(ask::<bool>(page, says, vec![]).await?, "the range in words");
        let active = quiz.active().await?;
        assert_eq!((&*active.tag, &*active.r#type), ("input", "date"));
        let field = find(page, "return root.activeElement").await?;
        assert_eq!(page.name(&field).await?, "If you began on");
        assert!(!active.value.is_empty(), "the field keeps its day");
        assert!(active.about.contains("Nothing is booked"), "{active:?}");
        assert!(quiz.screen().await?.button(SAVE).is_some());

        begin(page, None).await?;
        until(page, "months", &format!("!{DATED}")).await?;
        assert_eq!(axis(page).await?, months);
        assert!(quiz.screen().await?.button(SAVE).is_none());
        assert_eq!(quiz.active().await?.tag, "input");
        Ok(())
    })
}

#[test]
fn another_answer_leaves_field_and_plan_of_one_mind() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = result(page).await?;
        begin(page, Some(60)).await?;
        until(page, "dates", DATED).await?;
        unfold(page, "Your answers").await?;
        quiz.change("How much it shows").await?;
        quiz.choose("very").await?;
        quiz.forward().await?;
        let one = format!("(root.querySelector('input[type=date]').value !== '') === ({DATED})");
        assert!(
            ask::<bool>(page, &format!("return {one}"), vec![]).await?,
            "the field is empty, and the plan is on dates"
        );
        Ok(())
    })
}

#[test]
fn where_waiting_comes_first_no_date_is_asked_for() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, "", SAVES).await?;
        quiz.walk(&[("health", &["cold-sore-now"])]).await?;
        let fields = "return root.querySelectorAll('input[type=date]').length";
        assert_eq!(ask::<u32>(page, fields, vec![]).await?, 0);
        quiz.start_again().await?;
        quiz.walk(&[]).await?;
        assert_eq!(ask::<u32>(page, fields, vec![]).await?, 1);
        assert!(handed::<String>(page, "files").await?.is_empty());
        Ok(())
    })
}

/// A browser tells of each digit of a year: 0002, 0020, 0202, 2027.
#[test]
fn a_year_can_be_typed_digit_by_digit() -> Outcome {
    run(Setup::phone(), async |page| {
        result(page).await?;
        for year in ["0002", "0020", "0202", "2027"] {
            let body = "
                const input = root.querySelector('input[type=date]');
                input.value = arguments[0];
                input.dispatchEvent(new Event('change', { bubbles: true }));
                await new Promise(requestAnimationFrame);
                return root.querySelector('input[type=date]').value;";
            let day = format!("{year}-03-12");
            let body = format!("return (async () => {{ {body} }})();")
                .replace("arguments[0]", &format!("'{day}'"));
            let shown: String = ask(page, &body, vec![]).await?;
            assert_eq!(shown, day);
            let dated: bool = ask(page, &format!("return {DATED}"), vec![]).await?;
            assert!(!dated || year == "2027", "{year} is a date already");
        }
        until(page, "dates", DATED).await
    })
}
