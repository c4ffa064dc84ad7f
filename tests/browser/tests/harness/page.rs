//! The tab: what it is like, and where it goes.

use browser_tests::{Need, Outcome, Picture, Result, Scheme, Setup, run};
use serde_json::json;

use crate::EMPTY;

const LIKE: &str = "
    const has = (query) => matchMedia(query).matches;
    return [innerWidth, innerHeight, devicePixelRatio, has('(prefers-color-scheme: dark)'),
        has('(prefers-reduced-motion: reduce)'), getComputedStyle(document.documentElement).fontSize];";

#[test]
fn a_browser_is_what_its_setup_says() -> Outcome {
    let plain = Setup::desktop();
    let owners = Setup::phone()
        .at(320, 700)
        .scheme(Scheme::Dark)
        .reduced_motion()
        .scale(2.0)
        .font_size(20);
    let setups = [
        (owners, json!([320, 700, 2, true, true, "20px"])),
        (plain, json!([1280, 800, 1, false, false, "16px"])),
    ];
    for (setup, wanted) in setups {
        run(setup, async |page| {
            page.server().html("/", EMPTY);
            page.open("/").await?;
            assert_eq!(page.script(LIKE, vec![]).await?, wanted);
            // On another page, in another tab and after another size as well.
            page.new_tab().await?;
            page.open("/").await?;
            page.resize(375, 5000).await?;
            page.resize(setup.width, setup.height).await?;
            assert_eq!(page.script(LIKE, vec![]).await?, wanted);
            assert_eq!(
                page.script("return document.hasFocus()", vec![]).await?,
                true
            );
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn touch_and_forced_colours_are_there_where_they_are_asked_for() -> Outcome {
    let asked = Setup::phone().forced_colors().needs(&[Need::Touch]);
    for (setup, wanted) in [
        (asked, true),
        (Setup::desktop().needs(&[Need::Touch]), false),
    ] {
        run(setup, async |page| {
            page.server().html("/", EMPTY);
            page.open("/").await?;
            let like =
                "return ['ontouchstart' in window, matchMedia('(forced-colors: active)').matches]";
            assert_eq!(page.script(like, vec![]).await?, json!([wanted, wanted]));
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn history_and_tabs_are_those_of_the_browser() -> Outcome {
    run(Setup::phone(), async |page| {
        for path in ["/one", "/two"] {
            page.server().html(path, EMPTY);
            page.open(path).await?;
        }
        let path = async || {
            page.read::<String>("return location.pathname", vec![])
                .await
        };
        page.back().await?;
        assert_eq!(path().await?, "/one");
        page.forward().await?;
        assert_eq!(path().await?, "/two");
        page.script("sessionStorage.kept = 1; window.lost = 1", vec![])
            .await?;
        page.reload().await?;
        let kept = "return [sessionStorage.kept ?? null, window.lost ?? null]";
        assert_eq!(page.script(kept, vec![]).await?, json!(["1", null]));
        let first = page.tab().await?;
        page.new_tab().await?;
        page.open("/two").await?;
        assert_eq!(page.script(kept, vec![]).await?, json!([null, null]));
        page.switch(&first).await?;
        assert_eq!(page.script(kept, vec![]).await?, json!(["1", null]));
        Ok(())
    })
}

#[test]
fn a_frame_can_be_entered_and_left() -> Outcome {
    run(Setup::phone(), async |page| {
        let frame = format!("{EMPTY}<p id=in>In the frame");
        page.server().html("/frame", &frame);
        let around = format!("{EMPTY}<iframe id=quiz src=/frame title=Quiz></iframe>");
        page.server().html("/", &around);
        page.open("/").await?;
        let inside = "return document.querySelector('#in') !== null";
        page.enter_frame("#quiz").await?;
        assert_eq!(page.script(inside, vec![]).await?, true);
        page.leave_frame().await?;
        assert_eq!(page.script(inside, vec![]).await?, false);
        Ok(())
    })
}

#[test]
fn pictures_tell_how_much_they_differ() -> Outcome {
    run(Setup::phone(), async |page| {
        // An eighth of the box is black; mirrored, another eighth.
        let body = "<style>body { margin: 0 } div { width: 200px; height: 100px; background: #fff }
            p { margin: 0; width: 25px; height: 100px; background: #000 }</style><div><p></div>";
        page.server().html("/", &format!("{EMPTY}{body}"));
        page.open("/").await?;
        let one = page.look_at("div").await?;
        assert_eq!((one.width, one.height), (200, 100));
        let near = |share: f64, wanted: f64| (share - wanted).abs() < 0.005;
        assert!(near(one.unlike(&page.look_at("div").await?), 0.0));
        assert!(near(one.unlike(&one.mirrored()), 0.25));
        page.script("document.querySelector('p').remove()", vec![])
            .await?;
        assert!(near(one.unlike(&page.look_at("div").await?), 0.125));
        let whole: Picture = page.look().await?;
        assert_eq!((whole.width, whole.height), (390, 844));
        assert!(near(whole.unlike(&one), 1.0), "two sizes");
        Ok(())
    })
}

#[test]
fn a_tall_page_is_photographed_whole() -> Outcome {
    run(Setup::phone(), async |page| {
        let body = "<style>body { margin: 0 } p { margin: 0; height: 3000px }</style><p>Tall";
        page.server().html("/", &format!("{EMPTY}{body}"));
        page.open("/").await?;
        let name = format!("harness.tall.{}", page.engine());
        let path = page.tall_picture(&name).await?;
        let picture = Picture::read(&std::fs::read(path)?)?;
        assert_eq!((picture.width, picture.height), (390, 3000));
        assert_eq!(page.setup().height, 844);
        Ok::<_, anyhow::Error>(())
    })
}

#[test]
fn keys_do_what_they_do() -> Outcome {
    run(Setup::desktop(), async |page| {
        let body = "<form><label><input type=checkbox> One</label><button>Go</button></form>
            <script>
                window.got = [];
                addEventListener('change', () => got.push('change'));
                addEventListener('submit', (it) => (it.preventDefault(), got.push('submit')));
            </script>";
        page.server().html("/", &format!("{EMPTY}{body}"));
        page.open("/").await?;
        let keys = page.keyboard();
        keys.tab().await?;
        keys.space().await?;
        keys.enter().await?;
        keys.tab().await?;
        keys.space().await?;
        keys.shift_tab().await?;
        keys.space().await?;
        let got = page.script("return got", vec![]).await?;
        assert_eq!(got, json!(["change", "submit", "submit", "change"]));
        Result::Ok(())
    })
}
