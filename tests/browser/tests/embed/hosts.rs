//! Files on another host, in another folder, or nowhere.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};

use browser_tests::{Engine, Env, Outcome, Page, Result, Setup, run, run_in};

use crate::{BARE, EMPTY, SCRIPT, falls_back, put, shell};

/// The script from another place, and where its files are, if it says so.
fn script(src: &str, base: &str) -> String {
    format!("<script src='{src}' {base} async></script>")
}

async fn works(page: &Page, path: &str) -> Result<()> {
    let quiz = page.open_quiz(path).await?;
    quiz.alive().await?;
    Ok(())
}

#[test]
fn p6_another_host_needs_one_header() -> Outcome {
    run(Setup::phone(), async |page| {
        let other = page.other_origin().await?;
        let theirs = script(&other.url("/embed/microneedling-quiz.js"), "");
        let words = [
            other.origin(),
            "Access-Control-Allow-Origin: *",
            "copy it here",
        ];
        falls_back(page, &theirs, "cors", &words).await?;
        // The script is the page's own; its files are not.
        let base = format!("data-base={}", other.url("/embed"));
        let ours = script("/embed/microneedling-quiz.js", &base);
        falls_back(page, &ours, "cors", &words).await?;

        other.allow_other_origins(true);
        for (path, script) in [("/theirs", theirs), ("/ours", ours)] {
            put(page, path, &script, BARE);
            works(page, path).await?;
        }
        assert_eq!(page.server().asked("/embed/quiz-*"), 0);
        page.quiz("microneedling-quiz").walk(&[]).await?;

        // And the other way round.
        let back = script(&page.server().url("/embed/microneedling-quiz.js"), "");
        other.watch(true);
        other.html("/page", &format!("{EMPTY}{back}<body>{BARE}"));
        page.server().allow_other_origins(true);
        works(page, &other.url("/page")).await?;
        assert_eq!(page.server().asked("/embed/*.wasm"), 1);
        Ok(())
    })
}

/// Only one of the two files has the header: that, too, is told by its name.
#[test]
fn p6_a_wasm_alone_without_the_header_is_named() -> Outcome {
    run(Setup::phone(), async |page| {
        let other = page.other_origin().await?;
        other.change("*.js", |reply| {
            reply.set("access-control-allow-origin", "*");
        });
        let theirs = script(&other.url("/embed/microneedling-quiz.js"), "");
        let words = [other.origin(), ".wasm", "Access-Control-Allow-Origin: *"];
        falls_back(page, &theirs, "cors", &words).await
    })
}

#[test]
fn p6_a_host_that_nobody_reaches_is_named() -> Outcome {
    run(Setup::phone(), async |page| {
        // A port that was free a moment ago.
        let nobody = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let base = format!("data-base=http://{nobody}/quiz/");
        let ours = script("/embed/microneedling-quiz.js", &base);
        let address = format!("http://{nobody}/quiz/quiz-");
        let words = [&address, "can't be reached", "data-base"];
        falls_back(page, &ours, "network", &words).await
    })
}

#[test]
fn p6_the_page_may_be_in_any_folder() -> Outcome {
    run(Setup::phone(), async |page| {
        let relative = script("../../embed/microneedling-quiz.js", "");
        let based = "<base href='/somewhere/else/'>";
        for (path, head) in [
            ("/treatments/skin/quiz.html", relative),
            ("/treatments/skin/", SCRIPT.into()),
            ("/based", format!("{based}{SCRIPT}")),
            ("/based/later", format!("{SCRIPT}{based}")),
            // The address in the bar changes while the files still load.
            (
                "/moved",
                format!("{SCRIPT}<script>history.pushState(0, '', '/far/away/')</script>"),
            ),
        ] {
            put(page, path, &head, BARE);
            works(page, path).await?;
        }
        page.quiz("microneedling-quiz").walk(&[]).await?;
        assert_eq!(page.server().asked("/embed/*.wasm"), 5);
        Ok(())
    })
}

#[test]
fn p6_data_base_names_the_folder() -> Outcome {
    run(Setup::phone(), async |page| {
        let copy = browser_tests::Reply::script(shell()?);
        page.server().put("/cache/7f3a.js", copy);
        let whole = page.server().url("/embed");
        for base in ["/embed/", "/embed", "../embed", &format!("{whole}/")] {
            let head = script("/cache/7f3a.js", &format!("data-base='{base}'"));
            put(page, "/pages/quiz", &head, BARE);
            works(page, "/pages/quiz").await?;
        }
        assert_eq!(page.server().asked("/embed/*.wasm"), 4);
        // Without it, what is missing says how to mend it.
        let head = script("/cache/7f3a.js", "");
        let words = ["/cache/quiz-", "answers 404", "data-base"];
        falls_back(page, &head, "missing", &words).await
    })
}

/// The connection ends in the middle, as on a train.
#[test]
fn p6_a_download_that_breaks_off_is_named() -> Outcome {
    let why = "to it half an answer is a whole one";
    run_in(
        &[Engine::Chromium, Engine::Firefox],
        why,
        Setup::phone(),
        async |page| {
            let host = breaks_off()?;
            let ours = script("/embed/microneedling-quiz.js", &format!("data-base={host}"));
            let words = [host.as_str(), ".wasm", "reload"];
            falls_back(page, &ours, "network", &words).await
        },
    )
}

/// A host of the built files that hangs up in the middle of the wasm; ends with the process.
fn breaks_off() -> Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let host = format!("http://{}/", listener.local_addr()?);
    let folder = Env::get()?.dist.join("embed");
    let answer = move |stream: &mut TcpStream| -> Result<()> {
        let mut line = String::new();
        BufReader::new(&*stream).read_line(&mut line)?;
        let name = line.split(['/', ' ']).nth(2).unwrap_or_default();
        let bytes = std::fs::read(folder.join(name))?;
        let sent = if name.contains(".wasm") {
            1000
        } else {
            bytes.len()
        };
        write!(
            stream,
            "HTTP/1.1 200 OK\r\ncontent-type: text/javascript\r\ncontent-length: {}\r\n\
             connection: close\r\naccess-control-allow-origin: *\r\n\r\n",
            bytes.len()
        )?;
        stream.write_all(bytes.get(..sent).unwrap_or_default())?;
        Ok(())
    };
    std::thread::spawn(move || {
        // A browser that hangs up itself is served no more.
        for mut stream in listener.incoming().flatten() {
            answer(&mut stream).ok();
        }
    });
    Ok(host)
}
