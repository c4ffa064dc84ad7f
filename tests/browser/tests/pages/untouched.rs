//! What a page has of its own stays as it was: styles, head, root, globals (P7, R13).

use std::collections::BTreeMap;

use browser_tests::{Kind, Outcome, Page, Result, Setup, ensure, run};

use crate::{QUIZ, look};

/// Fifty and more elements of every sort, above the quiz, where its height moves nothing.
const BODY: &str = "
    <main class='card result' id=own><h1>A <em>clinic</em></h1><h2>Words</h2><h3>More</h3><h4>And</h4>
    <p class='hint small'>One <a href='#own'>link</a>, <b>bold</b>, <i>other</i>, <code>code</code>,
    <kbd>key</kbd>, <mark>mark</mark>, <sub>low</sub>, <sup>high</sup>, <abbr>abbr</abbr></p>
    <ul><li>One<li>Two</ul><ol><li>Three</ol><dl><dt>Term<dd>Text</dl><hr>
    <form class=screen><fieldset class=options><legend>Legend</legend>
    <label class=option><input type=radio name=r value=a> A</label>
    <label class=option><input type=checkbox> B</label><label>C <input type=text value=c></label>
    <select><option>D<option>E</select><textarea>F</textarea><progress value=.5></progress>
    <meter value=.5></meter><output>G</output><button class='button primary'>H</button></fieldset></form>
    <details open><summary>Sum</summary><p class=note>Note</p></details>
    <table class=plan><caption>Cap</caption><thead><tr><th>I<tbody><tr><td>J</table>
    <figure class=frame><svg width=20 height=20><circle r=9 /><text>K</text></svg><figcaption>L</figcaption></figure>
    <blockquote>M</blockquote><pre>N</pre><address class=end>O</address><nav class=actions>P</nav>
    <article class=box><section class=benefit><aside class=progress>Q</aside></section></article></main>
    <microneedling-quiz resume=none></microneedling-quiz>";

const HEAD: &str = "<meta name=viewport content='width=device-width, initial-scale=1'>
    <style>body { margin: 8px; font: 17px/1.4 sans-serif } .card { padding: 3px }</style>
    <script>addEventListener('load', () => {
        const script = document.createElement('script');
        script.src = '/embed/microneedling-quiz.js';
        // Hands the moment before the quiz is there to the test.
        window.go = () => document.body.append(script);
    });</script>";

/// What belongs to the page; `ret_nodes` is Chromium's driver's own.
const OWN: &str = "
    window.see = () => {
        const page = document.documentElement;
        const elements = [page.querySelector('#own'), ...page.querySelectorAll('#own *')];
        const attributes = (it) => [...it.attributes].map(({ name, value }) => `${name}=${value}`).join();
        const styles = elements.map((it, place) => [null, '::before', '::after', '::marker'].map((pseudo) => {
            const style = getComputedStyle(it, pseudo);
            return `${place} ${it.localName}${pseudo ?? ''} ` + [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
        })).flat();
        return {
            count: elements.length,
            styles,
            places: elements.map((it) => (({ x, y, width, height }) =>
                [width && x + scrollX, width && y + scrollY, width, height].map(Math.round).join())(it.getBoundingClientRect())),
            head: document.head.innerHTML,
            root: attributes(page),
            body: attributes(document.body),
            sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
            fonts: document.fonts.size,
            children: [...document.body.children].map((it) => it.localName).filter((it) => it !== 'script'),
            globals: Object.getOwnPropertyNames(window).filter((it) => !['go', 'see', 'own', 'ret_nodes'].includes(it)).sort(),
            scale: visualViewport.scale,
            title: document.title,
            address: location.href,
            history: history.length,
        };
    };
    window.own = window.see();
    return window.own.count;";

#[test]
fn p7_the_page_is_the_same_before_and_after() -> Outcome {
    run(Setup::desktop(), async |page| {
        let document = format!(
            "<!doctype html><html lang=en class=own><head><meta charset=utf-8><title>A page</title>
             <link rel=icon href='data:,'>{HEAD}</head><body class=own data-own=1>{BODY}</body></html>"
        );
        page.server().html("/own.html", &document);
        page.open("/own.html").await?;
        let count: usize = page.read(OWN, vec![]).await?;
        ensure!(count >= 50, "{count} elements");
        page.script("go()", vec![]).await?;
        let quiz = page.quiz(QUIZ);
        quiz.alive().await?;
        same(page, "the quiz being there").await?;
        // R13: a text input under 16 px makes phones zoom in, and so would a change of the meta.
        quiz.tour(&[], async |screen| {
            let small: Vec<String> = look(page, SMALL).await?;
            ensure!(small.is_empty(), "{small:?} at {}", screen.line());
            Ok(())
        })
        .await?;
        assert_eq!(quiz.screen().await?.kind, Kind::Result);
        same(page, "the result").await
    })
}

/// What of the page has changed since it was looked at first.
async fn same(page: &Page, when: &str) -> Result<()> {
    let changed = "
        const [before, now] = [window.own, window.see()];
        const found = [];
        for (const name in before)
            [before[name]].flat().forEach((one, place) => {
                const other = [now[name]].flat()[place];
                if (one !== other) found.push(`${name}: ${one} is now ${other}`.slice(0, 2000));
            });
        return found;";
    let changed: Vec<String> = page.read(changed, vec![]).await?;
    ensure!(changed.is_empty(), "changed with {when}: {changed:#?}");
    Ok(())
}

/// What can be typed into, or chosen from, below 16 px; a box that is ticked zooms nothing.
const SMALL: &str = "
    const typed = [...root.querySelectorAll(
        'input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]')];
    return typed.filter((it) => parseFloat(getComputedStyle(it).fontSize) < 16).map((it) => it.outerHTML);";

#[test]
fn r13_words_keep_their_size_on_a_page_of_small_ones() -> Outcome {
    run(Setup::phone(), async |page| {
        let mut pages = Vec::new();
        for head in [
            "",
            "<style>html { font-size: 62.5% } body { font-size: 1.2rem }</style>",
        ] {
            page.server().page(
                "/small.html",
                head,
                "<microneedling-quiz resume=none></microneedling-quiz>",
            )?;
            let quiz = page.open_quiz("/small.html").await?;
            let viewport = "return document.querySelector('meta[name=viewport]').content";
            let meta = page.script(viewport, vec![]).await?;
            let mut sizes = Vec::new();
            quiz.tour(&[("health", &["sunburn"])], async |screen| {
                let all: BTreeMap<String, Vec<f64>> = look(page, SIZES).await?;
                let labels = all.get("label").into_iter().flatten();
                let line = screen.line();
                for size in labels {
                    ensure!(*size >= 16.0, "a label of {size} px at {line}");
                }
                sizes.push((line, all));
                Ok(())
            })
            .await?;
            assert_eq!(page.script(viewport, vec![]).await?, meta);
            pages.push(sizes);
        }
        let [plain, small] = pages.as_slice() else {
            anyhow::bail!("two pages");
        };
        assert_eq!(plain.len(), small.len());
        for (plain, small) in plain.iter().zip(small) {
            assert_eq!(plain, small);
        }
        Ok(())
    })
}

/// The size of every sort of words.
const SIZES: &str = "
    const all = {};
    for (const it of root.querySelectorAll('h2, h3, h4, p, label, li, button, legend, input, summary'))
        (all[it.localName] ??= []).push(parseFloat(getComputedStyle(it).fontSize));
    return all;";
