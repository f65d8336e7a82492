//! Tables for the two who run the programme, with the headings by which they are taken in again.

use std::collections::BTreeSet;

use coaching_core::dealings::Dealings;
use coaching_core::meetings::{Meeting, PairMeetings, Topics};
use coaching_core::nominations::Nomination;
use coaching_core::person::Person;
use coaching_core::{Failure, PersonId, Programme, Result, words};

use super::views::one_of;
use crate::table::{Cell, Table};

/// The headings of the names that somebody gives, as many as are understood.
const CHOICES: [&str; 5] = ["First", "Second", "Third", "Fourth", "Fifth"];

/// The roster.
pub(super) fn people(programme: &Programme) -> Result<Table> {
    let people = some(programme.people()?, "There is nobody on the roster yet.", "Add them under People.")?;
    let text = |text: &Option<String>| Cell::text(text.as_deref().unwrap_or_default());
    let yes = |is: bool| Cell::text(if is { "yes" } else { "" });
    let row = |person: &&Person| {
        vec![
            Cell::text(&person.name),
            text(&person.email),
            text(&person.department),
            text(&person.site),
            Cell::text(person.manager.map_or("", |manager| called(&people, manager))),
            person.level.and_then(|level| u32::try_from(level).ok()).map_or(Cell::EMPTY, Cell::Number),
            yes(person.leader),
            yes(person.hr_lead),
            Cell::day(person.starts),
            Cell::day(person.leaves),
        ]
    };
    let rows = by_name(&people).iter().map(row).collect();
    let headings =
        ["Name", "Email", "Department", "Site", "Manager", "Level", "Leader", "HR lead", "Starts", "Leaves"];
    Ok(Table { headings: headings.to_vec(), rows })
}

/// What people said about their dealings.
pub(super) fn dealings(programme: &Programme) -> Result<Table> {
    let people = programme.people()?;
    let said = programme.statements()?;
    let said =
        said.iter().map(|((person, other), said)| (called(&people, *person), called(&people, *other), said));
    let mut said: Vec<(&str, &str, &Dealings)> = some(
        said.collect(),
        "Nobody has said anything about their dealings yet.",
        "Record it under Who’s in, or bring in a table.",
    )?;
    said.sort_by_cached_key(|(person, other, _)| [words::folded(person), words::folded(other)]);
    let row = |(person, other, said): (&str, &str, &Dealings)| {
        vec![Cell::text(person), Cell::text(other), Cell::text(said.words())]
    };
    Ok(Table { headings: vec!["Person", "Other", "Dealings"], rows: said.into_iter().map(row).collect() })
}

/// Who was with whom in every round, every two on a line of their own.
pub(super) fn pairs(programme: &Programme) -> Result<Table> {
    let people = programme.people()?;
    let earlier = programme.earlier_rounds()?;
    let name = |id: PersonId| called(&people, id);
    let mut met = BTreeSet::new();
    for (place, round) in earlier.rounds.iter().enumerate() {
        for of in &earlier.people {
            let partners = of.with.get(place).into_iter().flatten();
            met.extend(partners.map(|with| {
                let mut names = [name(of.person), name(*with)];
                names.sort_by_cached_key(|name| words::folded(name));
                (round.number, names.map(words::folded), names)
            }));
        }
    }
    let row = |(round, _, names): (i64, [String; 2], [&str; 2])| {
        let round = u32::try_from(round).map_or(Cell::EMPTY, Cell::Number);
        std::iter::once(round).chain(names.map(Cell::text)).collect()
    };
    let rows: Vec<Vec<Cell>> = some(
        met.into_iter().map(row).collect(),
        "No round has had pairs yet.",
        "Publish some under Matches.",
    )?;
    Ok(Table { headings: vec!["Round", "Person", "Partner"], rows })
}

/// Every meeting of the round, held or booked; a pair without any has a line without a day.
pub(super) fn meetings(programme: &Programme) -> Result<Table> {
    let people = programme.people()?;
    let row = |pair: &PairMeetings, meeting: Option<&Meeting>| {
        let names: Vec<&str> = pair.members.iter().map(|member| called(&people, *member)).collect();
        let topics = match meeting.and_then(|meeting| meeting.topics) {
            None => "",
            Some(Topics::Of(person)) => called(&people, person),
            Some(Topics::All(_)) => "everybody",
        };
        let minutes = meeting.and_then(|meeting| u32::try_from(meeting.minutes?).ok());
        vec![
            Cell::Text(words::list(&names, "and")),
            Cell::day(pair.agreed_on),
            Cell::day(meeting.map(|meeting| meeting.on)),
            Cell::text(meeting.map_or("", |meeting| if meeting.held { "yes" } else { "no" })),
            minutes.map_or(Cell::EMPTY, Cell::Number),
            Cell::text(topics),
        ]
    };
    let of_pair = |pair: &PairMeetings| -> Vec<Vec<Cell>> {
        let rows: Vec<_> = pair.meetings.iter().map(|meeting| row(pair, Some(meeting))).collect();
        if rows.is_empty() { vec![row(pair, None)] } else { rows }
    };
    let rows = some(
        programme.meetings()?.iter().flat_map(of_pair).collect(),
        "No pairs are meeting now.",
        "Publish some under Matches.",
    )?;
    Ok(Table { headings: vec!["Pair", "Agreed on", "Meeting on", "Held", "Minutes", "Topics of"], rows })
}

/// Whom people named for the Awayday.
pub(super) fn nominations(programme: &Programme) -> Result<Table> {
    let people = programme.people()?;
    let named = match programme.current_round()? {
        Some(_) => programme.nominations()?.people,
        None => Vec::new(),
    };
    let mut named: Vec<Nomination> = some(
        named.into_iter().filter(|of| !of.names.is_empty()).collect(),
        "Nobody has named anybody for the Awayday yet.",
        "Record it under Awayday.",
    )?;
    named.sort_by_cached_key(|of| words::folded(called(&people, of.person)));
    let row = |Nomination { person, names }: Nomination| -> Vec<Cell> {
        std::iter::once(person).chain(names).map(|who| Cell::text(called(&people, who))).collect()
    };
    let rows: Vec<Vec<Cell>> = named.into_iter().map(row).collect();
    // Cells beyond the last heading are understood as further names.
    let most = rows.iter().map(Vec::len).max().unwrap_or_default();
    let headings = std::iter::once("Person").chain(CHOICES).take(most).collect();
    Ok(Table { headings, rows })
}

/// What a table calls somebody: the name, or the e-mail address where two people share the name.
fn called(people: &[Person], id: PersonId) -> &str {
    let Some(person) = one_of(people, id) else { return "" };
    let key = words::folded(&person.name);
    let shared = people.iter().any(|other| other.id != id && words::folded(&other.name) == key);
    person.email.as_deref().filter(|_| shared).unwrap_or(&person.name)
}

fn by_name(people: &[Person]) -> Vec<&Person> {
    let mut people: Vec<&Person> = people.iter().collect();
    people.sort_by_key(|person| (words::folded(&person.name), person.id));
    people
}

/// Everything, or why there is no table.
fn some<T>(rows: Vec<T>, missing: &str, hint: &str) -> Result<Vec<T>> {
    if rows.is_empty() { Err(Failure::refused(missing, hint)) } else { Ok(rows) }
}
