//! The frame's address: what stands in it is the framing page's own, and goes no further than its
//! attributes.

use browser_tests::{Outcome, Page, Result, Seen, Setup, ensure, run, wait};
use serde_json::json;

use crate::vectors::{KEYS, MARKUP, REFUSED};
use crate::{DONE, put, remember, told, unharmed};

/// A page with a frame for each of these queries, as long lists of names and values.
async fn frames(page: &Page, queries: &[Vec<(&str, &str)>]) -> Result<()> {
    let frame = "microneedling-quiz /embed/frame.html 0";
    remember(page, "/framed.html", &[], DONE).await?;
    let keep = "sessionStorage.setItem(arguments[0], `${Date.now()} 500 ${arguments[1]}`)";
    page.script(keep, vec![json!(frame), json!(DONE)]).await?;
    put(page, "/framed.html", "", "");
    page.open("/framed.html").await?;
    let add = "
        for (const query of arguments[0]) {
            const frame = document.createElement('iframe');
            frame.src = `/embed/frame.html?${new URLSearchParams(query)}`;
            frame.height = 300;
            document.querySelector('main').append(frame);
        }";
    page.script(add, vec![json!(queries)]).await?;
    wait::until("the result in every frame", async || {
        let there = "
            const frames = [...document.querySelectorAll('iframe')];
            const root = (it) => it.contentDocument?.querySelector('microneedling-quiz')?.shadowRoot;
            return frames.filter((it) => root(it)?.querySelector('[part~=result]:not([data-coming]) .clinic span + span')).length";
        let there: usize = page.read(there, vec![]).await?;
        Ok(Seen::if_true(there == queries.len(), || there.to_string()))
    })
    .await
}

#[test]
fn no_spelling_of_a_script_gets_in_by_the_frames_address() -> Outcome {
    run(Setup::desktop(), async |page| {
        // One of each kind: a frame is a whole page.
        let some = REFUSED.iter().step_by(5);
        let queries: Vec<_> = some
            .map(|url| vec![("booking-url", *url), ("clinic-name", "Rosa")])
            .collect();
        frames(page, &queries).await?;
        let buttons = "return [...document.querySelectorAll('iframe')].filter((it) => it.contentDocument
            .querySelector('microneedling-quiz').shadowRoot.querySelector('a[part~=button-primary]')).length";
        assert_eq!(page.script(buttons, vec![]).await?, 0);
        unharmed(page).await?;
        told(page).await
    })
}

#[test]
fn no_name_in_the_frames_address_becomes_another_attribute() -> Outcome {
    run(Setup::desktop(), async |page| {
        let mark = MARKUP[1];
        let mut query: Vec<_> = KEYS.iter().map(|key| (*key, "1")).collect();
        for name in [
            "onclick",
            "onload",
            "style",
            "class",
            "id",
            "slot",
            "is",
            "innerHTML",
            "mode",
            "events",
            "loading",
            "Booking-Url",
            " src",
            "src\n",
            "<script>",
            "base",
            "data-base",
            "nonce",
        ] {
            query.push((name, "pwned=1"));
        }
        for name in [
            "lang",
            "booking-label",
            "clinic-name",
            "color-scheme",
            "reset-after",
        ] {
            query.push((name, mark));
        }
        frames(page, &[query]).await?;
        let names = "return document.querySelector('iframe').contentDocument
            .querySelector('microneedling-quiz').getAttributeNames().sort()";
        let names: Vec<String> = page.read(names, vec![]).await?;
        let ours = [
            "booking-label",
            "clinic-name",
            "color-scheme",
            "lang",
            "loading",
            "reset-after",
        ];
        ensure!(names == ours, "{names:?}");
        unharmed(page).await?;
        told(page).await
    })
}
