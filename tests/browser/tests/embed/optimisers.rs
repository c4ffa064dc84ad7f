//! What optimisers, consent managers and site builders do to a script.

use browser_tests::{Outcome, Reply, Setup, run};

use crate::{BARE, OWN, SCRIPT, TAG, put, shell, shown, until};

#[test]
fn p8_the_quiz_appears_however_the_script_is_written() -> Outcome {
    run(Setup::phone(), async |page| {
        let shell = shell()?;
        let server = page.server();
        // What a page has besides; it keeps its names to itself.
        let before = "var $ = 1, quiz = 2, live = 3, script = 4;";
        let after = "window.others = [$, quiz, live, script].join();";
        let all = format!("{before}\n{shell}\n{after}");
        server.put("/cache/all.js", Reply::script(all.clone()));
        let module = "import('/embed/microneedling-quiz.js')";
        server.put("/theme/main.js", Reply::script(module));
        let at = "src='/embed/microneedling-quiz.js'";
        let forms = [
            ("/async", format!("<script {at} async></script>"), ""),
            ("/defer", format!("<script {at} defer></script>"), ""),
            ("/head", format!("<script {at}></script>"), ""),
            (
                "/end",
                String::new(),
                "<script src='/embed/microneedling-quiz.js'></script>",
            ),
            ("/module", format!("<script type=module {at}></script>"), ""),
            (
                "/imported",
                "<script type=module src='/theme/main.js' data-base='/embed/'></script>".into(),
                "",
            ),
            (
                "/combined",
                "<script src='/cache/all.js' data-base='/embed/' defer></script>".into(),
                "",
            ),
            (
                "/inline",
                format!("<script data-base='/embed/'>{shell}</script>"),
                "",
            ),
            (
                "/inline-module",
                format!("<script type=module data-base='/embed/'>{shell}</script>"),
                "",
            ),
            (
                "/cloudflare",
                format!("<script data-cfasync=false {at} async></script>"),
                "",
            ),
            (
                "/wordpress",
                "<script src='/embed/microneedling-quiz.js?ver=6.9#x' id='mq-js' defer></script>"
                    .into(),
                "",
            ),
        ];
        for (path, head, end) in forms {
            put(page, path, &head, &format!("{BARE}{end}"));
            let alive = async || page.open_quiz(path).await?.alive().await;
            let screen = alive().await;
            screen.map_err(|fault| fault.context(path))?;
            let seen = page.watched().await?;
            assert_eq!(seen.errors, [""; 0], "{path}");
            if path == "/combined" {
                assert_eq!(page.script("return others", vec![]).await?, "1,2,3,4");
            }
        }
        page.quiz("microneedling-quiz").walk(&[]).await?;
        Ok(())
    })
}

/// A plugin knows its folder, and not what an optimiser makes of its script.
#[test]
fn p8_a_page_says_where_the_files_are_when_its_scripts_are_combined() -> Outcome {
    run(Setup::phone(), async |page| {
        let shell = shell()?;
        let server = page.server();
        let combined = Reply::script(format!("var before = 1;\n{shell}\nvar after = 2;"));
        server.put("/cache/all.js", combined);
        let hint = "<script type='application/json' data-base='/embed'></script>";
        let wrong = "<script type='application/json' data-base='/nowhere/'></script>";
        for (path, head, body) in [
            (
                "/above",
                format!("{hint}<script src='/cache/all.js' defer></script>"),
                BARE.to_owned(),
            ),
            (
                "/below",
                "<script src='/cache/all.js' defer></script>".into(),
                format!("{BARE}{hint}"),
            ),
            (
                "/inline",
                hint.to_owned(),
                format!("{BARE}<script>{shell}</script>"),
            ),
            // Whoever tells by itself needs no other, least of all that of another script.
            (
                "/named",
                format!("{wrong}<script src='/embed/microneedling-quiz.js'></script>"),
                BARE.to_owned(),
            ),
            (
                "/based",
                format!("{wrong}<script src='/cache/all.js' data-base='/embed/'></script>"),
                BARE.to_owned(),
            ),
        ] {
            put(page, path, &head, &body);
            let alive = async || page.open_quiz(path).await?.alive().await;
            let screen = alive().await;
            screen.map_err(|fault| fault.context(path))?;
            let seen = page.watched().await?;
            assert!(seen.named("mq-error").is_empty(), "{path}: {seen:?}");
        }
        // A renamed copy without any hint stands beside its files.
        server.put("/embed/ours.js", Reply::script(shell));
        put(
            page,
            "/renamed",
            "<script src='/embed/ours.js'></script>",
            BARE,
        );
        page.open_quiz("/renamed").await?.alive().await?;
        Ok(())
    })
}

/// A folder of the page's own may have the same name: the site of the quiz itself, for one.
#[test]
fn p8_a_module_finds_its_files_beside_itself_not_beside_another_script() -> Outcome {
    run(Setup::phone(), async |page| {
        let server = page.server();
        server.put(
            "/microneedling-quiz/theme.js",
            Reply::script("window.theme = 1"),
        );
        let head = "<script src='/microneedling-quiz/theme.js'></script>
            <script type=module src='/embed/microneedling-quiz.js'></script>";
        put(page, "/", head, BARE);
        page.open_quiz("/").await?.alive().await?;
        Ok(())
    })
}

#[test]
fn p8_a_script_that_is_delayed_until_somebody_is_there_works_then() -> Outcome {
    run(Setup::phone(), async |page| {
        let delay = "<script>
            addEventListener('pointerdown', () => {
                const script = document.createElement('script');
                script.src = '/embed/microneedling-quiz.js';
                document.head.append(script);
            }, { once: true });
        </script>";
        put(page, "/", "", &format!("<h1>Welcome</h1>{delay}{OWN}"));
        page.open("/").await?;
        let before = shown(page, TAG).await?;
        assert!(before.own && !before.quiz, "{before:?}");
        let title = page.client().find(fantoccini::Locator::Css("h1")).await?;
        title.click().await?;
        page.quiz(TAG).alive().await?;
        assert!(!shown(page, TAG).await?.own);
        page.quiz(TAG).walk(&[]).await?;
        Ok(())
    })
}

#[test]
fn p8_a_script_that_is_parked_and_put_back_works_then() -> Outcome {
    run(Setup::phone(), async |page| {
        let parked = SCRIPT.replace("<script ", "<script type='1f-text/javascript' ");
        // As Rocket Loader does, and consent managers: a copy in the place of each.
        let release = "
            for (const old of document.querySelectorAll('script[type$=\"-text/javascript\"]')) {
                const script = document.createElement('script');
                for (const { name, value } of old.attributes) if (name !== 'type') script.setAttribute(name, value);
                script.text = old.text;
                old.replaceWith(script);
            }";
        for (path, script) in [
            ("/named", parked),
            (
                "/inline",
                format!(
                    "<script type='1f-text/javascript' data-base='/embed'>{}</script>",
                    shell()?
                ),
            ),
        ] {
            put(page, path, &script, OWN);
            page.open(path).await?;
            let before = shown(page, TAG).await?;
            assert!(before.own && !before.quiz, "{before:?}");
            page.script(release, vec![]).await?;
            page.quiz(TAG).alive().await?;
            assert!(!shown(page, TAG).await?.own);
        }
        Ok(())
    })
}

/// An import leaves no trace of where it came from; what is missing says how to mend that.
#[test]
fn p8_a_bare_import_says_what_it_needs() -> Outcome {
    run(Setup::phone(), async |page| {
        let module = "import('/embed/microneedling-quiz.js')";
        page.server().put("/theme/main.js", Reply::script(module));
        let head = "<script type=module src='/theme/main.js'></script>";
        crate::falls_back(page, head, "missing", &["data-base"]).await?;
        put(page, "/embed/beside.html", head, BARE);
        page.open_quiz("/embed/beside.html").await?.alive().await?;
        until(
            page,
            "no fault",
            "return !mqWatch.events.some((it) => it.name === 'mq-error')",
        )
        .await
    })
}
