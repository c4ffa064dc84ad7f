//! Opening a link shows the result that it holds, and leaves what is the visitor's own alone.

use browser_tests::{Answer, Outcome, Page, Result, Seen, Setup, run, wait};

use crate::{
    ask, came, handed, hash, kept, letters, link, load, open, put, result_of, shows, until,
    until_said, visit,
};

/// Answers that bring every benefit onto the ladder at its own level.
const ANSWERS: [Answer<'static>; 2] = [
    ("goals", &["acne-scars", "large-pores", "dull-skin"]),
    ("noticeable", &["very"]),
];

#[test]
fn a_copied_link_shows_the_same_result_in_another_tab() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = result_of(page, "", &ANSWERS).await?;
        let before = quiz.result().await?;
        let link = link(page, &quiz).await?;
        until_said(page, "Link copied").await?;
        assert_eq!(handed::<String>(page, "copied").await?, [link.as_str()]);
        let start = page.server().url("/clinic.html#mq=");
        assert!(link.starts_with(&start), "{link}");
        let rest = letters(&link)?;
        let plain = |it: char| it.is_ascii_alphanumeric() || it == '-' || it == '_';
        assert!(rest.len() <= 60 && rest.chars().all(plain), "{rest}");
        assert_eq!(hash(page).await?, "", "copying it takes nobody there");

        page.new_tab().await?;
        let quiz = visit(page, &link).await?;
        let after = quiz.result().await?;
        assert_eq!(after.benefits, before.benefits);
        assert_eq!(after.notes, before.notes);
        assert!(came(&quiz.screen().await?));
        assert!(shows(page, "These answers came with the link").await?);
        assert_eq!(kept(page).await?, [""; 0], "looking at it keeps nothing");
        let seen = page.watched().await?;
        assert_eq!(seen.names(), ["mq-ready"], "nobody has answered anything");
        // What was copied of it is the same again.
        let again = crate::link(page, &quiz).await?;
        assert_eq!(letters(&again)?, rest);
        page.reload().await?;
        assert!(came(&quiz.alive().await?), "a reload shows it again");
        Ok(())
    })
}

#[test]
fn before_the_program_is_there_a_link_shows_a_place_to_wait_in_and_no_question() -> Outcome {
    // Every frame is looked at: a question that shows for one of them is a flash.
    let look = "<script>
        window.flashes = 0;
        const look = () => {
            const root = document.querySelector('microneedling-quiz')?.shadowRoot;
            if (root?.querySelector('fieldset')) flashes += 1;
            requestAnimationFrame(look);
        };
        look();
    </script>";
    run(Setup::phone(), async |page| {
        let quiz = result_of(page, "", &ANSWERS).await?;
        let link = link(page, &quiz).await?;
        put(page, "", look)?;
        let held = page.server().hold("*.wasm");
        load(page, &link).await?;
        let busy = "root?.querySelector('[part~=card][aria-busy=true]')?.checkVisibility()";
        until(page, "a busy card", busy).await?;
        assert!(!shows(page, "These answers came with the link").await?);
        held.release();
        assert!(came(&quiz.alive().await?));
        let flashes: u32 = page.read("return flashes", vec![]).await?;
        assert_eq!(flashes, 0, "a question showed first");
        Ok(())
    })
}

#[test]
fn a_link_put_into_the_address_of_an_open_page_is_shown() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = result_of(page, "", &ANSWERS).await?;
        let many = letters(&link(page, &quiz).await?)?.to_owned();
        let wanted = quiz.result().await?;
        quiz.start_again().await?;
        quiz.walk(&[("goals", &["stretch-marks"])]).await?;
        let own = quiz.result().await?;
        let other = letters(&link(page, &quiz).await?)?.to_owned();
        assert_ne!(own.benefits, wanted.benefits);

        paste(page, &format!("#mq={many}")).await?;
        quiz.until("the link's result", came).await?;
        assert_eq!(quiz.result().await?.benefits, wanted.benefits);
        paste(page, &format!("#mq={other}")).await?;
        wait::until("the other link's result", async || {
            let now = quiz.result().await?;
            let same = now.benefits == own.benefits;
            Ok(Seen::if_true(same, || format!("{:?}", now.benefits)))
        })
        .await?;
        // The visit of this tab is what it was.
        let quiz = visit(page, "/clinic.html").await?;
        assert!(!came(&quiz.screen().await?));
        assert_eq!(quiz.result().await?.benefits, own.benefits);
        Ok(())
    })
}

#[test]
fn a_link_put_into_the_address_before_the_program_is_there_is_shown_too() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = result_of(page, "", &ANSWERS).await?;
        let own = letters(&link(page, &quiz).await?)?.to_owned();
        page.new_tab().await?;
        let held = page.server().hold("*.wasm");
        load(page, "/clinic.html").await?;
        quiz.ready().await?;
        paste(page, &format!("#mq={own}")).await?;
        held.release();
        quiz.until("the link's result", came).await?;
        Ok(())
    })
}

async fn paste(page: &Page, hash: &str) -> Result<()> {
    page.script("location.hash = arguments[0]", vec![hash.into()])
        .await?;
    Ok(())
}

#[test]
fn what_is_set_on_a_result_is_not_taken_for_the_next_links() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = result_of(page, "", &ANSWERS).await?;
        let link = letters(&link(page, &quiz).await?)?.to_owned();
        let date = "
            const input = root.querySelector('input[type=date]');
            input.value = '2031-05-06';
            input.dispatchEvent(new Event('change', { bubbles: true }));
            return null;";
        ask::<()>(page, date, vec![]).await?;
        quiz.until("dates", |it| {
            it.button("Save reminders for my calendar").is_some()
        })
        .await?;
        paste(page, &format!("#mq={link}")).await?;
        quiz.until("the link's result", came).await?;
        assert!(
            quiz.screen()
                .await?
                .button("Save reminders for my calendar")
                .is_none(),
            "somebody else's plan begins on no day yet"
        );
        let value = "return root.querySelector('input[type=date]').value";
        assert_eq!(ask::<String>(page, value, vec![]).await?, "");
        Ok(())
    })
}

#[test]
fn another_part_of_the_address_is_left_alone() -> Outcome {
    run(Setup::phone(), async |page| {
        open(page, "", "").await?;
        let quiz = visit(page, "/clinic.html#prices").await?;
        assert_eq!(quiz.question().await?.as_deref(), Some("goals"));
        assert!(!shows(page, "The link could not be read").await?);
        quiz.walk(&[]).await?;
        assert_eq!(hash(page).await?, "#prices");
        paste(page, "#team").await?;
        let copied = link(page, &quiz).await?;
        assert!(copied.starts_with(&page.server().url("/clinic.html#mq=")));
        assert!(!came(&quiz.screen().await?));
        quiz.start_again().await?;
        assert_eq!(hash(page).await?, "#team");
        Ok(())
    })
}
