//! Several quizzes, and several scripts, on one page.

use browser_tests::{Outcome, Reply, Setup, ensure, run};
use serde_json::json;

use crate::{BARE, SCRIPT, TAG, put, shell, step, tick, until};

/// Keeps what the page is warned of.
const WARNED: &str = "<script>
    window.warned = [];
    console.warn = (...it) => warned.push(it.join(' '));
</script>";

const THREE: &str = "<microneedling-quiz id=a loading=eager></microneedling-quiz>
    <microneedling-quiz id=b loading=eager></microneedling-quiz>
    <section id=c><microneedling-quiz loading=eager></microneedling-quiz></section>";

#[test]
fn p3_three_quizzes_keep_to_themselves() -> Outcome {
    run(Setup::desktop(), async |page| {
        put(page, "/", SCRIPT, THREE);
        page.open("/").await?;
        let [a, b, c] = ["#a", "#b", "#c"].map(|it| page.quiz(it));
        for quiz in [&a, &b, &c] {
            quiz.alive().await?;
        }
        a.choose("fine-lines").await?;
        let second = step(&b, "acne-scars").await?;
        assert_eq!(a.screen().await?.chosen(), ["fine-lines"]);
        assert!(c.screen().await?.chosen().is_empty());
        // Radio buttons of one name would take each other's mark.
        for (quiz, goal) in [(&a, "fine-lines"), (&c, "oily-skin")] {
            let screen = step(quiz, goal).await?;
            let radio = |it: &browser_tests::Opt| it.r#type == "radio";
            ensure!(screen.options.iter().all(radio), "{}", screen.line());
        }
        for quiz in [&a, &b, &c] {
            tick(quiz, 0).await?;
        }
        for quiz in [&a, &b, &c] {
            assert_eq!(quiz.screen().await?.chosen().len(), 1);
        }
        let seen = page.watched().await?;
        for at in ["a", "b", TAG] {
            for name in ["mq-ready", "mq-start", "mq-step"] {
                let own = seen.named(name).iter().filter(|it| it.at == at).count();
                assert_eq!(own, 1, "{name} of {at}: {:?}", seen.events);
            }
        }
        let kept: Vec<String> = page
            .read("return Object.keys(sessionStorage)", vec![])
            .await?;
        assert_eq!(kept.len(), 3, "{kept:?}");

        let before = [a.screen().await?, b.screen().await?, c.screen().await?];
        assert_eq!(before[1].question, second.question);
        page.reload().await?;
        for (quiz, before) in [a, b, c].iter().zip(before) {
            let after = quiz.alive().await?;
            assert_eq!(after.question, before.question);
            assert_eq!(after.chosen(), before.chosen());
        }
        Ok(())
    })
}

#[test]
fn p3_one_starts_again_and_the_others_stay() -> Outcome {
    run(Setup::desktop(), async |page| {
        put(page, "/", SCRIPT, THREE);
        page.open("/").await?;
        let [a, b] = ["#a", "#b"].map(|it| page.quiz(it));
        for quiz in [&a, &b] {
            quiz.alive().await?;
            quiz.walk(&[]).await?;
        }
        let result = a.result().await?;
        page.script("document.querySelector('#b').restart()", vec![])
            .await?;
        b.until_question("goals").await?;
        assert_eq!(a.result().await?, result);
        let seen = page.watched().await?;
        let [restart] = seen.named("mq-restart")[..] else {
            anyhow::bail!("{:?}", seen.names());
        };
        assert_eq!(restart.at, "b");
        let kept: Vec<String> = page
            .read("return Object.keys(sessionStorage)", vec![])
            .await?;
        assert_eq!(kept.len(), 1, "{kept:?}");
        Ok(())
    })
}

#[test]
fn p3_the_script_twice_is_no_second_anything() -> Outcome {
    run(Setup::desktop(), async |page| {
        let twice = format!("{WARNED}{SCRIPT}{SCRIPT}");
        let late = "<script src='/embed/microneedling-quiz.js?again'></script>";
        let body = format!("{BARE}<div data-microneedling-quiz data-loading=eager></div>{late}");
        put(page, "/", &twice, &body);
        let quiz = page.open_quiz("/").await?;
        page.quiz("div").alive().await?;
        // A third one, when everything is there.
        let add = "
            const script = document.createElement('script');
            script.src = '/embed/microneedling-quiz.js?later';
            script.onload = arguments[0];
            document.head.append(script);";
        page.script_async(add, vec![]).await?;
        quiz.walk(&[]).await?;
        let seen = page.watched().await?;
        assert_eq!(seen.errors, [""; 0]);
        assert_eq!(seen.named("mq-ready").len(), 2);
        assert_eq!(seen.named("mq-complete").len(), 1);
        let quizzes = "return [document.querySelectorAll('microneedling-quiz').length, warned]";
        assert_eq!(page.script(quizzes, vec![]).await?, json!([2, []]));
        for file in ["/embed/*.wasm", "/embed/quiz-*.js"] {
            assert_eq!(page.server().asked(file), 1, "{file}");
        }
        Ok(())
    })
}

#[test]
fn p3_of_two_versions_the_first_stays() -> Outcome {
    run(Setup::desktop(), async |page| {
        let version = "version:\"";
        let shell = shell()?;
        ensure!(shell.contains(version), "the script tells no version");
        let newer = shell.replacen(version, "version:\"9", 1);
        page.server().put("/newer.js", Reply::script(newer));
        let head = format!("{WARNED}<script src='/embed/microneedling-quiz.js'></script>");
        let later = "<script src='/newer.js'></script>";
        put(page, "/", &head, &format!("{BARE}{later}"));
        let quiz = page.open_quiz("/").await?;
        quiz.walk(&[]).await?;
        let seen = "return [customElements.get('microneedling-quiz').version, warned]";
        let (running, warned): (String, Vec<String>) = page.read(seen, vec![]).await?;
        ensure!(!running.starts_with('9'), "the second took over: {running}");
        let [warning] = warned.as_slice() else {
            anyhow::bail!("no single warning: {warned:?}");
        };
        for word in [running.as_str(), &format!("9{running}"), "remove"] {
            ensure!(warning.contains(word), "no {word} in: {warning}");
        }
        let seen = page.watched().await?;
        assert_eq!((seen.errors.len(), seen.console.len()), (0, 0), "{seen:?}");
        assert_eq!(seen.named("mq-ready").len(), 1);
        Ok(())
    })
}

/// A quiz that comes or goes mustn't take another's place in the storage.
#[test]
fn p3_one_that_comes_before_another_keeps_its_own_answers() -> Outcome {
    run(Setup::desktop(), async |page| {
        let one =
            "<section id=one><microneedling-quiz loading=eager></microneedling-quiz></section>";
        put(page, "/", SCRIPT, one);
        page.open("/").await?;
        let one = page.quiz("#one");
        one.alive().await?;
        step(&one, "fine-lines").await?;
        let add = "document.body.insertAdjacentHTML('afterbegin',
            '<section id=two><microneedling-quiz loading=eager></microneedling-quiz></section>')";
        page.script(add, vec![]).await?;
        let two = page.quiz("#two");
        assert!(two.alive().await?.chosen().is_empty());
        assert_eq!(two.question().await?.as_deref(), Some("goals"));
        two.choose("oily-skin").await?;
        let kept =
            "return Object.values(sessionStorage).sort().map((it) => it.split(' ').slice(3))";
        until(
            page,
            "two places in the storage",
            "return sessionStorage.length === 2",
        )
        .await?;
        let kept: Vec<Vec<String>> = page.read(kept, vec![]).await?;
        let all = kept.concat().join(" ");
        ensure!(
            all.contains("fine-lines") && all.contains("oily-skin"),
            "{all}"
        );
        Ok(())
    })
}
