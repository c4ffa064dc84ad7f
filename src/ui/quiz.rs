//! The whole quiz as one component: takes actions, shows the screen, tells the page.

use super::booking::Booking;
use super::focus;
use super::hand_off::{self, Task};
use super::state::{Action, Focus, Link, Setting, State};
use super::words::Words;
use super::{end, question, result};
use crate::quiz::{Content, Outcome, Place, Visit, outcome};
use crate::text::Texts;
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Something that happened; none carries an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum QuizEvent {
    /// The first answer was given.
    Start,
    /// A question came up: which, counted from 1, of how many.
    Step {
        /// Counted from 1.
        step: usize,
        /// On this path.
        total: usize,
    },
    /// The result came up.
    Complete,
    /// The booking button was pressed; preventing the click's default leaves the rest to the page.
    Book(MouseEvent),
    /// Start again was pressed.
    Restart,
}

/// Where a quiz begins, other than at its first question with nothing chosen.
///
/// Each one made is equal to itself alone: handing in another begins anew.
#[derive(Clone, Debug)]
pub struct Entry(Rc<Start>);

#[derive(Debug)]
struct Start {
    visit: Option<Visit>,
    next: bool,
    link: Option<Link>,
}

impl Entry {
    /// At this visit; with `next`, as if Next had been pressed there.
    pub fn new(visit: Visit, next: bool) -> Self {
        Self(Rc::new(Start {
            visit: Some(visit),
            next,
            link: None,
        }))
    }

    /// With what a link holds, which the screen says; afresh, where it can't be read.
    pub fn link(content: &Content, link: &str) -> Self {
        let visit = Visit::from_link(content, link);
        let link = visit.as_ref().map_or(Link::Broken, |_| Link::Came);
        Self(Rc::new(Start {
            visit,
            next: false,
            link: Some(link),
        }))
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What a page may set.
#[derive(Clone, PartialEq, Properties)]
pub struct QuizProps {
    /// Language tag of the page, by whose region numbers, lists and dates are written.
    #[prop_or(AttrValue::Static("en"))]
    pub lang: AttrValue,
    /// The words; English, unless given ([`Texts::of`] has the other languages).
    #[prop_or_default]
    pub texts: Texts,
    /// Where the booking button leads (`https:`, `http:`, `tel:`, `mailto:`, `sms:`);
    /// no button without it, nor for any other scheme.
    #[prop_or_default]
    pub booking_url: Option<AttrValue>,
    /// What the booking button says; "Book a consultation" without it.
    #[prop_or_default]
    pub booking_label: Option<AttrValue>,
    /// The clinic's name, at the head of a printed result.
    #[prop_or_default]
    pub clinic_name: Option<AttrValue>,
    /// The quiz as a clinic's document makes it.
    #[cfg(feature = "document")]
    #[prop_or_else(Content::built_in)]
    pub content: &'static Content,
    /// Where a message to the clinic goes: a mail address and a telephone number.
    #[cfg(feature = "document")]
    #[prop_or_default]
    pub contact: (AttrValue, AttrValue),
    /// Who read it through, and when: a line for the end of the result.
    #[cfg(feature = "document")]
    #[prop_or_default]
    pub reviewed: Option<AttrValue>,
    /// Where it begins.
    #[prop_or_default]
    pub entry: Option<Entry>,
    /// Called for everything that happens.
    #[prop_or_default]
    pub on_event: Callback<QuizEvent>,
    /// Called with the visit, answers and all, whenever it has changed; before the event of it.
    #[prop_or_default]
    pub on_visit: Callback<Visit>,
}

impl QuizProps {
    /// The quiz to show.
    pub(crate) fn content(&self) -> &'static Content {
        #[cfg(feature = "document")]
        return self.content;
        #[cfg(not(feature = "document"))]
        Content::built_in()
    }
}

/// The quiz.
pub struct Quiz {
    content: &'static Content,
    state: State,
    heading: NodeRef,
    card: NodeRef,
    /// Makes the ids of this quiz its own, where several stand on one page.
    prefix: AttrValue,
}

/// What the screens ask of the quiz.
#[derive(Clone, Debug)]
pub enum Message {
    /// Another place or another answer.
    Act(Action),
    /// Something on the result.
    Set(Setting),
    /// Something for the browser to do, with an address or the days to remember.
    Do(Task, String),
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
pub(super) struct Screen<'a> {
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

impl Component for Quiz {
    type Message = Message;
    type Properties = QuizProps;

    fn create(ctx: &Context<Self>) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let content = ctx.props().content();
        let mut quiz = Self {
            content,
            state: State::at(Visit::new(content), None),
            heading: NodeRef::default(),
            card: NodeRef::default(),
            prefix: ["mq", &count.to_string(), "-"].concat().into(),
        };
        quiz.enter(ctx.props());
        quiz
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Act(action) => self.act(ctx.props(), &action),
            Message::Set(setting) => self.state.set(setting),
            Message::Do(task, words) => {
                hand_off::run(&self.screen(ctx), task, &words, self.card.cast());
                return false;
            }
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &QuizProps) -> bool {
        // The places of the old quiz say nothing of the new one.
        #[cfg(feature = "document")]
        if !std::ptr::eq(self.content, ctx.props().content) {
            self.content = ctx.props().content;
            self.state = State::at(Visit::new(self.content), None);
        }
        if ctx.props().entry != old.entry {
            self.enter(ctx.props());
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let screen = self.screen(ctx);
        let answers = self.state.visit.answers();
        let body = match self.state.visit.place() {
            Place::Question(id) => question::view(&screen, id),
            Place::End => end::view(&screen),
            Place::Result => match outcome(self.content, answers) {
                Outcome::Result(it) => result::view(&screen, &it),
                Outcome::End => end::view(&screen),
            },
        };
        html! {
            <div
                class="card"
                part="card"
                lang={screen.words.lang()}
                dir={screen.words.dir()}
                data-stepped={self.state.stepped.then_some("")}
                ref={self.card.clone()}
            >
                { body }
            </div>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        match std::mem::replace(&mut self.state.focus, Focus::Stay) {
            Focus::Stay => {}
            Focus::Heading => focus::heading(&self.heading, &self.card),
            Focus::FirstOption => focus::first_option(&self.card),
        }
    }
}

impl Quiz {
    fn screen<'a>(&'a self, ctx: &'a Context<Self>) -> Screen<'a> {
        let props = ctx.props();
        let on_event = props.on_event.clone();
        Screen {
            content: self.content,
            state: &self.state,
            words: Words::new(self.content, props.texts, &props.lang),
            send: ctx.link().callback(|message| message),
            book: Callback::from(move |click| on_event.emit(QuizEvent::Book(click))),
            booking: Booking::new(props.booking_url.clone(), props.booking_label.clone()),
            clinic_name: props.clinic_name.clone(),
            #[cfg(feature = "document")]
            contact: props.contact.clone(),
            #[cfg(feature = "document")]
            reviewed: props.reviewed.clone(),
            heading: self.heading.clone(),
            prefix: self.prefix.clone(),
        }
    }

    /// Begins where the page says.
    fn enter(&mut self, props: &QuizProps) {
        let start = props.entry.as_ref().map(|entry| &*entry.0);
        let visit = start.and_then(|it| it.visit.clone());
        let visit = visit.unwrap_or_else(|| Visit::new(self.content));
        self.state = State::at(visit, start.and_then(|it| it.link));
        if start.is_some_and(|it| it.next) {
            self.act(props, &Action::Next);
        }
    }

    fn act(&mut self, props: &QuizProps, action: &Action) {
        let visit = &self.state.visit;
        let (place, started) = (visit.place(), !visit.answers().is_empty());
        self.state.apply(self.content, action);
        props.on_visit.emit(self.state.visit.clone());
        self.tell(&props.on_event, place, started, action);
    }

    /// Tells the page what an action led to, given the place and whether there were answers.
    fn tell(&self, on_event: &Callback<QuizEvent>, place: Place, started: bool, action: &Action) {
        let visit = &self.state.visit;
        if *action == Action::Restart {
            on_event.emit(QuizEvent::Restart);
        }
        if !started && !visit.answers().is_empty() {
            on_event.emit(QuizEvent::Start);
        }
        if place != visit.place() {
            match visit.progress(self.content) {
                Some((step, total)) => on_event.emit(QuizEvent::Step { step, total }),
                None => on_event.emit(QuizEvent::Complete),
            }
        }
    }
}
