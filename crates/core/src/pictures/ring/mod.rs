mod circle;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use ts_rs::TS;

use self::circle::{Circle, WIDTH};
use super::PictureTable;
use crate::ids::PersonId;
use crate::person::Person;
use crate::store::rounds::Met;
use crate::words;

/// Names round a circle, at the same place in every round, and a line between every two who were partners.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RingPicture {
    /// The number of the round, counted from 1.
    pub number: i64,
    /// Of the box; the units of everything else.
    pub width: f64,
    /// Of the box.
    pub height: f64,
    /// Radius of the dots.
    pub dot: f64,
    /// Size of the letters.
    pub text: f64,
    /// Everybody, clockwise from the top.
    pub dots: Vec<RingDot>,
    /// Names beside the dots; of teams where there are too many people to name.
    pub labels: Vec<RingLabel>,
    /// Those of earlier rounds first.
    pub lines: Vec<RingLine>,
    /// What the picture shows.
    pub sentence: String,
    /// The same without the picture.
    pub table: PictureTable,
}

/// One person on the ring.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RingDot {
    /// Who.
    pub person: PersonId,
    /// The full name.
    pub name: String,
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// Whether the person is in a pair of this round; an open circle if not.
    pub in_pair: bool,
}

/// A word beside the ring.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RingLabel {
    /// The word.
    pub text: String,
    /// From the left, to where the anchor says.
    pub x: f64,
    /// From the top, to the middle of the small letters.
    pub y: f64,
    /// What part of the word stands at that place.
    pub anchor: Anchor,
    /// Degrees clockwise about that place.
    pub turn: f64,
    /// Whether somebody it names is in a pair of this round.
    pub in_pair: bool,
}

/// What part of a word stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// Two partners.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RingLine {
    /// The two, the smaller id first.
    pub members: [PersonId; 2],
    /// Where it begins: from the left, from the top.
    pub from: [f64; 2],
    /// The control point of a quadratic curve.
    pub bend: [f64; 2],
    /// Where it ends.
    pub to: [f64; 2],
    /// Whether they were partners before this round and not in it.
    pub earlier: bool,
}

/// As many people have their names written straight.
const STRAIGHT: usize = 24;
/// As many have their names written at all, turned outward.
const NAMED: usize = 72;
/// No label has more letters.
const LETTERS: usize = 10;

/// The ring of a round. `people` are in it whatever the round, so that each keeps their place.
pub(super) fn draw(people: &[&Person], met: &BTreeSet<Met>, number: i64) -> RingPicture {
    let people = in_teams(people);
    let now: BTreeSet<(PersonId, PersonId)> =
        met.iter().filter(|it| it.0 == number).map(|it| (it.1, it.2)).collect();
    let before: BTreeSet<(PersonId, PersonId)> = met
        .iter()
        .filter(|it| it.0 < number)
        .map(|it| (it.1, it.2))
        .filter(|two| !now.contains(two))
        .collect();
    let partners = partners(&now);
    let in_pair = |person: &Person| partners.contains_key(&person.id);
    let circle = Circle::of(&people);
    let dots: Vec<RingDot> = (people.iter().enumerate())
        .map(|(place, person)| {
            let [x, y] = circle.at(place as f64, 0.0);
            RingDot { person: person.id, name: person.name.clone(), x, y, in_pair: in_pair(person) }
        })
        .collect();
    let line = |(a, b): &(PersonId, PersonId), earlier| {
        let at = |id| dots.iter().find(|dot| dot.person == id).map(|dot| [dot.x, dot.y]);
        let (from, to) = (at(*a)?, at(*b)?);
        Some(RingLine { members: [*a, *b], from, bend: circle.bend(from, to), to, earlier })
    };
    let lines =
        before.iter().filter_map(|two| line(two, true)).chain(now.iter().filter_map(|two| line(two, false)));
    RingPicture {
        number,
        width: WIDTH,
        height: circle.height,
        dot: circle.dot,
        text: circle.text,
        lines: lines.collect(),
        labels: if people.len() <= NAMED {
            names(&people, &circle, in_pair)
        } else {
            teams(&people, &circle, in_pair)
        },
        sentence: sentence(&partners, people.len(), !before.is_empty()),
        table: table(&people, &partners),
        dots,
    }
}

/// Team by team, the leader's first; in a team by name.
fn in_teams<'a>(people: &[&'a Person]) -> Vec<&'a Person> {
    let first = people.iter().find(|person| person.leader).map(|person| person.department_key());
    let mut people = people.to_vec();
    people.sort_by_key(|person| {
        let team = person.department_key();
        (
            first.as_ref() != Some(&team),
            team.is_none(),
            team,
            !person.leader,
            words::folded(&person.name),
            person.id,
        )
    });
    people
}

fn names(people: &[&Person], circle: &Circle, in_pair: impl Fn(&Person) -> bool) -> Vec<RingLabel> {
    let named = people
        .iter()
        .enumerate()
        .map(|(place, person)| (place as f64, label(person, people), in_pair(person)));
    match people.len() <= STRAIGHT {
        true => named.map(|(place, text, in_pair)| circle.straight(place, text, in_pair)).collect(),
        false => named.map(|(place, text, in_pair)| circle.turned(place, text, in_pair)).collect(),
    }
}

/// The names of those teams that have room for one.
fn teams(people: &[&Person], circle: &Circle, in_pair: impl Fn(&Person) -> bool) -> Vec<RingLabel> {
    let room = people.len() / 30;
    let mut labels = Vec::new();
    let mut first = 0;
    for team in people.chunk_by(|one, other| one.department_key() == other.department_key()) {
        let name = team.first().and_then(|person| person.department.as_deref());
        let middle = first as f64 + (team.len() as f64 - 1.0) / 2.0;
        first += team.len();
        if let Some(name) = name.filter(|_| team.len() >= room) {
            let in_pair = team.iter().any(|person| in_pair(person));
            labels.push(circle.straight(middle, shortened(name.trim()), in_pair));
        }
    }
    labels
}

/// The first name, with the first letter of the last where somebody else in the ring shares it.
fn label(person: &Person, people: &[&Person]) -> String {
    let first = person.first_name();
    let shared = people.iter().any(|other| other.id != person.id && words::alike(other.first_name(), first));
    let last = person.name.split_whitespace().skip(1).last().and_then(|name| name.chars().next());
    match last.filter(|_| shared) {
        Some(letter) => shortened(&format!("{} {letter}", person.first_name())),
        None => shortened(person.first_name()),
    }
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= LETTERS {
        return text.to_owned();
    }
    text.chars().take(LETTERS - 1).chain(['…']).collect()
}

type Partners = BTreeMap<PersonId, BTreeSet<PersonId>>;

fn partners(couples: &BTreeSet<(PersonId, PersonId)>) -> Partners {
    let mut partners = Partners::new();
    for (a, b) in couples {
        partners.entry(*a).or_default().insert(*b);
        partners.entry(*b).or_default().insert(*a);
    }
    partners
}

fn sentence(partners: &Partners, people: usize, has_earlier: bool) -> String {
    let groups: BTreeSet<Vec<PersonId>> = (partners.iter())
        .map(|(person, others)| {
            others.iter().copied().chain([*person]).collect::<BTreeSet<_>>().into_iter().collect()
        })
        .collect();
    let groups: Vec<Vec<PersonId>> = groups.into_iter().collect();
    let mut sentence = format!("{}.", words::sentence_case(&words::groups(&groups)));
    match people.saturating_sub(partners.len()) {
        0 => {}
        1 => sentence.push_str(" Open circle: in no pair of this round."),
        _ => sentence.push_str(" Open circles: in no pair of this round."),
    }
    if has_earlier {
        sentence.push_str(" Pale lines: the rounds before.");
    }
    sentence
}

fn table(people: &[&Person], partners: &Partners) -> PictureTable {
    let mut people = people.to_vec();
    people.sort_by_key(|person| (words::folded(&person.name), person.id));
    let with = |id: PersonId| {
        let others = partners.get(&id)?;
        let names: Vec<&str> = people
            .iter()
            .filter(|person| others.contains(&person.id))
            .map(|person| person.name.as_str())
            .collect();
        Some(words::list(&names, "and"))
    };
    let row =
        |person: &&Person| [person.name.clone(), with(person.id).unwrap_or_else(|| "in no pair".to_owned())];
    PictureTable::new(["Person", "With"], people.iter().map(row))
}
