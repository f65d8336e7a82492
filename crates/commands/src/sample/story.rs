//! What happened at the made-up company: a round from its kick-off to its close, and half of the next.

use std::cmp::Reverse;

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Weekday};
use coaching_core::{Programme, Result};
use serde_json::{Value, json};

use crate::call;

const PEOPLE: &str = include_str!("people.csv");
const DEALINGS: &str = include_str!("dealings.csv");
const ANSWERS: &str = include_str!("answers.csv");
const NOMINATIONS: &str = include_str!("nominations.csv");
const SURVEY: &str = include_str!("survey.csv");

const AGREED: [(&str, &str); 6] = [
    ("trust", "What is said in a pair stays in the pair."),
    ("champion", "We speak well of our partner when they are not in the room."),
    ("empowering", "No advice before the other has found two ways themselves."),
    ("challenge", "Each of us brings one thing that we would rather put off."),
    ("questions", "Open questions first; we leave silence alone."),
    ("accountability", "We ask what it would mean for the whole firm."),
];

/// When it begins, if it ends `now`.
pub(super) fn beginning(now: NaiveDateTime) -> NaiveDateTime {
    now - TimeDelta::weeks(44)
}

/// Plays it up to `now`.
pub(super) fn play(programme: &mut Programme, now: NaiveDateTime) -> Result<()> {
    let mut story = Story { programme, now, today: now };
    story.first_round()?;
    story.second_round()
}

/// The programme, told what happened day by day.
struct Story<'p> {
    programme: &'p mut Programme,
    /// When the story ends.
    now: NaiveDateTime,
    /// Up to where it is told.
    today: NaiveDateTime,
}

/// Something done so many weeks before the story ends.
struct Event {
    weeks: i64,
    command: &'static str,
    args: Value,
}

impl Story<'_> {
    fn first_round(&mut self) -> Result<()> {
        self.weeks_ago(44);
        self.tell("import_people", json!({ "text": PEOPLE }))?;
        self.tell("import_dealings", json!({ "text": DEALINGS }))?;
        self.tell("start_round", json!({ "startsOn": self.day(42), "endsOn": self.day(16) }))?;
        self.tell("invite", json!({}))?;
        self.weeks_ago(43);
        self.tell("import_answers", json!({ "text": ANSWERS }))?;
        self.kick_off(42)?;
        let pairs = self.publish()?;
        self.tell("set_acceptances", json!({ "people": everybody(&pairs), "said": "fine" }))?;
        let of_pair = |(place, pair): (i64, &Vec<Value>)| {
            let meet = |meeting: i64| self.met(pair, 39 - 6 * meeting - place % 3, meeting + place);
            agreed(pair, 41).into_iter().chain((0..4).map(meet)).collect::<Vec<_>>()
        };
        let told = (0..).zip(&pairs).flat_map(of_pair).collect();
        self.tell_in_order(told)?;
        self.awayday(19, 17, "The Old Sail Loft")?;
        self.tell("make_feedback_pairs", json!({}))?;
        self.weeks_ago(17);
        self.share()?;
        self.weeks_ago(16);
        self.tell("import_survey", json!({ "text": SURVEY }))?;
        self.weeks_ago(15);
        self.tell("close_round", json!({}))?;
        Ok(())
    }

    fn second_round(&mut self) -> Result<()> {
        self.tell("start_round", json!({ "startsOn": self.day(13), "endsOn": self.day(-13) }))?;
        self.tell("invite", json!({}))?;
        self.weeks_ago(14);
        // Two more than last time: word has got round.
        let answers =
            ANSWERS.replace("Doyle,not this time", "Doyle,joined").replace("ask me later", "joined");
        self.tell("import_answers", json!({ "text": answers }))?;
        self.kick_off(13)?;
        let pairs = self.publish()?;
        self.tell("set_acceptances", json!({ "people": everybody(&pairs[1..]), "said": "fine" }))?;
        self.tell("decline", json!({ "person": pairs[0][0] }))?;
        self.weeks_ago(12);
        // The last of the ways leaves nobody without a partner.
        let ways = self.tell("repair_options", Value::Null)?;
        self.tell("accept_repair", json!({ "option": list(&ways).len().saturating_sub(1) }))?;
        let pairs = self.pairs()?;
        self.tell("set_acceptances", json!({ "people": everybody(&pairs), "said": "fine" }))?;
        let of_pair = |(place, pair): (i64, &Vec<Value>)| match place {
            // Nothing is agreed, and nothing booked after the first meeting.
            6 => vec![self.met(pair, 9, 0)],
            // Always the same one's topics.
            3 => {
                let meet = |meeting: i64| self.met(pair, 11 - 4 * meeting, 0);
                agreed(pair, 12).into_iter().chain((0..3).map(meet)).collect()
            }
            _ => {
                let meet = |meeting: i64| self.met(pair, 11 - 4 * meeting - place % 2, meeting + place);
                agreed(pair, 12).into_iter().chain((0..3).map(meet)).collect()
            }
        };
        let mut told: Vec<Event> = (0..).zip(&pairs).flat_map(of_pair).collect();
        told.push(checked_in(8, "firstMeeting", [14, 2, 0]));
        told.push(checked_in(1, "halfWay", [3, 1, 0]));
        self.tell_in_order(told)?;
        self.awayday(1, -12, "The Boathouse")
    }

    /// Records the kick-off and what the team agreed.
    fn kick_off(&mut self, weeks: i64) -> Result<()> {
        self.weeks_ago(weeks);
        self.tell(
            "set_kick_off",
            json!({ "on": self.day(weeks), "agreed": "An hour a month, turn about." }),
        )?;
        for (element, agreed) in AGREED {
            self.tell("set_kick_off_element", json!({ "element": element, "agreed": agreed }))?;
        }
        Ok(())
    }

    fn publish(&mut self) -> Result<Vec<Vec<Value>>> {
        let proposal = self.tell("propose", json!({}))?;
        self.tell("publish", json!({ "groups": groups(&proposal) }))?;
        self.pairs()
    }

    fn pairs(&mut self) -> Result<Vec<Vec<Value>>> {
        Ok(groups(&self.tell("published", Value::Null)?))
    }

    /// Tells what happened in many places at once, in the order of its days.
    fn tell_in_order(&mut self, mut events: Vec<Event>) -> Result<()> {
        events.sort_by_key(|event| Reverse(event.weeks));
        for Event { weeks, command, args } in events {
            self.weeks_ago(weeks);
            self.tell(command, args)?;
        }
        Ok(())
    }

    /// A pair met on the topics of one of the two, or of both.
    fn met(&self, pair: &[Value], weeks: i64, topics: i64) -> Event {
        let topics = usize::try_from(topics % 3).ok().and_then(|which| pair.get(which).cloned());
        let args = json!({
            "members": pair, "on": self.day(weeks), "minutes": 60, "topics": topics.unwrap_or_else(|| "both".into()),
        });
        Event { weeks, command: "record_meeting", args }
    }

    /// Plans the day and brings in the nominations, less those that name somebody's coaching partner.
    fn awayday(&mut self, weeks: i64, on: i64, place: &str) -> Result<()> {
        self.weeks_ago(weeks);
        self.tell("plan_awayday", json!({ "date": self.day(on), "place": place, "starts": "09:00" }))?;
        let people = self.tell("people", Value::Null)?;
        let pairs = self.pairs()?;
        let id_of =
            |name: &str| Some(list(&people).iter().find(|person| person["name"] == name)?["id"].clone());
        let mut table = "person,first,second\n".to_owned();
        for line in NOMINATIONS.lines().skip(1) {
            let mut names: Vec<&str> = line.split(',').collect();
            let person = names.first().and_then(|name| id_of(name)).unwrap_or_default();
            let Some(pair) = pairs.iter().find(|pair| pair.contains(&person)) else { continue };
            let mut place = 0..;
            names.retain(|name| place.next() == Some(0) || !id_of(name).is_some_and(|id| pair.contains(&id)));
            table += &(names.join(",") + "\n");
        }
        self.tell("import_nominations", json!({ "text": table })).map(drop)
    }

    fn share(&mut self) -> Result<()> {
        let people = self.tell("people", Value::Null)?;
        let ids: Vec<&Value> = list(&people).iter().map(|person| &person["id"]).collect();
        let [leader, _, third, ..] = ids.as_slice() else { return Ok(()) };
        let speakers = [json!({ "person": leader, "done": true }), json!({ "person": third, "done": true })];
        self.tell("set_speakers", json!({ "speakers": speakers }))?;
        let words = "I used to answer before the question was out. Now I ask one back.";
        self.tell("record_insight", json!({ "person": third, "words": words, "consents": true })).map(drop)
    }

    /// Does a command on the day up to which the story is told.
    fn tell(&mut self, command: &str, args: Value) -> Result<Value> {
        call(self.programme, self.today, command, args)
    }

    fn weeks_ago(&mut self, weeks: i64) {
        self.today = self.day(weeks).and_time(self.now.time());
    }

    /// The day so many weeks before the story ends; the Monday after it if that is at a weekend.
    fn day(&self, weeks: i64) -> NaiveDate {
        let day = self.now.date() - TimeDelta::weeks(weeks);
        day + TimeDelta::days(match day.weekday() {
            Weekday::Sat => 2,
            Weekday::Sun => 1,
            Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => 0,
        })
    }
}

/// A pair agreed how it will work, and booked its meetings.
fn agreed(pair: &[Value], weeks: i64) -> [Event; 2] {
    ["agree", "plan_meetings"].map(|command| Event { weeks, command, args: json!({ "members": pair }) })
}

/// Forms came in with the same counts of yes, partly and not yet for every question.
fn checked_in(weeks: i64, occasion: &str, [yes, partly, not_yet]: [i64; 3]) -> Event {
    let answers = ["turns", "listening", "help", "support"]
        .map(|question| json!({ "question": question, "yes": yes, "partly": partly, "notYet": not_yet }));
    let args = json!({ "occasion": occasion, "answers": answers });
    Event { weeks, command: "record_check_in", args }
}

fn groups(set: &Value) -> Vec<Vec<Value>> {
    list(&set["groups"]).iter().map(|group| list(&group["members"]).to_vec()).collect()
}

fn everybody(groups: &[Vec<Value>]) -> Vec<&Value> {
    groups.iter().flatten().collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
