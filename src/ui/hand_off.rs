//! Handing the result on, without a server: as a link, as text, on paper, as days to remember.

use super::platform;
use super::result::questions;
use super::screen::Screen;
use super::state::{Said, Setting};
use crate::quiz::content::Question;
use crate::quiz::{Dates, Day, Outcome, link, outcome};
use crate::text::ui;
use web_sys::Element;

/// Something for the browser to do; also, that it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Give the link to another app.
    Share,
    /// Copy the link.
    Link,
    /// Copy the result as text.
    Text,
    /// Copy the message to the clinic.
    Message,
    /// Open the print window for the result.
    Print,
    /// Save the days to remember.
    Calendar,
}

/// The names that `platform.js` knows them by.
const NAMES: [(Task, &str); 6] = [
    (Task::Share, "share"),
    (Task::Link, "link"),
    (Task::Text, "text"),
    (Task::Message, "message"),
    (Task::Print, "print"),
    (Task::Calendar, "calendar"),
];

/// Does it with these words (an address, or the days to remember), and says how it ended.
pub fn run(screen: &Screen, task: Task, words: &str, card: Option<Element>) {
    let result = card.and_then(|card| card.first_element_child());
    let name = NAMES.iter().find(|(it, _)| *it == task);
    let send = screen.send.clone();
    let tell = move |done: String, rest: String| {
        let done = NAMES.iter().find(|(_, name)| *name == done);
        let said = done.map_or(Said::ByHand(rest), |(task, _)| Said::Done(*task));
        send.emit(Setting::Said(said).into());
    };
    let title = screen.words.get(ui::SHARE_TITLE);
    platform::hand(
        name.map_or("", |(_, name)| name),
        result,
        title,
        words,
        tell,
    );
}

/// The address that shows this result; empty where no address could.
pub fn address(screen: &Screen) -> String {
    let page = platform::address();
    if page.is_empty() {
        return page;
    }
    let health = if screen.state.keep.health {
        link::Health::Included
    } else {
        link::Health::LeftOut
    };
    let letters = link::write(screen.content, screen.state.visit.answers(), health);
    [&page, link::MARK, &letters].concat()
}

/// What the clinic would get, unless the visitor changes it.
///
/// Without a tick for health it is what somebody would get who'd rather not say.
pub fn message(screen: &Screen, address: &str) -> String {
    let words = screen.words;
    let mut answers = screen.state.visit.answers().clone();
    if !screen.state.keep.health {
        answers = link::without_health(screen.content, &answers);
    }
    let Outcome::Result(result) = outcome(screen.content, &answers) else {
        return String::new();
    };
    let hello = match &screen.clinic_name {
        Some(name) => words.fill(ui::MESSAGE_HELLO_CLINIC, &[("clinic", name)]),
        None => words.get(ui::MESSAGE_HELLO).into(),
    };
    let mut text = [&hello, words.get(ui::MESSAGE_INTRO)].join("\n\n");
    let mut part = |title, lines: &[String]| {
        text += "\n\n";
        text += words.get(title);
        for line in lines {
            text += "\n- ";
            text += line;
        }
    };
    let mut given = Vec::new();
    for (id, options) in &result.answers {
        let question = screen.content.question(*id);
        // Of health it says nothing without a tick, not even that.
        let told = |it: &&Question| screen.state.keep.health || !it.is_private();
        if let Some(question) = question.filter(told) {
            let options: Vec<_> = options.iter().map(|it| words.option(*it)).collect();
            given.push(
                [
                    // "Your goals" would be the reader's own.
                    words.get(question.title),
                    " ",
                    &options.join(words.get(ui::LIST_COMMA)),
                ]
                .concat(),
            );
        }
    }
    part(ui::MESSAGE_ANSWERS, &given);
    part(
        ui::MESSAGE_QUESTIONS,
        &questions(screen, &result, usize::MAX),
    );
    if !address.is_empty() {
        text += "\n\n";
        text += address;
    }
    text
}

/// Day, title and text of each day to remember, with a NUL between them.
pub fn events(screen: &Screen, dates: &Dates) -> String {
    let words = screen.words;
    let begin = words.date(dates.begin);
    let event = |day: Day, title, text| {
        let text = words.fill(text, &[("date", &begin)]);
        [&day.0.to_string(), words.get(title), &text].join("\0")
    };
    let [_, review] = dates.measured;
    let review = event(review, ui::EVENT_REVIEW, ui::EVENT_REVIEW_TEXT);
    match dates.consult {
        Some(day) => {
            let consult = event(day, ui::EVENT_CONSULT, ui::EVENT_CONSULT_TEXT);
            [&consult, "\0", &review].concat()
        }
        None => review,
    }
}
