//! What every screen is given, and what it asks of the quiz.

use super::booking::Booking;
use super::hand_off::Task;
use super::pieces::Pieces;
use super::state::{Action, Setting, State};
use super::words::Words;
use crate::quiz::Content;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What the screens ask of the quiz.
#[derive(Clone, Debug)]
pub enum Message {
    /// Another place or another answer.
    Act(Action),
    /// Something on the result.
    Set(Setting),
    /// Something for the browser to do, with an address or the days to remember.
    Do(Task, String),
    /// The next piece of the screen.
    More,
}

impl From<Action> for Message {
    fn from(action: Action) -> Self {
        Self::Act(action)
    }
}

impl From<Setting> for Message {
    fn from(setting: Setting) -> Self {
        Self::Set(setting)
    }
}

/// What every screen needs to draw itself.
pub struct Screen<'a> {
    pub content: &'a Content,
    pub state: &'a State,
    pub words: Words<'a>,
    pub send: Callback<Message>,
    pub book: Callback<MouseEvent>,
    pub booking: Option<Booking>,
    pub clinic_name: Option<AttrValue>,
    #[cfg(feature = "document")]
    pub contact: (AttrValue, AttrValue),
    #[cfg(feature = "document")]
    pub reviewed: Option<AttrValue>,
    /// The element that the focus goes to when this screen comes up.
    pub heading: NodeRef,
    pub prefix: AttrValue,
    pub pieces: &'a Pieces,
}

impl Screen<'_> {
    /// The clinic's mail address and telephone number; empty where none is known.
    pub fn contact(&self) -> (&str, &str) {
        let booking = self.booking.as_ref();
        let (mail, number) = booking.map_or(("", ""), Booking::contact);
        #[cfg(feature = "document")]
        let [mail, number] = {
            let (own_mail, own_number) = &self.contact;
            [(own_mail, mail), (own_number, number)]
                .map(|(own, booking)| if own.is_empty() { booking } else { own })
        };
        (mail, number)
    }

    /// An id that no other quiz on the page has.
    pub fn id(&self, name: &str) -> String {
        [self.prefix.as_str(), name].concat()
    }

    /// A callback that does one thing.
    pub fn on(&self, message: Message) -> Callback<MouseEvent> {
        self.send.reform(move |_| message.clone())
    }

    /// A callback that does what follows from the input that has changed.
    pub fn changed(&self, read: impl Fn(HtmlInputElement) -> Message + 'static) -> Callback<Event> {
        self.send
            .reform(move |event: Event| read(event.target_unchecked_into()))
    }
}
