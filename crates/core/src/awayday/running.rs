//! The day as it runs: what is on, until when, and what comes next. Nothing here names anybody.

use chrono::{NaiveDateTime, TimeDelta, Timelike};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Part, PartKind, Plan};
use crate::failure::{Failure, Result};
use crate::programme::{Done, Programme};
use crate::store::{awayday as store, broken};

/// How many minutes feedback pairs have to thank each other at the end.
pub const TO_CLOSE: u32 = 5;
/// How many minutes more a step is given at a time.
const MORE_TIME: i64 = 5;

/// What the facilitator does with the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RunStep {
    /// Begins: as planned on the day itself, else at once, to rehearse.
    Start,
    /// Stops the clock.
    Pause,
    /// Lets the clock go on; the rest of the day is as much later.
    GoOn,
    /// Goes on to what comes next, now.
    Next,
    /// Gives what is on five minutes more, both of a feedback pair alike.
    MoreTime,
    /// Ends the run; the agenda stays as it is.
    Stop,
}

/// One step in running the day.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RunAwayday {
    /// What is done.
    pub what: RunStep,
}

/// A stretch of the day with a bell at its end: a part, or one turn of the feedback pairs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Stretch {
    /// The part, as it stands on the agenda.
    pub title: String,
    /// Which turn of the feedback pairs it is.
    pub turn: Option<String>,
    /// What everybody may read on the screen meanwhile.
    pub prompts: Vec<String>,
    /// When it starts, in local time.
    pub starts: NaiveDateTime,
    /// When it ends, in local time.
    pub ends: NaiveDateTime,
}

/// The day as it runs. The times stand still while it is paused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RunningDay {
    /// What was on when the day was last moved, and everything after it.
    pub stretches: Vec<Stretch>,
    /// Since when the clock stands still.
    pub paused_at: Option<NaiveDateTime>,
}

/// How far the day is, as it is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    /// The place of a step among all steps of the day.
    pub step: usize,
    /// When that step began or will begin.
    pub began: NaiveDateTime,
    /// By how many minutes it is longer than planned.
    pub longer: i64,
    pub paused: Option<NaiveDateTime>,
}

impl Programme {
    /// The day as it runs, if it was started.
    pub fn running_awayday(&self) -> Result<Option<RunningDay>> {
        let Some(round) = self.current_round()? else { return Ok(None) };
        let (plan, run) = self
            .read(|connection| Ok((store::plan(connection, round.id)?, store::run(connection, round.id)?)))?;
        Ok(plan.zip(run).map(|(plan, run)| running(&plan, run)))
    }

    /// Starts, pauses, moves on or ends the running of the day.
    pub fn run_awayday(&mut self, step: RunAwayday) -> Result<Option<RunningDay>> {
        let round = self.require_round()?;
        let (plan, before) = self
            .read(|connection| Ok((store::plan(connection, round.id)?, store::run(connection, round.id)?)))?;
        let plan = plan.ok_or_else(|| {
            Failure::refused("The Awayday has no date yet.", "Nothing was changed. Plan it under Awayday.")
        })?;
        let now = self.now().with_nanosecond(0).unwrap_or(self.now());
        let (after, sentence) = after(&plan, before, step.what, now)?;
        self.transact(|connection| {
            if after != before {
                store::set_run(connection, round.id, after).map_err(broken)?;
            }
            Ok(Done { value: after.map(|run| running(&plan, run)), sentence })
        })
    }
}

/// Where a run stands after a step, and what happened in words.
fn after(plan: &Plan, run: Option<Run>, what: RunStep, now: NaiveDateTime) -> Result<(Option<Run>, String)> {
    let steps = steps(&plan.parts);
    let started = || {
        run.ok_or_else(|| {
            Failure::refused("The day has not been started.", "Nothing was changed. Start it under Awayday.")
        })
    };
    let on_now = || {
        let run = started()?;
        let over = || Failure::refused("The day is over.", "Nothing was changed. It can be started again.");
        run.at(&steps, run.paused.unwrap_or(now)).ok_or_else(over)
    };
    let title = |run: Run| steps.get(run.step).map_or("The end of the day", |step| &step.part.title);
    Ok(match what {
        RunStep::Start => {
            let run = Run { step: 0, began: begins(plan, now), longer: 0, paused: None };
            (Some(run), "The Awayday was started".to_owned())
        }
        RunStep::Pause => {
            let here = on_now()?;
            (Some(Run { paused: here.paused.or(Some(now)), ..here }), format!("{} paused", title(here)))
        }
        RunStep::GoOn => {
            let here = on_now()?;
            let waited = here.paused.map_or(TimeDelta::zero(), |paused| now - paused);
            let run = Run { began: here.began + waited, paused: None, ..here };
            (Some(run), format!("{} goes on", title(here)))
        }
        RunStep::Next => {
            let here = on_now()?;
            let next = if here.began > now { here } else { here.next(&steps, now) };
            let next = Run { began: now, paused: None, ..next };
            (Some(next), format!("{} began", title(next)))
        }
        RunStep::MoreTime => {
            let here = on_now()?;
            let run = Run { longer: here.longer + MORE_TIME, ..here };
            (Some(run), format!("{} was given five minutes more", title(here)))
        }
        RunStep::Stop => {
            started()?;
            (None, "The Awayday was ended".to_owned())
        }
    })
}

/// As planned, on the day itself until it would be over; at once on any other.
fn begins(plan: &Plan, now: NaiveDateTime) -> NaiveDateTime {
    let planned = plan.date.and_time(plan.starts);
    let ends = planned + TimeDelta::minutes(plan.parts.iter().map(|part| part.minutes).sum());
    if now.date() == plan.date && now < ends { planned } else { now }
}

impl Run {
    /// The same run told from the step that is on at a time; none once the day is over.
    fn at(self, steps: &[Step<'_>], now: NaiveDateTime) -> Option<Self> {
        let mut here = self;
        loop {
            let ends = here.ends(steps.get(here.step)?);
            if now < ends {
                return Some(here);
            }
            here = here.next(steps, ends);
        }
    }

    /// The same run in a changed agenda: what is on stays on, and what comes after follows the new one.
    pub(super) fn in_changed(self, before: &Plan, after: &Plan, now: NaiveDateTime) -> Self {
        let (old, new) = (steps(&before.parts), steps(&after.parts));
        let Some(here) = self.at(&old, self.paused.unwrap_or(now)) else { return self };
        let is_on = |step: &Step<'_>| {
            old.get(here.step).is_some_and(|on| on.turn == step.turn && on.part.title == step.part.title)
        };
        let places = new.iter().enumerate().filter(|(_, step)| is_on(step)).map(|(place, _)| place);
        let step = places.min_by_key(|place| place.abs_diff(here.step)).unwrap_or(here.step);
        Self { step, ..here }
    }

    fn ends(self, step: &Step<'_>) -> NaiveDateTime {
        self.began + TimeDelta::minutes(step.minutes + self.longer)
    }

    /// Told from the step after this one. Two turns are always equally long.
    fn next(self, steps: &[Step<'_>], began: NaiveDateTime) -> Self {
        let longer = match steps.get(self.step).map(|step| step.turn) {
            Some(Turn::First) => self.longer,
            Some(Turn::None | Turn::Second | Turn::Close) | None => 0,
        };
        Self { step: self.step + 1, began, longer, ..self }
    }
}

fn running(plan: &Plan, run: Run) -> RunningDay {
    let steps = steps(&plan.parts);
    let mut stretches = Vec::new();
    let mut here = run;
    while let Some(step) = steps.get(here.step) {
        let ends = here.ends(step);
        stretches.push(Stretch {
            title: step.part.title.clone(),
            turn: step.turn.name(),
            prompts: step.prompts(),
            starts: here.began,
            ends,
        });
        here = here.next(&steps, ends);
    }
    RunningDay { stretches, paused_at: run.paused }
}

/// A part of the day, or one turn of the feedback pairs.
struct Step<'a> {
    part: &'a Part,
    turn: Turn,
    minutes: i64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    /// A part that is not taken in turns.
    None,
    First,
    Second,
    Close,
}

fn steps(parts: &[Part]) -> Vec<Step<'_>> {
    parts.iter().flat_map(in_turns).collect()
}

fn in_turns(part: &Part) -> Vec<Step<'_>> {
    let minutes = part.minutes;
    let turns = match part.kind {
        PartKind::Feedback => {
            let each = (minutes - i64::from(TO_CLOSE)) / 2;
            vec![(Turn::First, each), (Turn::Second, each), (Turn::Close, minutes - 2 * each)]
        }
        PartKind::Sharing | PartKind::Break | PartKind::Other => vec![(Turn::None, minutes)],
    };
    turns.into_iter().map(|(turn, minutes)| Step { part, turn, minutes }).collect()
}

impl Step<'_> {
    fn prompts(&self) -> Vec<String> {
        let prompts: &[&str] = match (self.turn, self.part.kind) {
            (Turn::First, _) => &[
                "One or two things in which I am now more confident.",
                "One or two in which I am still improving.",
                "Does that ring true? What else do you see?",
            ],
            (Turn::Second, _) => &[
                "Now the other speaks: where I am more confident, where I am still improving.",
                "Does that ring true? What else do you see?",
                "Whoever listens, listens first.",
            ],
            (Turn::Close, _) => &["Thank each other.", "Keep one thing that you heard."],
            (Turn::None, PartKind::Sharing) => {
                &["Who would like to share an insight or a breakthrough?", "Nobody is called on."]
            }
            (Turn::None, PartKind::Feedback | PartKind::Break | PartKind::Other) => &[],
        };
        prompts.iter().map(|prompt| (*prompt).to_owned()).collect()
    }
}

impl Turn {
    fn name(self) -> Option<String> {
        match self {
            Self::None => None,
            Self::First => Some("The first turn".to_owned()),
            Self::Second => Some("Change over: the second turn".to_owned()),
            Self::Close => Some("To close".to_owned()),
        }
    }
}

#[cfg(test)]
mod tests;
