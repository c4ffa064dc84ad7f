//! Without a network, after the first visit.

use browser_tests::{Engine, Env, Outcome, Server, Setup, run_in};
use serde_json::json;

use crate::Form;

#[test]
fn the_page_and_its_preview_are_there_without_a_network() -> Outcome {
    let why = "its driver's tabs keep nothing for offline";
    run_in(&[Engine::Chromium], why, Setup::desktop(), async |page| {
        // A server that can be ended, unlike the harness's own.
        let dist = Env::get()?.dist.clone();
        let (tell, told) = std::sync::mpsc::channel();
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let thread = std::thread::spawn(move || -> browser_tests::Result<()> {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()?;
            runtime.block_on(async {
                let server = Server::start(&dist).await?;
                tell.send(server.origin().to_owned())?;
                stopped.await.ok();
                Ok(())
            })
        });
        let origin = told.recv()?;
        let form = Form(page);
        page.open(&format!("{origin}/configurator/")).await?;
        form.there().await?;
        let ready = "
            const [done] = arguments;
            navigator.serviceWorker.ready.then(() => done(true));";
        assert_eq!(page.script_async(ready, vec![]).await?, json!(true));
        form.fill("Name of the clinic", "Rosa").await?;
        form.until_document(json!({ "clinic": { "name": "Rosa" } }))
            .await?;
        stop.send(()).ok();
        thread
            .join()
            .map_err(|_| anyhow::anyhow!("the server's thread"))??;
        page.reload().await?;
        form.there().await?;
        assert_eq!(form.value("Name of the clinic").await?, "Rosa");
        let root = "document.querySelector('#preview-light').contentDocument?.querySelector('microneedling-quiz')?.shadowRoot";
        form.until(
            "the quiz",
            &format!("!!{root}?.querySelector('[data-question=goals]')"),
        )
        .await?;
        page.enter_frame("#preview-light").await?;
        page.quiz("microneedling-quiz").alive().await?;
        page.leave_frame().await
    })
}
