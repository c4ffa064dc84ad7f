//! A person who holds a phone in one hand: touches what is in view, and swipes to what isn't.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use anyhow::{Result, ensure};
use fantoccini::actions::{InputSource, PointerAction, TouchActions, WheelAction, WheelActions};
use fantoccini::elements::Element;
use serde::Deserialize;

use crate::quiz::target;
use crate::wait::{self, Seen};
use crate::{Need, Page, Target};

/// Each turn has a wheel of its own: `WebKit`'s driver turns one by as much as a turn differs from
/// the last.
static TURNS: AtomicU32 = AtomicU32::new(0);

/// More than any screen of the quiz is long.
const SWIPES: u32 = 60;
const STROKE: Duration = Duration::from_millis(80);
/// Holding still before lifting the thumb, so that the page doesn't roll on.
const HOLD: Duration = Duration::from_millis(60);

const TAP_DOWN: PointerAction = PointerAction::Down { button: 0 };
const TAP_UP: PointerAction = PointerAction::Up { button: 0 };

#[derive(Debug, Deserialize)]
struct Place {
    #[serde(flatten)]
    target: Target,
    view: (f64, f64),
    scroll: f64,
}

/// The thumb on a page.
///
/// `WebKit`'s driver makes of every touch a mouse's, and neither it nor Firefox's scrolls by them:
/// a wheel does that there. What a test learns of sizes and places holds all the same; one that is
/// about touches themselves says so by its [needs](crate::Need).
#[derive(Clone, Copy, Debug)]
pub struct Thumb<'a> {
    page: &'a Page,
}

impl<'a> Thumb<'a> {
    pub(crate) fn new(page: &'a Page) -> Self {
        Self { page }
    }

    /// Swipes until something is in view, and taps it. It has to be large enough for that.
    pub async fn tap(&self, element: &Element) -> Result<()> {
        let mut place = self.look(element).await?;
        for _ in 0..SWIPES {
            if place.target.in_reach() {
                let Target { rect, name, .. } = &place.target;
                let (width, height) = (rect.width, rect.height);
                ensure!(
                    rect.fits_a_thumb(),
                    "\"{name}\" is {width} by {height}, too small for a thumb (44 by 44)"
                );
                return self.touch(rect.middle(), None).await;
            }
            place = self.swipe_towards(element, &place).await?;
        }
        let name = place.target.name;
        anyhow::bail!("swiped {SWIPES} times, and \"{name}\" is out of view or covered")
    }

    /// Taps twice in one place, as people do who aren't sure that it took.
    pub async fn tap_twice(&self, element: &Element) -> Result<()> {
        let (x, y) = self.look(element).await?.target.rect.middle();
        let there = PointerAction::MoveTo {
            duration: None,
            x,
            y,
        };
        // One command: on a busy machine two would be two taps with time to look between them.
        let taps = [there]
            .into_iter()
            .chain([TAP_DOWN, TAP_UP, TAP_DOWN, TAP_UP]);
        let thumb = TouchActions::new("thumb".into());
        let thumb = taps.fold(thumb, InputSource::then);
        Ok(self.page.client().perform_actions(thumb).await?)
    }

    async fn look(&self, element: &Element) -> Result<Place> {
        self.page.quiz("microneedling-quiz").still().await?;
        target(self.page, element).await
    }

    /// One swipe, as far as it takes and as the screen is high.
    async fn swipe_towards(&self, element: &Element, place: &Place) -> Result<Place> {
        let (width, height) = place.view;
        let (_, middle) = place.target.rect.middle();
        // Aims a little above the middle: what sticks to the lower edge covers things.
        let wanted = middle - height * 0.4;
        let far = wanted.clamp(-height * 0.5, height * 0.5);
        let from = (width * 0.5, height * if far > 0.0 { 0.75 } else { 0.25 });
        let to = (from.0, from.1 - far);
        if Need::Swipe.lacking(self.page.engine()).is_none() {
            self.touch(from, Some(to)).await?;
        } else {
            self.wheel(from, far).await?;
        }
        let name = &place.target.name;
        let what = format!("the page to scroll to \"{name}\"");
        wait::until(&what, async || {
            let now = self.look(element).await?;
            let again = self.look(element).await?;
            let moved = (now.scroll - place.scroll).abs() > 1.0;
            let rests = (now.scroll - again.scroll).abs() < f64::EPSILON;
            Ok(if moved && rests {
                Seen::Yes(again)
            } else {
                Seen::NotYet(format!("a page at {}", now.scroll))
            })
        })
        .await
    }

    async fn touch(&self, from: (f64, f64), to: Option<(f64, f64)>) -> Result<()> {
        let place = |(x, y), duration| PointerAction::MoveTo { duration, x, y };
        let mut thumb = TouchActions::new("thumb".into())
            .then(place(from, None))
            .then(TAP_DOWN);
        if let Some(to) = to {
            thumb = thumb
                .then(place(to, Some(STROKE)))
                .then(PointerAction::Pause { duration: HOLD });
        }
        let thumb = thumb.then(TAP_UP);
        Ok(self.page.client().perform_actions(thumb).await?)
    }

    #[allow(
        clippy::cast_possible_truncation,
        reason = "whole pixels of a screen, which are few"
    )]
    async fn wheel(&self, (x, y): (f64, f64), far: f64) -> Result<()> {
        let scroll = WheelAction::Scroll {
            duration: Some(STROKE),
            x: x as i64,
            y: y as i64,
            delta_x: 0,
            delta_y: far as i64,
        };
        let wheel = format!("wheel {}", TURNS.fetch_add(1, Ordering::Relaxed));
        let wheel = WheelActions::new(wheel).then(scroll);
        Ok(self.page.client().perform_actions(wheel).await?)
    }
}
