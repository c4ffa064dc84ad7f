//! The quizzes of a page, each named by a number.
//!
//! None is ever destroyed, because each destroyed one would leave 3.7 KB behind: Yew keeps the
//! listeners of a root for good. The shell hands the root of an element that is gone to the next.

#[cfg(feature = "document")]
use super::documents;
use crate::quiz::{Content, Visit, link};
use crate::text::Texts;
use crate::ui::{Entry, Quiz, QuizEvent, QuizProps};
use js_sys::Function;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, AttrValue, Callback};

struct App {
    handle: AppHandle<Quiz>,
    props: QuizProps,
    #[cfg(feature = "document")]
    tell: Function,
    #[cfg(feature = "document")]
    worn: documents::Worn,
}

thread_local! {
    static APPS: RefCell<Vec<App>> = const { RefCell::new(Vec::new()) };
    static LANGUAGES: RefCell<Vec<Texts>> = const { RefCell::new(Vec::new()) };
}

/// Starts a quiz in an element, as [`begin`] does, and gives its number.
///
/// `tell` is called with what happened and up to two figures: `start`, `step` (which, of how
/// many), `complete`, `book` (false takes the click over), `restart`, and `visit` with the visit
/// as text whenever it has changed. The rest is that of [`update`], so that the first screen is whole.
#[wasm_bindgen]
#[allow(
    clippy::too_many_arguments,
    reason = "an object of the page's script would cost more to read"
)]
pub fn mount(
    root: Element,
    tell: Function,
    text: &str,
    next: bool,
    lang: &str,
    booking_url: &str,
    booking_label: &str,
    clinic_name: &str,
) -> usize {
    let which = Which::next();
    #[cfg(feature = "document")]
    let (worn, told) = (documents::next(), tell.clone());
    let props = QuizProps {
        lang: String::from(lang).into(),
        texts: texts(lang),
        booking_url: own(booking_url),
        booking_label: own(booking_label),
        clinic_name: own(clinic_name),
        #[cfg(feature = "document")]
        content: which.content(),
        #[cfg(feature = "document")]
        contact: <_>::default(),
        #[cfg(feature = "document")]
        reviewed: None,
        entry: Some(entry(which, text, next)),
        on_event: on_event(tell.clone()),
        on_visit: on_visit(which, tell),
    };
    #[cfg(feature = "document")]
    let props = worn.dressed(props);
    let handle = yew::Renderer::<Quiz>::with_root_and_props(root, props.clone()).render();
    APPS.with_borrow_mut(|apps| {
        apps.push(App {
            handle,
            props,
            #[cfg(feature = "document")]
            tell: told,
            #[cfg(feature = "document")]
            worn,
        });
        apps.len() - 1
    })
}

/// Takes in a language, to be named by its tag in [`update`]: see [`Texts::read`]. False where its
/// table is of another version.
#[wasm_bindgen]
pub fn speak(lang: &str, format: &str, rtl: bool, rows: &str) -> bool {
    LANGUAGES.with_borrow_mut(|all| {
        let texts = Texts::read(lang, format, rtl, rows);
        all.extend(texts);
        texts.is_some()
    })
}

/// Is this a link (`#mq=…`) that can be read?
#[wasm_bindgen]
pub fn reads(text: &str) -> bool {
    let link = text.strip_prefix(link::MARK);
    link.is_some_and(|it| Visit::from_link(Which::next().content(), it).is_some())
}

/// Begins anew: at the visit of this text, or of a link (`#mq=…`), or at the first question where
/// it is none; with `next`, as if Next had been pressed there.
#[wasm_bindgen]
pub fn begin(app: usize, text: &str, next: bool) {
    with(app, |props| {
        props.entry = Some(entry(Which::of(props), text, next));
    });
}

/// Sets what the page's attributes say; an empty text is none. The words are those of the language
/// that was taken in for the tag, or else English.
#[wasm_bindgen]
pub fn update(app: usize, lang: &str, booking_url: &str, booking_label: &str, clinic_name: &str) {
    with(app, |props| {
        props.texts = texts(lang);
        props.lang = String::from(lang).into();
        props.booking_url = own(booking_url);
        props.booking_label = own(booking_label);
        props.clinic_name = own(clinic_name);
    });
}

fn own(text: &str) -> Option<AttrValue> {
    (!text.is_empty()).then(|| AttrValue::from(String::from(text)))
}

/// Which quiz it is. Where no page has a document that says nothing, and has no size.
#[derive(Clone, Copy)]
struct Which(#[cfg(feature = "document")] &'static Content);

impl Which {
    /// The one that the next call is about.
    fn next() -> Self {
        Self(
            #[cfg(feature = "document")]
            documents::next().content(),
        )
    }

    /// That of a quiz that runs.
    #[cfg_attr(
        not(feature = "document"),
        allow(unused_variables, reason = "has no size")
    )]
    fn of(props: &QuizProps) -> Self {
        Self(
            #[cfg(feature = "document")]
            props.content,
        )
    }

    fn content(self) -> &'static Content {
        #[cfg(feature = "document")]
        return self.0;
        #[cfg(not(feature = "document"))]
        Content::built_in()
    }
}

fn entry(which: Which, text: &str, next: bool) -> Entry {
    let content = which.content();
    if let Some(link) = text.strip_prefix(link::MARK) {
        return Entry::link(content, link);
    }
    let visit = Visit::from_text(content, text);
    Entry::new(visit.unwrap_or_else(|| Visit::new(content)), next)
}

/// The words that were taken in for a tag, or else English.
pub(super) fn texts(lang: &str) -> Texts {
    LANGUAGES.with_borrow(|all| {
        let own = all.iter().find(|it| it.speaks(lang));
        own.copied().unwrap_or_default()
    })
}

/// Gives a quiz another document, for the calls that follow.
#[cfg(feature = "document")]
pub(super) fn wear(app: usize, worn: documents::Worn) {
    APPS.with_borrow_mut(|apps| {
        if let Some(app) = apps.get_mut(app) {
            app.props.on_visit = on_visit(Which(worn.content()), app.tell.clone());
            app.worn = worn;
            app.props = worn.dressed(app.props.clone());
        }
    });
}

fn with(app: usize, change: impl FnOnce(&mut QuizProps)) {
    APPS.with_borrow_mut(|apps| {
        if let Some(app) = apps.get_mut(app) {
            change(&mut app.props);
            #[cfg(feature = "document")]
            {
                app.props = app.worn.dressed(app.props.clone());
            }
            app.handle.update(app.props.clone());
        }
    });
}

fn on_event(tell: Function) -> Callback<QuizEvent> {
    Callback::from(move |event| {
        let (what, one, two) = match &event {
            QuizEvent::Start => ("start", 0, 0),
            QuizEvent::Step { step, total } => ("step", *step, *total),
            QuizEvent::Complete => ("complete", 0, 0),
            QuizEvent::Book(_) => ("book", 0, 0),
            QuizEvent::Restart => ("restart", 0, 0),
        };
        let goes_on = call(&tell, what, &one.into(), &two.into());
        if let QuizEvent::Book(click) = event
            && goes_on == JsValue::FALSE
        {
            click.prevent_default();
        }
    })
}

fn on_visit(which: Which, tell: Function) -> Callback<Visit> {
    Callback::from(move |visit: Visit| {
        let text = visit.to_text(which.content());
        call(&tell, "visit", &text.into(), &JsValue::UNDEFINED);
    })
}

/// A page's function that throws is the page's own business.
fn call(tell: &Function, what: &str, one: &JsValue, two: &JsValue) -> JsValue {
    tell.call3(&JsValue::UNDEFINED, &what.into(), one, two)
        .unwrap_or_default()
}
