//! Where and when meetings are in people's calendars.

use chrono::{NaiveDateTime, NaiveTime};
use chrono_tz::{TZ_VARIANTS, Tz};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::awayday::{as_time, time_of_day};
use crate::failure::{Failure, Result};
use crate::programme::{Done, Programme};
use crate::store::{broken, calendar as store, log, responses};

/// The zone of a computer that names none.
const USUAL_ZONE: Tz = Tz::Europe__London;
/// The parts of the world after which zones are named that people live in.
const REGIONS: [&str; 10] = [
    "Africa/",
    "America/",
    "Antarctica/",
    "Arctic/",
    "Asia/",
    "Atlantic/",
    "Australia/",
    "Europe/",
    "Indian/",
    "Pacific/",
];

/// Where and when meetings are in people's calendars.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarSetting {
    /// By which clock, by the zone's usual name: "Europe/London"; the computer's own until another is chosen.
    pub zone: String,
    /// When a meeting begins that has only a day: "10:00". It takes an hour.
    #[serde(serialize_with = "as_time")]
    #[ts(type = "string")]
    pub meetings_at: NaiveTime,
    /// Every zone that can be chosen, by name.
    pub zones: Vec<String>,
}

/// Any part of where and when meetings are in calendars; what is left out stays.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct SetCalendarSetting {
    /// By which clock.
    pub zone: Option<String>,
    /// When a meeting begins that has only a day: "10:00".
    #[serde(deserialize_with = "some_time_of_day")]
    #[ts(optional, type = "string")]
    pub meetings_at: Option<NaiveTime>,
}

/// By which clock events are written in a calendar file, and since when what it says has stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarClock {
    /// The zone of all times.
    pub zone: Tz,
    /// When a meeting begins that has only a day.
    pub meetings_at: NaiveTime,
    /// When anything in the programme changed last, in local time.
    pub revised: NaiveDateTime,
    /// What tells events of this programme from those of others.
    pub key: u32,
}

impl CalendarClock {
    /// What an event is known by for ever, in every calendar.
    pub fn id(&self, what: &str, numbers: &[i64]) -> String {
        let numbers: Vec<String> = numbers.iter().map(i64::to_string).collect();
        format!("{what}-{}@{:05x}.coaching-pairs", numbers.join("-"), self.key)
    }
}

impl Programme {
    /// Tells the programme the computer's time zone; only the outermost layer knows it. A name that nobody knows counts as none.
    pub fn in_zone(&mut self, name: &str) -> &mut Self {
        self.zone = name.parse().ok();
        self
    }

    /// Where and when meetings are in people's calendars.
    pub fn calendar_setting(&self) -> Result<CalendarSetting> {
        let CalendarClock { zone, meetings_at, .. } = self.calendar_clock()?;
        let in_the_world = |zone: &&Tz| REGIONS.iter().any(|region| zone.name().starts_with(region));
        let mut zones: Vec<String> = TZ_VARIANTS
            .iter()
            .filter(in_the_world)
            .chain([&Tz::UTC, &zone])
            .map(|zone| zone.name().to_owned())
            .collect();
        zones.sort();
        zones.dedup();
        Ok(CalendarSetting { zone: zone.name().to_owned(), meetings_at, zones })
    }

    /// Changes where and when meetings are in people's calendars.
    pub fn set_calendar_setting(&mut self, set: SetCalendarSetting) -> Result<CalendarSetting> {
        let before = self.calendar_clock()?;
        let zone = match set.zone {
            Some(name) => name.trim().parse().map_err(|_| unknown_zone(&name))?,
            None => before.zone,
        };
        let meetings_at = set.meetings_at.unwrap_or(before.meetings_at);
        self.transact(|connection| {
            store::choose(connection, zone.name(), meetings_at).map_err(broken)?;
            let sentence = format!(
                "Meetings are in calendars at {}, by the clock of {}",
                meetings_at.format("%H:%M"),
                zone.name()
            );
            Ok(Done { value: (), sentence })
        })?;
        self.calendar_setting()
    }

    /// By which clock calendar files are written.
    pub fn calendar_clock(&self) -> Result<CalendarClock> {
        let (chosen, revised, key) = self.read(|connection| {
            Ok((store::chosen(connection)?, log::revised(connection)?, responses::form_key(connection)?))
        })?;
        let zone = chosen.as_ref().and_then(|(zone, _)| zone.parse().ok());
        Ok(CalendarClock {
            zone: zone.or(self.zone).unwrap_or(USUAL_ZONE),
            meetings_at: chosen.map_or(usual_time(), |(_, at)| at),
            revised,
            key,
        })
    }
}

/// Ten in the morning.
fn usual_time() -> NaiveTime {
    NaiveTime::from_hms_opt(10, 0, 0).unwrap_or_default()
}

fn unknown_zone(name: &str) -> Failure {
    Failure::field(
        "zone",
        format!("“{name}” is not a time zone. Nothing was changed."),
        "Choose one of the list, such as Europe/London.",
    )
}

fn some_time_of_day<'de, D: serde::Deserializer<'de>>(
    from: D,
) -> std::result::Result<Option<NaiveTime>, D::Error> {
    time_of_day(from).map(Some)
}
