use chrono::{NaiveDate, NaiveDateTime};

use super::{Run, RunStep, after, running};
use crate::awayday::Plan;
use crate::awayday::usual::parts;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 7, 9).unwrap()
}

fn at(hour: u32, minute: u32) -> NaiveDateTime {
    day().and_hms_opt(hour, minute, 0).unwrap()
}

/// The usual day, from nine o'clock.
fn plan() -> Plan {
    Plan { date: day(), place: String::new(), starts: at(9, 0).time(), parts: parts() }
}

/// A run after some steps, each taken at a time.
fn run(steps: &[(RunStep, NaiveDateTime)]) -> Run {
    steps.iter().fold(None, |run, (what, now)| after(&plan(), run, *what, *now).unwrap().0).unwrap()
}

/// What comes from the step that is on, with its time.
fn stretches(run: Run) -> Vec<String> {
    let day = running(&plan(), run);
    let told = day.stretches.iter().map(|stretch| {
        let title = stretch.turn.as_ref().unwrap_or(&stretch.title);
        format!("{} {title}", stretch.starts.format("%H:%M"))
    });
    told.take(5).collect()
}

#[test]
fn on_the_day_itself_the_clock_runs_as_planned_however_late_it_is_started() {
    let run = run(&[(RunStep::Start, at(9, 20))]);
    assert_eq!(
        stretches(run),
        [
            "09:00 Arrive and coffee",
            "09:15 Welcome: why we did this",
            "09:30 How feedback pairs work",
            "09:40 The first turn",
            "10:00 Change over: the second turn"
        ]
    );
}

#[test]
fn on_another_day_it_begins_at_once_to_rehearse() {
    let evening = at(18, 5) - chrono::Days::new(1);
    assert_eq!(
        stretches(run(&[(RunStep::Start, evening)]))[..2],
        ["18:05 Arrive and coffee", "18:20 Welcome: why we did this"]
    );
}

#[test]
fn feedback_pairs_have_two_equal_turns_and_five_minutes_to_close() {
    let turns = run(&[
        (RunStep::Start, at(9, 0)),
        (RunStep::Next, at(9, 5)),
        (RunStep::Next, at(9, 10)),
        (RunStep::Next, at(9, 15)),
    ]);
    assert_eq!(
        stretches(turns)[..4],
        ["09:15 The first turn", "09:35 Change over: the second turn", "09:55 To close", "10:00 Break"]
    );
}

#[test]
fn more_time_in_the_first_turn_is_given_to_both() {
    let longer = run(&[(RunStep::Start, at(9, 0)), (RunStep::MoreTime, at(9, 50))]);
    let expected =
        ["09:40 The first turn", "10:05 Change over: the second turn", "10:30 To close", "10:35 Break"];
    assert_eq!(stretches(longer)[..4], expected);
    let in_the_second = after(&plan(), Some(longer), RunStep::Pause, at(10, 10)).unwrap().0.unwrap();
    assert_eq!(stretches(in_the_second)[..3], expected[1..]);
}

#[test]
fn a_pause_makes_the_rest_of_the_day_as_much_later() {
    let paused = run(&[(RunStep::Start, at(9, 0)), (RunStep::Pause, at(10, 30))]);
    assert_eq!(running(&plan(), paused).paused_at, Some(at(10, 30)));
    let on_again = after(&plan(), Some(paused), RunStep::GoOn, at(10, 42)).unwrap();
    assert_eq!(on_again.1, "Break goes on");
    assert_eq!(stretches(on_again.0.unwrap())[..2], ["10:37 Break", "10:57 Quiet notes"]);
}

#[test]
fn what_is_on_stays_on_when_the_agenda_changes_round_it() {
    let started = run(&[(RunStep::Start, at(9, 0))]);
    let mut changed = plan();
    changed.parts[1].minutes = 60;
    changed.parts.remove(0);
    changed.parts[4].minutes = 10;
    let run = started.in_changed(&plan(), &changed, at(10, 30));
    let day = running(&changed, run);
    let told =
        day.stretches.iter().map(|stretch| format!("{} {}", stretch.starts.format("%H:%M"), stretch.title));
    assert_eq!(told.take(3).collect::<Vec<_>>(), ["10:25 Break", "10:45 Quiet notes", "10:55 Walk and talk"]);
}

#[test]
fn before_the_start_the_first_part_can_be_begun_at_once() {
    let early = run(&[(RunStep::Start, at(8, 40)), (RunStep::Next, at(8, 50))]);
    assert_eq!(stretches(early)[..2], ["08:50 Arrive and coffee", "09:05 Welcome: why we did this"]);
}

#[test]
fn when_the_day_is_over_nothing_can_be_moved_any_more() {
    let started = run(&[(RunStep::Start, at(9, 0))]);
    for what in [RunStep::Pause, RunStep::Next, RunStep::MoreTime] {
        let refused = after(&plan(), Some(started), what, at(20, 0)).unwrap_err();
        assert_eq!(refused.to_string(), "The day is over. Nothing was changed. It can be started again.");
    }
    let refused = after(&plan(), None, RunStep::Pause, at(9, 0)).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "The day has not been started. Nothing was changed. Start it under Awayday."
    );
}
