//! Files for calendars, after RFC 5545: times by the clock on the wall there, with the zone that this clock keeps.

use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType as Kind, ICalendarDuration, ICalendarParameter,
    ICalendarProperty as Field,
};
use chrono::{DateTime, Datelike, Days, MappedLocalTime, NaiveDate, NaiveDateTime, Offset, TimeZone, Utc};
use chrono_tz::Tz;
use coaching_core::calendar::CalendarClock;

/// Something that people put in their calendars.
pub(crate) struct Event {
    /// The same for ever, so that a changed file moves the event instead of adding another.
    pub id: String,
    /// By the clock on the wall there.
    pub starts: NaiveDateTime,
    pub minutes: u32,
    pub title: String,
    pub place: String,
    pub about: String,
}

/// A calendar file. A change of clocks moves nothing, and a later version of an event counts as such.
pub(crate) fn calendar(events: &[Event], clock: &CalendarClock) -> String {
    let zone = clock.zone;
    let mut file = ICalendar { components: vec![ICalendarComponent::new(Kind::VCalendar)] };
    for event in events {
        let id = file.components.len() as u32;
        file.components.push(event.component(clock));
        if let Some(whole) = file.components.first_mut() {
            whole.component_ids.push(id);
        }
    }
    if let Some(whole) = file.components.first_mut() {
        whole.add_property(Field::Version, "2.0".to_owned());
        whole.add_property(Field::Prodid, "-//Coaching Pairs//EN".to_owned());
    }
    let years = || events.iter().map(|event| event.starts.year());
    if let (Some(first), Some(last)) = (years().min(), years().max()) {
        // Two changes of each kind at the least, so that they are written as the rule that they are.
        file.add_timezone(zone.name(), new_year(first), new_year(last + 3));
    }
    file.to_string()
}

impl Event {
    fn component(&self, clock: &CalendarClock) -> ICalendarComponent {
        let zone = clock.zone;
        let revised = moment(clock.revised, zone).timestamp();
        let starts = moment(self.starts, zone).naive_local().and_utc().timestamp();
        let in_zone = [ICalendarParameter::tzid(zone.name().to_owned())];
        let mut event = ICalendarComponent::new(Kind::VEvent);
        event.add_uid(&self.id);
        event.add_dtstamp(PartialDateTime::from_utc_timestamp(revised));
        event.add_sequence((revised - FIRST_SEQUENCE).max(0));
        event.add_property_with_params(
            Field::Dtstart,
            in_zone,
            PartialDateTime::from_naive_timestamp(starts),
        );
        // A length and no end, for an end could fall into an hour that the clock shows twice.
        let length = ICalendarDuration { minutes: self.minutes, ..ICalendarDuration::default() };
        event.add_property(Field::Duration, length);
        event.add_property(Field::Summary, plain(&self.title));
        if !self.place.is_empty() {
            event.add_property(Field::Location, plain(&self.place));
        }
        event.add_property(Field::Description, plain(&self.about));
        event
    }
}

/// A text without marks that have no place in such a file.
fn plain(text: &str) -> String {
    text.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect()
}

/// 1 January 2026, in seconds since 1970; sequence numbers count from there, to stay small.
const FIRST_SEQUENCE: i64 = 1_767_225_600;

/// The moment that a clock on the wall means: the first of two, and where the clock leaps over it, as late as
/// it would have been without the leap.
fn moment(local: NaiveDateTime, zone: Tz) -> DateTime<Tz> {
    match zone.from_local_datetime(&local) {
        MappedLocalTime::Single(moment) | MappedLocalTime::Ambiguous(moment, _) => moment,
        MappedLocalTime::None => {
            let day_before = local.checked_sub_days(Days::new(1)).unwrap_or(local);
            let offset = zone.offset_from_local_datetime(&day_before).earliest().map(|offset| offset.fix());
            let utc = offset.map_or(local, |offset| local - offset);
            zone.from_utc_datetime(&utc)
        }
    }
}

fn new_year(year: i32) -> i64 {
    let day = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    Utc.from_utc_datetime(&day.into()).timestamp()
}
