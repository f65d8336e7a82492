//! Booking meetings, on days that were chosen or on sensible ones.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::Deserialize;
use ts_rs::TS;

use super::asked::{Asked, recorded_already};
use super::{MEETINGS, Meeting, held_by};
use crate::failure::{Failure, Result};
use crate::ids::{MeetingId, PersonId};
use crate::programme::{Done, Programme};
use crate::round::Round;
use crate::store::{broken, meetings as store};
use crate::words;

/// The meetings that a pair books, in place of those booked before.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanMeetings {
    /// The two people, or three; every pair that has nothing booked if left out.
    #[serde(default)]
    #[ts(optional)]
    pub members: Option<Vec<PersonId>>,
    /// Their days; if left out, working days spread over the rest of the round, so that six meetings are held in all.
    #[serde(default)]
    #[ts(optional)]
    pub dates: Option<Vec<NaiveDate>>,
}

impl Programme {
    /// Books meetings in place of those booked before, for one pair or for all that have nothing booked.
    pub fn plan_meetings(&mut self, plan: PlanMeetings) -> Result<()> {
        let (asked, sentence) = match plan.members {
            Some(members) => {
                let asked = self.asked(&members)?;
                let sentence = format!("Meetings of {} planned", asked.names);
                (vec![asked], sentence)
            }
            None => (self.with_nothing_booked()?, "Meetings of every pair planned".to_owned()),
        };
        let today = self.today();
        let planned: Vec<(Asked, Vec<NaiveDate>)> = asked
            .into_iter()
            .map(|asked| {
                let dates = plan.dates.clone().unwrap_or_else(|| asked.days_for_the_rest(today));
                asked.check_plan(&dates).map(|()| (asked, dates))
            })
            .collect::<Result<_>>()?;
        self.transact(|connection| {
            for (Asked { round, pair, .. }, dates) in &planned {
                let row = store::pair(connection, round.id, &pair.members).map_err(broken)?;
                let booked = || pair.record.meetings.iter().filter(|meeting| !meeting.held);
                for booked in booked() {
                    store::remove(connection, booked.id).map_err(broken)?;
                }
                // In people's calendars a meeting that has another day is still the same.
                let ids = booked().map(|booked| booked.id).chain(std::iter::repeat(MeetingId(0)));
                for (on, id) in dates.iter().zip(ids) {
                    store::add(connection, row, &Meeting::booked(id, *on)).map_err(broken)?;
                }
            }
            Ok(Done { value: (), sentence })
        })
    }

    fn with_nothing_booked(&self) -> Result<Vec<Asked>> {
        let today = self.today();
        let mut pairs = self.pairs_asked()?;
        pairs.retain(|asked| {
            !asked.pair.record.meetings.iter().any(|meeting| !meeting.held && meeting.on >= today)
        });
        Ok(pairs)
    }
}

impl Asked {
    /// Days for the meetings that are still to come, six in all.
    fn days_for_the_rest(&self, today: NaiveDate) -> Vec<NaiveDate> {
        let first = self.pair.began.max(today);
        let held = held_by(&self.pair.record);
        let mut days = spread(first, self.round.ends_on, MEETINGS.saturating_sub(held));
        days.retain(|day| !self.has_met_on(*day));
        days
    }

    fn check_plan(&self, dates: &[NaiveDate]) -> Result<()> {
        for (place, on) in dates.iter().enumerate() {
            check_inside(&self.round, *on)?;
            if self.has_met_on(*on) || dates.iter().take(place).any(|other| other == on) {
                return Err(recorded_already(&self.names, *on));
            }
        }
        Ok(())
    }
}

impl Meeting {
    fn booked(id: MeetingId, on: NaiveDate) -> Self {
        Self { id, on, held: false, minutes: None, topics: None }
    }
}

/// Refuses a day outside of the round.
pub(super) fn check_inside(round: &Round, on: NaiveDate) -> Result<()> {
    if round.starts_on <= on && on <= round.ends_on {
        return Ok(());
    }
    Err(Failure::field(
        "on",
        format!(
            "{} is not in this round, which goes from {} to {}.",
            words::date(on),
            words::date(round.starts_on),
            words::date(round.ends_on)
        ),
        "Nothing was changed. Choose a day between the two.",
    ))
}

/// So many working days from the first to the last day, evenly apart; fewer where there is no room for more.
fn spread(first: NaiveDate, last: NaiveDate, count: usize) -> Vec<NaiveDate> {
    let working: Vec<NaiveDate> =
        first.iter_days().take_while(|day| *day <= last).filter(is_working_day).collect();
    let count = count.min(working.len());
    (0..count)
        .filter_map(|place| working.get((2 * place + 1) * working.len() / (2 * count)).copied())
        .collect()
}

fn is_working_day(day: &NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn six_meetings_lie_about_a_month_apart_on_working_days_inside_the_round() {
        let days = spread(day("2027-01-25"), day("2027-07-09"), 6);
        let days: Vec<String> = days.iter().map(|day| day.format("%a %-d %b").to_string()).collect();
        assert_eq!(days, ["Mon 8 Feb", "Mon 8 Mar", "Mon 5 Apr", "Mon 3 May", "Mon 31 May", "Mon 28 Jun"]);
    }

    #[test]
    fn a_few_days_hold_no_more_meetings_than_working_days() {
        assert_eq!(spread(day("2027-01-29"), day("2027-02-01"), 6), [day("2027-01-29"), day("2027-02-01")]);
        assert_eq!(spread(day("2027-01-30"), day("2027-01-31"), 6), []);
        assert_eq!(spread(day("2027-02-01"), day("2027-01-31"), 6), []);
    }
}
