//! Pictures, for people: every kind of screen at three widths, and the one in the README.
//!
//! `cargo xtask screenshots` takes them; an ordinary test run leaves them out.

use browser_tests::{
    Answer, Context, Env, Outcome, Page, Quiz, Reply, Result, Scheme, Screen, Setup, run,
};

const SIZES: [(u32, u32); 3] = [(320, 700), (390, 844), (1280, 800)];

/// Somebody with a typical wish, and something to ask about first.
const VISITOR: [Answer<'static>; 5] = [
    ("goals", &["fine-lines", "acne-scars"]),
    ("noticeable", &["quite"]),
    ("timing", &["three-to-six-months"]),
    ("age", &["22-or-over"]),
    ("health", &["blood-thinner"]),
];

#[test]
#[ignore = "takes pictures for people to look at"]
fn every_screen_at_every_size() -> Outcome {
    for scheme in Scheme::ALL {
        for (width, height) in SIZES {
            let setup = if width < 768 {
                Setup::phone()
            } else {
                Setup::desktop()
            };
            let setup = setup.at(width, height).scheme(scheme);
            run(setup, async |page| {
                every_screen(page, &format!("{width}-{}", scheme.as_str())).await
            })?;
        }
    }
    Ok(())
}

async fn every_screen(page: &Page, size: &str) -> Result<()> {
    let quiz = page.open_quiz("/").await?;
    let take = async |name: &str| {
        quiz.still().await?;
        page.picture(&format!("{name}-{size}")).await
    };
    quiz.tour(&VISITOR, async |screen| {
        match screen.question.as_deref() {
            Some("goals") => {
                take("1-first").await?;
                quiz.choose("fine-lines").await?;
                take("2-chosen").await?;
            }
            Some("noticeable") => {
                quiz.choose("quite").await?;
                take("3-one").await?;
            }
            Some("health") => {
                quiz.press("See my result").await?;
                quiz.until("the error", |it| it.error.is_some()).await?;
                take("4-health-error").await?;
            }
            Some(_) => {}
            None => {
                take("5-result").await?;
                page.tall_picture(&format!("6-result-whole-{size}")).await?;
            }
        }
        Ok(())
    })
    .await?;
    quiz.start_again().await?;
    quiz.walk(&[("age", &["under-18"])]).await?;
    take("7-end").await?;
    Ok(())
}

/// A question and its result, as on two phones side by side.
#[test]
#[ignore = "takes the picture of the README"]
fn the_picture_of_the_readme() -> Outcome {
    run(Setup::phone().scale(2.0), async |page| {
        let folder = Env::shots().context("MQ_SHOTS is not set: run `cargo xtask screenshots`")?;
        let quiz = page.open_quiz("/").await?;
        let question = with_goals(page, &quiz).await?;
        let result = with_result(page, &quiz).await?;

        let server = page.server();
        server.put("/question.png", Reply::new("image/png", question));
        server.put("/result.png", Reply::new("image/png", result));
        server.put("/both.html", Reply::html(SIDE_BY_SIDE));
        page.resize(390 * 2 + 72, 844 + 48).await?;
        page.open("/both.html").await?;
        let drawn = "Promise.all([...document.images].map((it) => it.decode())).then(arguments[0])";
        page.script_async(drawn, vec![]).await?;
        let png = page.client().screenshot().await?;
        let path = folder.join("quiz.png");
        std::fs::write(&path, &png).with_context(|| format!("can't write {}", path.display()))?;
        println!("{}, {} KB", path.display(), png.len() / 1024);
        assert!(
            png.len() < 300 * 1024,
            "a README's picture should load at once"
        );
        Ok(())
    })
}

async fn with_goals(page: &Page, quiz: &Quiz<'_>) -> Result<Vec<u8>> {
    // A mouse would leave its shadow on an option.
    for goal in ["fine-lines", "acne-scars"] {
        page.thumb().tap(&quiz.option(goal).await?).await?;
        let chosen = |it: &Screen| it.chosen().contains(&goal);
        quiz.until("the goal", chosen).await?;
    }
    top(page, quiz).await?;
    Ok(page.client().screenshot().await?)
}

async fn with_result(page: &Page, quiz: &Quiz<'_>) -> Result<Vec<u8>> {
    quiz.walk(&VISITOR[..4]).await?;
    top(page, quiz).await?;
    Ok(page.client().screenshot().await?)
}

async fn top(page: &Page, quiz: &Quiz<'_>) -> Result<()> {
    let top = "scrollTo(0, 0)";
    page.script(top, vec![]).await?;
    quiz.still().await
}

const SIDE_BY_SIDE: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>Both</title>
    <meta name=viewport content='width=device-width'><link rel=icon href='data:,'>
    <style>
        body { margin: 0; padding: 24px; display: flex; gap: 24px; background: #fff }
        img { width: 390px; height: 844px; border-radius: 28px; box-shadow: 0 0 0 1px #d9d2cb }
    </style>
    <img src=question.png alt=''><img src=result.png alt=''>";
