//! Keeping the result, or passing it on; each way only where it can work.

use crate::quiz::TextId;
use crate::quiz::content::Role;
use crate::text::ui;
use crate::ui::booking;
use crate::ui::hand_off::{self, Task};
use crate::ui::markup::{Holds, Markup};
use crate::ui::platform;
use crate::ui::screen::{Message, Screen};
use crate::ui::state::{Said, Setting};
use yew::Callback;

/// The ways there are here.
pub fn view(m: &mut Markup, screen: &Screen) {
    let words = screen.words;
    let address = hand_off::address(screen);
    m.within("section", "keep", |m| {
        m.leaf("h3", "", words.get(ui::KEEP_TITLE));
        let whole = [
            (ui::COPY_TEXT, Task::Text, true),
            (ui::PRINT, Task::Print, platform::can("print")),
        ];
        ways(m, screen, whole, &address);
        // From here on the tick counts.
        let health = screen.content.by_role(Role::Health);
        if health.is_some_and(|(id, _)| !screen.state.visit.answers().of(id).is_empty()) {
            tick(m, screen);
        }
        let linked = !address.is_empty();
        let links = [
            (ui::SHARE, Task::Share, linked && platform::can("share")),
            (ui::COPY_LINK, Task::Link, linked),
        ];
        ways(m, screen, links, &address);
        let own = |it: &Said| *it != Said::Done(Task::Calendar) && *it != Said::Sent;
        said(m, screen, own);
        send(m, screen, &address);
    });
}

/// A button for each way that works.
fn ways(m: &mut Markup, screen: &Screen, ways: [(TextId, Task, bool); 2], address: &str) {
    m.within("div", "ways", |m| {
        for (words, task, works) in ways {
            if works {
                m.button(screen, words, Message::Do(task, address.into()));
            }
        }
    });
}

/// Whether health answers go into what is handed on.
fn tick(m: &mut Markup, screen: &Screen) {
    let words = screen.words;
    m.within("label", "option", |m| {
        m.input(
            "input",
            &["type"],
            &["checkbox"],
            Holds::Tick(screen.state.keep.health),
            screen.changed(|input| Setting::Health(input.checked()).into()),
        );
        m.within("span", "option-text", |m| {
            m.text(words.get(ui::KEEP_HEALTH));
            m.leaf("small", "", words.get(ui::KEEP_HEALTH_HINT));
        });
    });
}

/// The message to the clinic, and the apps that can send it.
fn send(m: &mut Markup, screen: &Screen, address: &str) {
    let words = screen.words;
    let own = screen.state.keep.message.clone();
    let message = own.unwrap_or_else(|| hand_off::message(screen, address));
    let body = platform::encoded(&message);
    let subject = platform::encoded(words.get(ui::SHARE_TITLE));
    let (mail, number) = screen.contact();
    m.within("details", "send", |m| {
        m.leaf("summary", "", words.get(ui::SEND));
        let id = screen.id("message");
        m.element("label", &["for"], &[&id], |m| {
            m.text(words.get(ui::SEND_LABEL));
        });
        m.input(
            "textarea",
            &["id", "rows"],
            &[&id, "8"],
            Holds::Words(message.clone()),
            screen.changed(|area| Setting::Message(area.value()).into()),
        );
        m.leaf("p", "small", words.get(ui::SEND_HINT));
        m.within("div", "ways", |m| {
            let mut app = |label, url: String| {
                m.pressed(
                    "a",
                    &["class", "part", "href", "target", "rel"],
                    &[
                        "button plain",
                        "button",
                        &url,
                        "_blank",
                        "noopener noreferrer",
                    ],
                    words.get(label),
                    screen.on(Setting::Said(Said::Sent).into()),
                );
            };
            let url = ["mailto:", mail, "?subject=", &subject, "&body=", &body].concat();
            // Windows opens no longer address; a phone does.
            if url.len() < 2000 || platform::can("sms") {
                app(ui::SEND_MAIL, url);
            }
            if platform::can("sms") {
                app(ui::SEND_SMS, ["sms:", number, "?&body=", &body].concat());
            }
            let digits = booking::digits(number);
            app(
                ui::SEND_WHATSAPP,
                ["https://wa.me/", &digits, "?text=", &body].concat(),
            );
            m.button(
                screen,
                ui::COPY_MESSAGE,
                Message::Do(Task::Message, message.clone()),
            );
        });
        said(m, screen, |it| *it == Said::Sent);
    });
}

/// How the last thing ended, where it is one of these.
pub fn said(m: &mut Markup, screen: &Screen, of: fn(&Said) -> bool) {
    let words = screen.words;
    let said = screen.state.keep.said.as_ref().filter(|it| of(it));
    m.within("div", "", |m| {
        // Always there, so that what is said in it later is announced.
        m.element("p", &["class", "role"], &["said", "status"], |m| {
            if let Some(said) = said {
                let words = words.get(match said {
                    Said::Done(Task::Share) => ui::DONE_SHARE,
                    Said::Done(Task::Link) => ui::DONE_LINK,
                    Said::Done(Task::Text | Task::Message) => ui::DONE_TEXT,
                    Said::Done(Task::Print) => ui::DONE_PRINT,
                    Said::Done(Task::Calendar) => ui::DONE_CALENDAR,
                    Said::Sent => ui::DONE_SEND,
                    Said::ByHand(_) => ui::BY_HAND,
                });
                // The same words again are announced only as another element.
                m.anew(words, &screen.state.keep.times.to_string());
            }
        });
        if let Some(Said::ByHand(text)) = said {
            m.input(
                "textarea",
                &["rows", "readonly", "aria-label"],
                &["4", "", words.get(ui::BY_HAND)],
                Holds::Words(text.clone()),
                Callback::noop(),
            );
        }
    });
}
