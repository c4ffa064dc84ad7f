//! The server, and what a test can do to its answers.

use browser_tests::{Outcome, Page, Reply, Result, Seen, Server, Setup, run, wait};
use serde_json::json;

use crate::EMPTY;

/// What a page is answered to a `fetch`, or that it isn't.
async fn fetch(page: &Page, url: &str) -> Result<String> {
    let get = "
        const [url, done] = arguments;
        fetch(url).then(
            async (it) => done(`${it.status} ${it.headers.get('content-type')} ${await it.text()}`),
            () => done('blocked'));";
    let got = page.script_async(get, vec![url.into()]).await?;
    Ok(got.as_str().unwrap_or_default().into())
}

#[test]
fn the_server_gives_what_a_test_puts_there_and_counts() -> Outcome {
    run(Setup::phone(), async |page| {
        let teapot = Reply {
            status: 418,
            ..Reply::new("text/plain", "short and stout")
        };
        page.server().put("/teapot", teapot);
        page.server().html("/", EMPTY);
        page.open("/").await?;
        let got = fetch(page, "/teapot?milk=no").await?;
        assert_eq!(got, "418 text/plain short and stout");
        assert_eq!(page.server().requests(), ["GET /", "GET /teapot"]);
        assert_eq!(page.server().asked("/tea*"), 1);
        // Chromium calls such an answer an error on the console.
        page.console_errors().await?;
        Ok(())
    })
}

#[test]
fn a_request_waits_until_it_is_let_go() -> Outcome {
    run(Setup::desktop(), async |page| {
        let server = page.server();
        server.html("/", EMPTY);
        server.put("/slow/quiz-1f.wasm", Reply::new("text/plain", "slow"));
        server.put("/quick", Reply::new("text/plain", "quick"));
        page.open("/").await?;
        let held = server.hold("/slow/*.wasm");
        let ask = "
            window.got = [];
            for (const path of ['/slow/quiz-1f.wasm', '/quick'])
                fetch(path).then((it) => it.text()).then((it) => got.push(it));";
        page.script(ask, vec![]).await?;
        held.until_asked().await?;
        until_got(page, &["quick"]).await?;
        held.release();
        until_got(page, &["quick", "slow"]).await?;
        // Nothing holds the next one.
        assert!(fetch(page, "/slow/quiz-1f.wasm").await?.ends_with("slow"));
        Ok(())
    })
}

async fn until_got(page: &Page, wanted: &[&str]) -> Result<()> {
    wait::until(&format!("the answers {wanted:?}"), async || {
        let got = page.script("return got", vec![]).await?;
        Ok(Seen::if_true(got == json!(wanted), || got.to_string()))
    })
    .await
}

#[test]
fn an_answer_can_be_changed_by_a_pattern() -> Outcome {
    run(Setup::desktop(), async |page| {
        let server = page.server();
        server.html("/", EMPTY);
        server.put(
            "/embed/quiz-1f.wasm",
            Reply::new("application/wasm", "whole"),
        );
        server.change("/embed/*.wasm", |reply| {
            reply.set_type("application/octet-stream");
            reply.body.truncate(2);
        });
        server.header("x-clinic", "yes");
        page.open("/").await?;
        let got = fetch(page, "/embed/quiz-1f.wasm").await?;
        assert_eq!(got, "200 application/octet-stream wh");
        server.change("*.wasm", |reply| *reply = Reply::not_found());
        let got = fetch(page, "/embed/quiz-1f.wasm").await?;
        assert!(got.starts_with("404 "), "{got}");
        page.console_errors().await?;
        Ok(())
    })
}

#[test]
fn another_origin_answers_only_where_it_allows_that() -> Outcome {
    run(Setup::desktop(), async |page| {
        page.server().html("/", EMPTY);
        page.open("/").await?;
        let other = page.other_origin().await?;
        assert_ne!(other.origin(), page.server().origin());
        other.put("/words", Reply::new("text/plain", "far away"));
        assert_eq!(fetch(page, &other.url("/words")).await?, "blocked");
        other.allow_other_origins(true);
        let got = fetch(page, &other.url("/words")).await?;
        assert_eq!(got, "200 text/plain far away");
        other.allow_other_origins(false);
        assert_eq!(fetch(page, &other.url("/words")).await?, "blocked");
        assert_eq!(other.requests(), ["GET /words"; 3]);
        page.console_errors().await?;
        Ok(())
    })
}

/// The built page loads the quiz by scripts and a template, or by one script alone.
#[test]
fn a_page_of_a_tests_own_loads_what_the_built_page_loads() -> Outcome {
    run(Setup::desktop(), async |page| {
        let folder = std::env::temp_dir().join(format!("mq-built-{}", page.engine()));
        std::fs::create_dir_all(&folder)?;
        let forms = [
            "<script type=module>window.loaded = true</script><template id=a><p></template>",
            "<script src='embed/quiz.js' async></script>\
             <script type='application/json'>{}</script>",
        ];
        for (form, templates) in forms.iter().zip([1, 0]) {
            std::fs::write(folder.join("index.html"), form)?;
            let server = Server::start(&folder).await?;
            server.put("/embed/quiz.js", Reply::script("window.loaded = true"));
            server.page("/own.html", "<meta name=own>", "<p>Own words")?;
            page.open(&server.url("/own.html")).await?;
            let seen = "
                const count = (it) => document.querySelectorAll(it).length;
                return [window.loaded, count('template'), count('[type*=json]'), count('[name=own]')];";
            wait::until("the script", async || {
                let seen = page.script(seen, vec![]).await?;
                let wanted = json!([true, templates, 0, 1]);
                Ok(Seen::if_true(seen == wanted, || seen.to_string()))
            })
            .await?;
        }
        std::fs::remove_dir_all(&folder)?;
        Ok(())
    })
}
