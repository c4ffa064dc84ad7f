//! The whole quiz as one component: takes actions, shows the screen, tells the page.

use super::booking::Booking;
use super::focus;
use super::hand_off;
use super::pieces::Pieces;
use super::screen::{Message, Screen};
use super::state::{Action, Focus, Link, State};
use super::words::Words;
use super::{end, platform, question, result};
use crate::quiz::content::{Kind, OptionSet};
use crate::quiz::{Content, OptionId, Outcome, Place, QuestionId, Visit, outcome};
use crate::text::Texts;
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};
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
    pieces: Pieces,
    /// It has come to its end, and the page isn't told before all of that is there.
    untold: bool,
}

/// What an answer may change on the screen of its question.
#[derive(PartialEq)]
struct Shown {
    ticks: OptionSet,
    missing: bool,
    is_last: bool,
    progress: Option<(usize, usize)>,
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
            pieces: Pieces::default(),
            untold: false,
        };
        quiz.enter(ctx.props());
        quiz
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Act(Action::Choose(option, on)) => {
                let mut shown = self.shown(option.question);
                shown.ticks = self.ticked(option, on);
                self.act(ctx.props(), &Action::Choose(option, on));
                // What the browser has drawn by itself needn't be drawn again.
                return self.shown(option.question) != shown;
            }
            Message::Act(action) => self.act(ctx.props(), &action),
            Message::Set(setting) => {
                self.pieces.forget();
                self.state.set(setting);
            }
            Message::More => self.pieces.more(),
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
        self.pieces.forget();
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

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        match std::mem::replace(&mut self.state.focus, Focus::Stay) {
            Focus::Stay => {}
            Focus::Heading => focus::heading(&self.heading, &self.card),
            Focus::FirstOption => focus::first_option(&self.card),
        }
        if self.state.visit.place() == Place::Result && !self.pieces.shows(result::LAST) {
            let link = ctx.link().clone();
            platform::soon(move || link.send_message(Message::More));
        } else if std::mem::take(&mut self.untold) {
            ctx.props().on_event.emit(QuizEvent::Complete);
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
            pieces: &self.pieces,
        }
    }

    /// What an answer may change on the screen.
    fn shown(&self, id: QuestionId) -> Shown {
        let visit = &self.state.visit;
        Shown {
            ticks: visit.answers().of(id),
            missing: self.state.missing,
            is_last: visit.is_last(self.content),
            progress: visit.progress(self.content),
        }
    }

    /// What the browser has ticked once somebody has touched an option.
    fn ticked(&self, option: OptionId, on: bool) -> OptionSet {
        let before = self.state.visit.answers().of(option.question);
        match self.content.question(option.question).map(|it| it.kind) {
            Some(Kind::One) => OptionSet::EMPTY.with(option.place),
            _ if on => before.with(option.place),
            _ => before.without(option.place),
        }
    }

    /// Begins where the page says.
    fn enter(&mut self, props: &QuizProps) {
        let start = props.entry.as_ref().map(|entry| &*entry.0);
        let visit = start.and_then(|it| it.visit.clone());
        let visit = visit.unwrap_or_else(|| Visit::new(self.content));
        self.state = State::at(visit, start.and_then(|it| it.link));
        self.pieces.at_once();
        self.untold = false;
        if start.is_some_and(|it| it.next) {
            self.act(props, &Action::Next);
        }
    }

    fn act(&mut self, props: &QuizProps, action: &Action) {
        let visit = &self.state.visit;
        let (place, started) = (visit.place(), !visit.answers().is_empty());
        self.state.apply(self.content, action);
        self.pieces.forget();
        if place != self.state.visit.place() {
            self.pieces.one_by_one();
        }
        props.on_visit.emit(self.state.visit.clone());
        self.tell(&props.on_event, place, started, action);
    }

    /// Tells the page what an action led to, given the place and whether there were answers.
    fn tell(
        &mut self,
        on_event: &Callback<QuizEvent>,
        place: Place,
        started: bool,
        action: &Action,
    ) {
        let visit = &self.state.visit;
        if *action == Action::Restart {
            on_event.emit(QuizEvent::Restart);
        }
        if !started && !visit.answers().is_empty() {
            on_event.emit(QuizEvent::Start);
        }
        if place != visit.place() {
            let progress = visit.progress(self.content);
            self.untold = progress.is_none();
            if let Some((step, total)) = progress {
                on_event.emit(QuizEvent::Step { step, total });
            }
        }
    }
}
