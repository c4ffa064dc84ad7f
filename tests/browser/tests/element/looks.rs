//! What of the attributes can be seen: light or dark, and the clinic's name on paper.

use browser_tests::{Engine, Outcome, Page, Result, Scheme, Setup, run, run_in};
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::json;

use crate::{ask, open, open_alive, tell, until};

#[test]
fn the_colours_are_those_that_the_page_or_the_visitor_wants() -> Outcome {
    for scheme in Scheme::ALL {
        run(Setup::phone().scheme(scheme), async |page| {
            let quiz = open(page, "").await?;
            quiz.ready().await?;
            let dark = async || {
                let colours = "
                    const { backgroundColor, color } = getComputedStyle(root.querySelector('[part~=card]'));
                    const light = (it) => it.match(/[\\d.]+/g).slice(0, 3).reduce((sum, it) => sum + +it, 0);
                    return light(backgroundColor) < light(color);";
                ask::<bool>(page, colours, vec![]).await
            };
            let own = scheme == Scheme::Dark;
            // Drawn and alive, at the result as well.
            for _ in 0..2 {
                for (value, wanted) in [("light", false), ("dark", true), ("auto", own), ("", own)]
                {
                    ask::<()>(
                        page,
                        "quiz.colorScheme = arguments[0] || null; return null",
                        vec![json!(value)],
                    )
                    .await?;
                    assert_eq!(dark().await?, wanted, "color-scheme={value} for {scheme:?}");
                }
                quiz.walk(&[]).await?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// `Emulation.setEmulatedMedia` of Chromium's own protocol.
#[derive(Debug)]
struct EmulateMedia(&'static str);

impl WebDriverCompatibleCommand for EmulateMedia {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!(
            "session/{}/goog/cdp/execute",
            session.unwrap_or_default()
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        let body = json!({ "cmd": "Emulation.setEmulatedMedia", "params": { "media": self.0 } });
        (http::Method::POST, Some(body.to_string()))
    }
}

/// Is the clinic's name there to be read?
const SHOWN: &str = "[...root.querySelectorAll('[part~=result] *')]
    .some((it) => it.checkVisibility() && it.innerText === quiz.clinicName)";

#[test]
fn the_clinics_name_stands_on_paper_alone() -> Outcome {
    let why = "only Chromium's driver shows a page as it is printed";
    run_in(&[Engine::Chromium], why, Setup::phone(), async |page| {
        let quiz = open_alive(page, "clinic-name='Fern &amp; <b>Field</b>'").await?;
        quiz.walk(&[]).await?;
        assert!(!shown(page).await?, "on the screen");
        page.client().issue_cmd(EmulateMedia("print")).await?;
        until(page, "the name on paper", SHOWN).await?;
        tell(page, "quiz.clinicName = 'Another clinic'").await?;
        until(page, "the new name", SHOWN).await?;
        page.client().issue_cmd(EmulateMedia("")).await?;
        assert!(!shown(page).await?, "on the screen again");
        quiz.result().await?;
        Ok(())
    })
}

async fn shown(page: &Page) -> Result<bool> {
    ask(page, &format!("return {SHOWN}"), vec![]).await
}
