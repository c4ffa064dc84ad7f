//! A file of days to remember, for the visitor's own calendar.

use browser_tests::{Outcome, Page, Result, Setup, run};

use crate::dates::{SAVE, begin, result};
use crate::{ask, letters, link, put, until_handed, until_said, visit};

/// Keeps what would be saved.
pub const SAVES: &str = "<script>
    handed.files = [];
    const made = URL.createObjectURL;
    URL.createObjectURL = (it) => {
        it.text().then((text) => handed.files.push(text));
        return made.call(URL, it);
    };
    HTMLAnchorElement.prototype.click = function () { handed.saved = this.download; };
</script>";

/// The day that is so many from now, as a calendar file writes it.
async fn day(page: &Page, days: i32) -> Result<String> {
    let body = "
        const now = new Date();
        const day = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + arguments[0]));
        return day.toISOString().slice(0, 10).replace(/-/g, '');";
    ask(page, body, vec![days.into()]).await
}

/// The lines of a calendar file, unfolded (RFC 5545 3.1), once it is seen to be one.
fn lines(file: &str) -> Vec<String> {
    assert!(file.ends_with("\r\n"), "{file}");
    assert!(!file.replace("\r\n", "").contains(['\r', '\n']), "{file}");
    let mut open = Vec::new();
    let mut lines: Vec<String> = Vec::new();
    for line in file.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{} bytes: {line}", line.len());
        match (line.strip_prefix(' '), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ => lines.push(line.into()),
        }
    }
    for line in &lines {
        if let Some(name) = line.strip_prefix("BEGIN:") {
            open.push(name);
        }
        if let Some(name) = line.strip_prefix("END:") {
            assert_eq!(open.pop(), Some(name));
        }
    }
    assert!(open.is_empty(), "{open:?}");
    lines
}

/// Every value of a property.
fn all<'a>(lines: &'a [String], name: &str) -> Vec<&'a str> {
    let value = |line: &'a String| line.strip_prefix(name)?.strip_prefix(':');
    lines.iter().filter_map(value).collect()
}

/// Is every comma and semicolon of a text escaped?
fn escaped(text: &str) -> bool {
    let text = text
        .replace("\\\\", "")
        .replace("\\,", "")
        .replace("\\;", "");
    !text.contains([',', ';'])
}

#[test]
fn the_file_holds_two_whole_days() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = result(page).await?;
        begin(page, Some(60)).await?;
        quiz.until("the button", |it| it.button(SAVE).is_some())
            .await?;
        quiz.press(SAVE).await?;
        let file: String = until_handed(page, "files", 1).await?;
        until_said(page, "Calendar file saved").await?;
        assert_eq!(quiz.active().await?.name, SAVE);
        let name: String = page.read("return handed.saved", vec![]).await?;
        assert_eq!(name, "microneedling.ics");
        let lines = lines(&file);
        assert_eq!(lines.first().map(String::as_str), Some("BEGIN:VCALENDAR"));
        assert_eq!(all(&lines, "VERSION"), ["2.0"]);
        assert_eq!(all(&lines, "PRODID").len(), 1);
        // Each with something that reminds.
        let parts = ["VCALENDAR", "VEVENT", "VALARM", "VEVENT", "VALARM"];
        assert_eq!(all(&lines, "BEGIN"), parts);
        let starts = all(&lines, "DTSTART;VALUE=DATE");
        assert_eq!(starts.len(), 2, "{lines:?}");
        // Two weeks before, to ask.
        assert_eq!(starts.first().copied(), Some(&*day(page, 46).await?));
        assert!(starts.last() > Some(&&*day(page, 60).await?), "{starts:?}");
        let ids = all(&lines, "UID");
        assert!(ids.len() == 2 && ids.first() != ids.last(), "{ids:?}");
        assert_eq!(all(&lines, "DTSTAMP").len(), 2);
        let titles = all(&lines, "SUMMARY");
        assert_eq!(
            titles,
            [
                "Microneedling: ask for a consultation",
                "Microneedling: look at the result"
            ]
        );
        let texts = all(&lines, "DESCRIPTION");
        assert!(texts.iter().all(|it| escaped(it)), "{texts:?}");
        assert!(
            texts.iter().any(|it| it.contains("Nothing is booked")),
            "{texts:?}"
        );
        Ok(())
    })
}

#[test]
fn a_day_too_close_to_ask_before_it_gives_one_reminder() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = result(page).await?;
        for (times, (days, reminders)) in [(1, 1), (0, 1), (-40, 1), (2, 2), (10, 2)]
            .into_iter()
            .enumerate()
        {
            begin(page, Some(days)).await?;
            quiz.until("the button", |it| it.button(SAVE).is_some())
                .await?;
            quiz.press(SAVE).await?;
            let file: String = until_handed(page, "files", times + 1).await?;
            let lines = lines(&file);
            let starts = all(&lines, "DTSTART;VALUE=DATE");
            assert_eq!(starts.len(), reminders, "{days} days from now: {starts:?}");
            if reminders == 2 {
                let tomorrow = day(page, 1).await?;
                assert_eq!(starts.first().copied(), Some(&*tomorrow), "at the earliest");
            }
        }
        Ok(())
    })
}

#[test]
fn the_file_is_right_in_other_letters() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = result(page).await?;
        let link = link(page, &quiz).await?;
        let letters = letters(&link)?;
        for tag in ["ar", "pl", "de"] {
            put(page, &format!("lang={tag}"), SAVES)?;
            let quiz = visit(page, &format!("/clinic.html#mq={letters}")).await?;
            let before = quiz.screen().await?;
            begin(page, Some(60)).await?;
            let is_new = |it: &browser_tests::Target| before.button(&it.name).is_none();
            let screen = quiz
                .until("the button", |it| it.buttons.iter().any(is_new))
                .await?;
            let new = screen.buttons.iter().find(|it| is_new(it));
            quiz.press(&new.map(|it| it.name.clone()).unwrap_or_default())
                .await?;
            let file: String = until_handed(page, "files", 1).await?;
            let lines = lines(&file);
            let texts = [all(&lines, "SUMMARY"), all(&lines, "DESCRIPTION")].concat();
            // Title, words, and the title again where it reminds, of two days.
            assert_eq!(texts.len(), 6, "{tag}: {lines:?}");
            let own = |it: &&str| it.chars().any(|it| !it.is_ascii() && it.is_alphabetic());
            assert!(texts.iter().any(own), "{tag}: {texts:?}");
            assert!(texts.iter().all(|it| escaped(it)), "{tag}: {texts:?}");
            assert!(!file.contains('\u{fffd}'), "{tag}: {file}");
        }
        Ok(())
    })
}
