//! The rules for benefits.

use super::super::fault::Faults;
use super::super::shape::Quiz;
use super::{BENEFITS, Whose, cited, source, span, when};

/// All six, with their figures, sources and goals.
pub fn check(quiz: &Quiz, whose: Whose, faults: &mut Faults) {
    if !quiz.benefits.keys().eq(BENEFITS) {
        faults.quiz(
            "/benefits",
            format!("must be these, in this order: {}", BENEFITS.join(", ")),
        );
    }
    for (id, benefit) in &quiz.benefits {
        let path = format!("/benefits/{id}");
        if let Some(plan) = &benefit.plan {
            let path = format!("{path}/plan");
            span(&format!("{path}/sessions"), plan.sessions, faults);
            span(
                &format!("{path}/measuredWeeks"),
                plan.measured_weeks,
                faults,
            );
            if let Some(gap) = plan.gap_weeks {
                span(&format!("{path}/gapWeeks"), gap, faults);
            }
            source(&format!("{path}/source"), &plan.source, faults);
            let rule = plan.when.as_ref();
            when(
                &format!("{path}/when"),
                rule,
                quiz,
                quiz.questions.len(),
                faults,
            );
        }
        if benefit.aspects.is_empty() {
            faults.quiz(
                format!("{path}/aspects"),
                "empty; say at least one thing of it",
            );
        }
        for (name, aspect) in &benefit.aspects {
            let path = format!("{path}/aspects/{name}");
            cited(
                &format!("{path}/citations"),
                &aspect.citations,
                quiz,
                faults,
            );
            if aspect.citations.is_empty() && aspect.uncited.as_deref().unwrap_or("").is_empty() {
                faults.quiz(
                    format!("{path}/citations"),
                    "empty; cite a source of evidence.md 8, or say in \"uncited\" why there is none",
                );
            }
            for (key, rule) in [("when", &aspect.when), ("about", &aspect.about)] {
                let path = format!("{path}/{key}");
                when(&path, rule.as_ref(), quiz, quiz.questions.len(), faults);
            }
        }
        // A clinic may ask for less than it offers.
        if whose == Whose::Clinic {
            continue;
        }
        let options = || quiz.questions.values().flat_map(|q| q.options.values());
        let most = options().filter_map(|o| o.weights.get(id)).max();
        if most.is_none_or(|most| *most < 1) {
            faults.quiz(&path, "no option leads to it; give one a weight for it");
        } else if benefit.can_lead && most.is_some_and(|most| *most < 3) {
            faults.quiz(
                &path,
                "can lead, but no goal of its own does; give one the weight 3",
            );
        }
    }
}
