//! Drawing a long screen in pieces, each a task of its own.
//!
//! The whole result at once would keep a slow phone from hearing the next tap for a third of a
//! second. So what is read first is painted first, and the pieces follow in turns, a moment apart.
//! A piece that was drawn stays as it is while others follow.

use super::markup::Markup;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::prelude::*;

/// When a piece is drawn, counted from 0.
pub type Turn = u8;

/// What was drawn in each turn; until it is forgotten, it needn't be drawn again.
#[derive(Default)]
pub struct Pieces {
    shown: Cell<Turn>,
    drawn: RefCell<Vec<(Turn, Drawn)>>,
}

impl Pieces {
    /// From now on in turns, beginning with the first.
    pub fn one_by_one(&self) {
        self.shown.set(0);
    }

    /// From now on all at once.
    pub fn at_once(&self) {
        self.shown.set(Turn::MAX);
    }

    /// One turn more.
    pub fn more(&self) {
        self.shown.set(self.shown.get().saturating_add(1));
    }

    /// Something has changed: what was drawn may be wrong.
    pub fn forget(&self) {
        self.drawn.take();
    }

    /// Is it the turn of this one, or was it?
    pub fn shows(&self, turn: Turn) -> bool {
        turn <= self.shown.get()
    }

    /// What a turn draws; before that, what keeps its place among the nodes around it.
    #[inline(never)]
    pub fn draw(&self, m: &mut Markup, turn: Turn, inside: &mut dyn FnMut(&mut Markup)) {
        if !self.shows(turn) {
            return m.add(Html::default());
        }
        let known = self
            .drawn
            .borrow()
            .iter()
            .find(|(it, _)| *it == turn)
            .cloned();
        // Nothing is borrowed while it is drawn: a piece may hold pieces.
        let drawn = if let Some((_, drawn)) = known {
            drawn
        } else {
            let mut piece = Markup::default();
            inside(&mut piece);
            let drawn = Drawn(Rc::new(piece.into_html()));
            self.drawn.borrow_mut().push((turn, drawn.clone()));
            drawn
        };
        m.add(html! { <Piece {drawn} /> });
    }
}

#[derive(Clone)]
struct Drawn(Rc<Html>);

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(PartialEq, Properties)]
struct PieceProps {
    drawn: Drawn,
}

/// A piece, which Yew leaves alone while it is the same.
struct Piece;

impl Component for Piece {
    type Message = ();
    type Properties = PieceProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        Html::clone(&ctx.props().drawn.0)
    }
}
