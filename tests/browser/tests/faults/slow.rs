//! Every file thirty seconds late, all at once: the one test that lets real time pass.

use std::time::Duration;

use browser_tests::{Env, Outcome, Page, Reply, Result, Server, Setup, ensure, run};

use crate::frames::{self, Case};

/// As long as the issue says.
const LATE: Duration = Duration::from_secs(30);

/// Frames, what of each is late, and the language of the page.
const CASES: [(&str, &[&str], &str, &str); 5] = [
    ("shell", &["/embed/microneedling-quiz.js"], "en", ""),
    ("engine", &["/embed/quiz-*"], "en", ""),
    ("language", &["/embed/lang/*"], "de", ""),
    ("everything", &["/embed/*"], "de", ""),
    ("document", &["/own.json"], "en", "src=/own.json"),
];

/// Ticks in the frame of this name, and presses Next.
async fn tap(page: &Page, frame: &str) -> Result<()> {
    let tap = "
        const page = document.getElementById(arguments[0]).contentDocument;
        const root = page.querySelector('microneedling-quiz').shadowRoot;
        root.querySelector('[value=fine-lines]').click();
        root.querySelector('[type=submit]').click();";
    page.script(tap, vec![frame.into()]).await?;
    Ok(())
}

#[test]
fn files_that_are_thirty_seconds_late_are_waited_for() -> Outcome {
    run(Setup::phone(), async |page| {
        // A server each: browsers have six connections to one, and those that wait are taken.
        let mut servers = Vec::new();
        for _ in CASES {
            let server = Server::start(&Env::get()?.dist).await?;
            server.allow_other_origins(true);
            let own = r#"{ "texts": { "en": { "ui": { "welcome": "Late." } } } }"#;
            server.put("/own.json", Reply::new("application/json", own));
            servers.push(server);
        }
        let late: Vec<_> = CASES
            .iter()
            .zip(&servers)
            .flat_map(|((_, files, _, _), server)| files.iter().map(|it| server.hold(it)))
            .collect();
        let document = format!("src={}", servers[4].url("/own.json"));
        let cases: Vec<_> = CASES
            .iter()
            .zip(&servers)
            .map(|((name, _, lang, own), server)| Case {
                lang,
                script: server.url("/embed/microneedling-quiz.js"),
                attributes: if own.is_empty() {
                    String::new()
                } else {
                    document.clone()
                },
                ..Case::after(name, "")
            })
            .collect();
        frames::open(page, &cases).await?;

        // Before: the page's own words where there is no script yet, else a question to answer.
        let ready = |it: &frames::State| match it.name.as_str() {
            "shell" | "everything" => it.own,
            "engine" => it.painted,
            _ => !it.own,
        };
        frames::until(page, "what there is at once", ready).await?;
        tap(page, "engine").await?;
        let all = frames::look(page).await?;
        ensure!(
            all["engine"].busy && all["engine"].chosen == ["fine-lines"],
            "{:?}",
            all["engine"]
        );
        tokio::time::sleep(LATE).await;

        // In between: a document has ten seconds, and all else as long as it takes.
        let all = frames::look(page).await?;
        for (name, it) in &all {
            ensure!(ready(it), "{it:?}");
            it.told_each_once()?;
            let told: &[&str] = if name == "document" {
                &["document"]
            } else {
                &[]
            };
            assert_eq!(it.codes(), told, "{name}");
        }
        ensure!(all["document"].alive, "{:?}", all["document"]);
        ensure!(
            all["engine"].chosen == ["fine-lines"],
            "{:?}",
            all["engine"]
        );

        // After: what was chosen, and Next, lead on.
        drop(late);
        let all = frames::until(page, "the quiz in every frame", |it| it.alive).await?;
        frames::until(page, "where Next led", |it| {
            it.name != "engine" || it.question == "noticeable"
        })
        .await?;
        for it in [&all["language"], &all["everything"]] {
            ensure!(!it.title.starts_with("What would"), "{it:?}");
        }
        frames::walk(page, all.keys().map(String::as_str)).await?;
        page.console_errors().await?;
        Ok(())
    })
}
