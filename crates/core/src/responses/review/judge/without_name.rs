//! Forms without a name: check-ins and the survey. What they say is only added up.

use std::collections::BTreeMap;

use super::super::super::apply::Deed;
use super::super::super::tick::{InCheckIn, Tick};
use super::super::ResponseState::{New, Same};
use super::super::known::Known;
use super::{Filled, TWO_BOXES, UNTICKED, Verdict, late, not_possible};
use crate::check_in::Answered;
use crate::survey::Reply;

pub(super) fn check_in(known: &Known, form: &Filled, ending: &str) -> Verdict {
    let mut said = BTreeMap::new();
    for tick in &form.ticks {
        let Tick::CheckIn(question, answer) = *tick else { continue };
        if *said.entry(question).or_insert(answer) != answer {
            return not_possible(TWO_BOXES.to_owned());
        }
    }
    let Some(occasion) = form.kind.occasion().filter(|_| !said.is_empty()) else {
        return not_possible(UNTICKED.to_owned());
    };
    let answered = said.into_iter().map(|(question, answer)| {
        let counts = |wanted| i64::from(answer == wanted);
        Answered {
            question,
            yes: counts(InCheckIn::Yes),
            partly: counts(InCheckIn::Partly),
            not_yet: counts(InCheckIn::NotYet),
        }
    });
    counted(known, form, ending, Deed::CheckIn(occasion, answered.collect(), ending.to_owned()))
}

pub(super) fn survey(known: &Known, form: &Filled, ending: &str) -> Verdict {
    let mut reply = Reply::new();
    for tick in &form.ticks {
        let Tick::Survey(question, grade) = *tick else { continue };
        if *reply.entry(question).or_insert(grade) != grade {
            return not_possible(TWO_BOXES.to_owned());
        }
    }
    if reply.is_empty() {
        return not_possible(UNTICKED.to_owned());
    }
    match known.surveyed {
        Some(round) if round == form.round.id => {
            counted(known, form, ending, Deed::Survey(reply, ending.to_owned()))
        }
        Some(_) if form.round.closed_on.is_some() => {
            late(format!("This form is about {}; the survey is about a later round now.", form.round.name()))
        }
        Some(_) | None => not_possible("There is no round yet that could be looked back on.".to_owned()),
    }
}

/// A form without a name, which counts once.
fn counted(known: &Known, form: &Filled, ending: &str, deed: Deed) -> Verdict {
    let is_known = known.received.contains(&(form.round.id, ending.to_owned()));
    Verdict {
        state: if is_known { Same } else { New },
        says: String::new(),
        change: String::new(),
        why: is_known.then(|| "This form was counted before.".to_owned()),
        deed: Some(deed),
    }
}
