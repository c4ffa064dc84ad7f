//! Each way in which a page gives a document.

use browser_tests::{Outcome, Setup, ensure, run};
use serde_json::json;

use crate::{
    OWN, PLAIN, ROSA, SCRIPT, TAG, inline, put, put_document, quiz, rosa, tell, titled, until,
    until_title, walk,
};

#[test]
fn an_address_may_be_relative_or_whole() -> Outcome {
    run(Setup::phone(), async |page| {
        let server = page.server();
        put_document(page, "/rosa.json", &rosa());
        put_document(page, "/a/b/rosa.json", &rosa());
        let whole = server.url("/rosa.json");
        let based = "<base href='/a/b/'>";
        for (path, head, src) in [
            ("/", "", "/rosa.json"),
            ("/a/b/quiz.html", "", "rosa.json"),
            ("/a/b/c/", "", "../rosa.json?v=2#part"),
            ("/else", based, "rosa.json"),
            ("/whole", "", whole.as_str()),
        ] {
            for loading in ["eager", "lazy"] {
                let attributes = format!("src='{src}' loading={loading} resume=none");
                let head = format!("{head}{SCRIPT}");
                put(page, path, &head, &quiz(&attributes, ""));
                page.open(path).await?;
                let screen = until_title(&page.quiz(TAG), ROSA).await;
                screen.map_err(|it| it.context(format!("{src} on {path}, {loading}")))?;
            }
        }
        walk(&page.quiz(TAG)).await?;
        assert_eq!(server.asked("/a/b/rosa.json"), 6);
        Ok(())
    })
}

#[test]
fn another_origin_needs_one_header() -> Outcome {
    run(Setup::phone(), async |page| {
        let other = page.other_origin().await?;
        let mut reply = crate::json(&rosa());
        reply.set("access-control-allow-origin", "*");
        // Whatever type it is sent as.
        reply.set_type("text/plain");
        other.put("/rosa.json", reply);
        let attributes = format!("src={} loading=eager", other.url("/rosa.json"));
        put(page, "/", SCRIPT, &quiz(&attributes, ""));
        page.open("/").await?;
        walk(&page.quiz(TAG)).await?;
        assert_eq!(other.requests(), ["GET /rosa.json"]);
        Ok(())
    })
}

#[test]
fn a_child_script_holds_it_too() -> Outcome {
    run(Setup::phone(), async |page| {
        let text = inline(&rosa());
        let words = "<p>The clinic's own words</p>";
        let comment = "<!-- Our quiz -->";
        for (path, inside) in [
            ("/alone", text.clone()),
            ("/behind", format!("{comment}\n{words}\n{text}")),
            ("/before", format!("{text}{words}")),
            (
                "/charset",
                text.replace("application/json", "application/json; charset=utf-8"),
            ),
        ] {
            for loading in ["eager", "lazy"] {
                let attributes = format!("loading={loading} resume=none");
                put(page, path, SCRIPT, &quiz(&attributes, &inside));
                page.open(path).await?;
                let screen = until_title(&page.quiz(TAG), ROSA).await;
                screen.map_err(|it| it.context(format!("{path}, {loading}")))?;
                // Neither the document nor what stands in for the quiz is to be read.
                until(page, "nothing else", "quiz.innerText.trim() === ''").await?;
            }
        }
        walk(&page.quiz(TAG)).await?;
        // The address goes before what is inside.
        put_document(page, "/other.json", &titled("The other one?"));
        put(page, "/", SCRIPT, &quiz("src=/other.json", &text));
        page.open("/").await?;
        until_title(&page.quiz(TAG), "The other one?").await?;
        Ok(())
    })
}

#[test]
fn a_div_takes_both() -> Outcome {
    run(Setup::phone(), async |page| {
        put_document(page, "/rosa.json", &rosa());
        let div = |attributes: &str, inside: &str| {
            format!("<div data-microneedling-quiz {attributes}>{inside}</div>")
        };
        let late = "<script src='/embed/microneedling-quiz.js' defer></script>";
        let first = "<script src='/embed/microneedling-quiz.js'></script>";
        for (path, head) in [("/async", SCRIPT), ("/defer", late), ("/first", first)] {
            for (how, body) in [
                ("src", div("data-src=/rosa.json data-resume=none", "")),
                ("inline", div("data-resume=none", &inline(&rosa()))),
                (
                    "inline and words",
                    div(
                        "data-resume=none data-loading=eager",
                        &format!("<p>Own</p>{}", inline(&rosa())),
                    ),
                ),
            ] {
                put(page, path, head, &body);
                page.open(path).await?;
                let screen = until_title(&page.quiz("div"), ROSA).await;
                screen.map_err(|it| it.context(format!("{how} on {path}")))?;
            }
        }
        walk(&page.quiz("div")).await?;
        assert_eq!(page.server().asked(PLAIN), 0);
        // And follows.
        put_document(page, "/other.json", &titled("The other one?"));
        put(page, "/", SCRIPT, &div("data-src=/rosa.json", ""));
        page.open("/").await?;
        until_title(&page.quiz("div"), ROSA).await?;
        let other = "document.querySelector('div').dataset.src = '/other.json'";
        tell(page, other).await?;
        until_title(&page.quiz("div"), "The other one?").await?;
        Ok(())
    })
}

#[test]
fn a_frame_takes_the_address() -> Outcome {
    run(Setup::phone().at(700, 6000), async |page| {
        put_document(page, "/rosa.json", &rosa());
        put_document(page, "/embed/own.json", &titled("The frame's own?"));
        let frame = |src: &str| {
            format!("<iframe id=frame src='/embed/frame.html?src={src}' width=600 height=5000>")
        };
        for (src, title) in [
            ("/rosa.json", ROSA),
            ("%2Frosa.json&resume=none", ROSA),
            // As the frame sees it.
            ("own.json", "The frame's own?"),
        ] {
            put(page, "/", "", &frame(src));
            page.open("/").await?;
            page.enter_frame("#frame").await?;
            until_title(&page.quiz(TAG), title).await?;
            page.leave_frame().await?;
        }
        // On its own, an address must not be able to put a stranger's words on a clinic's site.
        page.open("/embed/frame.html?src=/rosa.json").await?;
        let screen = page.quiz(TAG).alive().await?;
        assert_eq!(screen.title, crate::BUILT_IN);
        let address: String = page.read("return location.search", vec![]).await?;
        ensure!(address.is_empty(), "{address}");
        Ok(())
    })
}

#[test]
fn a_property_says_the_same() -> Outcome {
    run(Setup::phone(), async |page| {
        put_document(page, "/rosa.json", &rosa());
        // Before the element is known, on one that is made, and on one that is there.
        let early =
            "<script>document.querySelector('microneedling-quiz').src = '/rosa.json'</script>";
        put(page, "/", SCRIPT, &format!("{}{early}", quiz("", "")));
        page.open("/").await?;
        until_title(&page.quiz(TAG), ROSA).await?;
        put(page, "/made", SCRIPT, "");
        page.open("/made").await?;
        let known = "Boolean(customElements.get('microneedling-quiz'))";
        until(page, "the element", known).await?;
        let make = "
            const made = document.createElement('microneedling-quiz');
            made.src = '/rosa.json';
            document.querySelector('main').append(made);";
        tell(page, make).await?;
        until_title(&page.quiz(TAG), ROSA).await?;
        let src = crate::ask::<serde_json::Value>(
            page,
            "return [quiz.src, quiz.getAttribute('src')]",
            vec![],
        );
        assert_eq!(src.await?, json!(["/rosa.json", "/rosa.json"]));
        assert_eq!(page.server().asked(PLAIN), 0);
        assert_eq!(page.server().asked(OWN), 4);
        Ok(())
    })
}
