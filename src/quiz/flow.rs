//! Which question comes next, and where a visitor is.
//!
//! ```
//! use microneedling_quiz::quiz::{Answers, Content, flow};
//! let content = Content::built_in();
//! let answers = Answers::from_ids(content, [("goals", "stretch-marks")]).unwrap();
//! // Scars and stretch marks bring the question about their age.
//! assert_eq!(flow::path(content, &answers).len(), 7);
//! ```

use super::answers::Answers;
use super::content::{Content, OptionId, Question, QuestionId, When};

/// Does a rule hold for these answers?
pub(crate) fn holds(when: Option<When>, answers: &Answers) -> bool {
    match when {
        None => true,
        Some(When::Any(question, set)) => answers.of(question).meets(set),
        Some(When::None(question, set)) => !answers.of(question).meets(set),
    }
}

fn ends(question: &Question, id: QuestionId, answers: &Answers) -> bool {
    question
        .options(id)
        .any(|(option, it)| it.ends && answers.has(option))
}

/// What counts: the questions that apply, and the answers to them alone.
struct Course {
    path: Vec<QuestionId>,
    answers: Answers,
    ended: bool,
}

impl Course {
    /// The place on the path of the first question without an answer.
    fn open(&self) -> Option<usize> {
        let open = |id: &QuestionId| self.answers.of(*id).is_empty();
        self.path.iter().position(open)
    }

    /// Where the path leads to.
    fn rest(&self) -> Place {
        if self.ended {
            Place::End
        } else {
            Place::Result
        }
    }
}

fn course(content: &Content, answers: &Answers) -> Course {
    let mut counting = answers.clone();
    let mut path = Vec::new();
    let mut ended = false;
    for (id, question) in content.questions() {
        // A rule looks at earlier questions only, and those are settled here.
        if ended || !holds(question.when, &counting) {
            counting.clear(id);
            continue;
        }
        path.push(id);
        ended = ends(question, id, &counting);
    }
    Course {
        path,
        answers: counting,
        ended,
    }
}

/// The questions that apply, in the order of asking.
pub fn path(content: &Content, answers: &Answers) -> Vec<QuestionId> {
    course(content, answers).path
}

/// The answers that count: those to questions that apply.
pub fn counting(content: &Content, answers: &Answers) -> Answers {
    course(content, answers).answers
}

/// Has an answer ended the quiz (under 18)?
pub fn ended(content: &Content, answers: &Answers) -> bool {
    course(content, answers).ended
}

/// Where a visitor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// At a question.
    Question(QuestionId),
    /// At the result.
    Result,
    /// At the kind end for people under 18.
    End,
}

/// Next was pressed without an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unanswered(pub QuestionId);

/// One person's way through the quiz: the answers, and where they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    answers: Answers,
    place: Place,
    /// The question that "Change" left the result for, and the answers as they were.
    changing: Option<(QuestionId, Answers)>,
}

impl Visit {
    /// At the first question, nothing answered.
    pub fn new(content: &Content) -> Self {
        let answers = Answers::new();
        let place = first(&path(content, &answers));
        Self {
            answers,
            place,
            changing: None,
        }
    }

    /// A visit taken up again: at this place if the answers lead there, else at the first
    /// question that they leave open, or at what they lead to.
    pub fn resume(
        content: &Content,
        answers: Answers,
        place: Place,
        changing: Option<(QuestionId, Answers)>,
    ) -> Self {
        let course = |answers: &Answers| course(content, answers);
        let way = course(&answers);
        let open = way.open();
        let furthest = open.and_then(|at| way.path.get(at));
        let furthest = furthest.map_or_else(|| way.rest(), |id| Place::Question(*id));
        let place = match place {
            Place::Question(id) => {
                let reached = way.path.iter().position(|it| *it == id);
                let reached = reached.filter(|at| open.is_none_or(|open| *at <= open));
                reached.map_or(furthest, |_| place)
            }
            Place::Result | Place::End => furthest,
        };
        // Only a result can have been left, and only for one of its own questions.
        let changing = changing.filter(|(id, before)| {
            let was = course(before);
            let complete = !was.ended && was.open().is_none();
            matches!(place, Place::Question(_)) && complete && was.path.contains(id)
        });
        Self {
            answers,
            place,
            changing,
        }
    }

    /// The question that "Change" left the result for, and the answers as they were.
    pub(super) fn changing(&self) -> Option<(QuestionId, &Answers)> {
        self.changing.as_ref().map(|(id, before)| (*id, before))
    }

    /// Every answer given, also to questions that no longer apply.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Where the visitor is.
    pub fn place(&self) -> Place {
        self.place
    }

    /// Chooses an option of the question shown; any other is ignored.
    pub fn choose(&mut self, content: &Content, option: OptionId, on: bool) {
        if self.place == Place::Question(option.question) {
            self.answers.set(content, option, on);
        }
    }

    /// Where Next leads from here.
    fn after(&self, content: &Content, from: QuestionId) -> Place {
        let course = course(content, &self.answers);
        let mut later = course
            .path
            .iter()
            .copied()
            .skip_while(|id| *id != from)
            .skip(1);
        let next = if self.changing.is_some() {
            // Only what the change made necessary is asked again.
            later.find(|id| self.answers.of(*id).is_empty())
        } else {
            later.next()
        };
        next.map_or_else(|| course.rest(), Place::Question)
    }

    /// Goes on.
    ///
    /// # Errors
    /// Stays where it is when the question shown has no answer.
    pub fn next(&mut self, content: &Content) -> Result<Place, Unanswered> {
        if let Place::Question(id) = self.place {
            if self.answers.of(id).is_empty() {
                return Err(Unanswered(id));
            }
            self.place = self.after(content, id);
            if !matches!(self.place, Place::Question(_)) {
                self.changing = None;
            }
        }
        Ok(self.place)
    }

    /// Goes back one question, or to the result that "Change" left; keeps every answer.
    ///
    /// A change that would leave a question open is dropped on the way to the result.
    pub fn back(&mut self, content: &Content) {
        if let (Place::Question(at), Some((changed, before))) = (self.place, &self.changing) {
            let complete = self.is_complete(content);
            if complete || at == *changed {
                if !complete {
                    self.answers = before.clone();
                }
                self.changing = None;
                self.place = course(content, &self.answers).rest();
                return;
            }
        }
        let path = path(content, &self.answers);
        let before = match self.place {
            Place::Question(id) => path.iter().take_while(|it| **it != id).last(),
            Place::Result | Place::End => path.last(),
        };
        if let Some(id) = before {
            self.place = Place::Question(*id);
        }
    }

    /// Leaves the result to answer one question anew.
    pub fn change(&mut self, content: &Content, question: QuestionId) {
        if self.place == Place::Result && path(content, &self.answers).contains(&question) {
            self.place = Place::Question(question);
            self.changing = Some((question, self.answers.clone()));
        }
    }

    /// Forgets everything.
    pub fn restart(&mut self, content: &Content) {
        *self = Self::new(content);
    }

    /// Is there anything behind this place to go back to?
    pub fn can_go_back(&self, content: &Content) -> bool {
        match self.place {
            Place::Question(id) => {
                self.is_changing() || path(content, &self.answers).first() != Some(&id)
            }
            Place::Result | Place::End => true,
        }
    }

    /// Is an answer being changed from the result?
    pub fn is_changing(&self) -> bool {
        self.changing.is_some()
    }

    /// Does Next lead to the result?
    pub fn is_last(&self, content: &Content) -> bool {
        matches!(self.place, Place::Question(id) if self.after(content, id) == Place::Result)
    }

    /// The question shown, counted from 1, and how many there are on this path.
    pub fn progress(&self, content: &Content) -> Option<(usize, usize)> {
        let Place::Question(id) = self.place else {
            return None;
        };
        let path = path(content, &self.answers);
        let place = path.iter().position(|it| *it == id)?;
        Some((place + 1, path.len()))
    }

    fn is_complete(&self, content: &Content) -> bool {
        course(content, &self.answers).open().is_none()
    }
}

fn first(path: &[QuestionId]) -> Place {
    path.first()
        .map_or(Place::Result, |id| Place::Question(*id))
}
