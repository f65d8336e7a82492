//! What each document shows, taken from the programme; nothing else can reach a page.

use chrono::{Days, NaiveDate, TimeDelta};
use coaching_core::awayday::{self, Awayday};
use coaching_core::feedback::FeedbackPairs;
use coaching_core::ids::PersonId;
use coaching_core::person::Person;
use coaching_core::publishing::Published;
use coaching_core::round::Round;
use coaching_core::{Failure, Programme, Result, words};

use super::letters::{Readers, letters};
use super::{DocumentKind, PreviewDocument};
use crate::{
    Agenda, AgendaPart, FeedbackGroup, FeedbackList, Letters, MatchSheet, Matched, Name, Page, Paper,
    PartKind, RunSheet, RunSheetPart, Sheet, TurnsSheet,
};

/// The days in which somebody may say that a match is not right for them.
const DAYS_TO_SAY: Days = Days::new(7);

/// What one document may show, taken from the programme.
pub(super) enum View {
    MatchSheet(MatchSheet),
    Letters(Letters),
    Agenda(Agenda),
    RunSheet(RunSheet),
    FeedbackList(FeedbackList),
    TurnsSheet(TurnsSheet),
    Proposal(String),
}

/// What a document consists of.
pub(super) enum Content<'a> {
    Page(Page<'a>),
    Json(&'a str),
}

impl View {
    /// Takes it from the programme, or says what is missing.
    pub fn of(programme: &Programme, kind: DocumentKind, readers: &Readers) -> Result<Self> {
        match kind {
            DocumentKind::MatchSheet => match_sheet(programme).map(Self::MatchSheet),
            DocumentKind::Letters => letters(programme, readers).map(Self::Letters),
            DocumentKind::AwaydayAgenda => agenda(programme).map(Self::Agenda),
            DocumentKind::AwaydayRunSheet => run_sheet(programme).map(Self::RunSheet),
            DocumentKind::FeedbackPairs => feedback_list(programme).map(Self::FeedbackList),
            DocumentKind::TurnsSheet => turns_sheet(programme).map(Self::TurnsSheet),
            DocumentKind::Proposal => programme.certificate().map(Self::Proposal),
        }
    }

    /// The document with it.
    pub fn content(&self) -> Content<'_> {
        Content::Page(match self {
            Self::MatchSheet(view) => Page::MatchSheet(view),
            Self::Letters(view) => Page::Letters(view),
            Self::Agenda(view) => Page::Agenda(view),
            Self::RunSheet(view) => Page::RunSheet(view),
            Self::FeedbackList(view) => Page::FeedbackList(view),
            Self::TurnsSheet(view) => Page::TurnsSheet(view),
            Self::Proposal(text) => return Content::Json(text),
        })
    }
}

/// The page furniture of one document.
pub(super) fn sheet(programme: &Programme, wish: &PreviewDocument) -> Result<Sheet> {
    let overview = programme.overview()?;
    let round = programme.round_on_paper()?;
    let told = || round.as_ref().map_or(Ok(None), |round| programme.published_in(round));
    let published = match wish.kind {
        DocumentKind::MatchSheet => told()?,
        // A version on a single letter would tell its reader how often others have changed.
        DocumentKind::Letters
        | DocumentKind::AwaydayAgenda
        | DocumentKind::AwaydayRunSheet
        | DocumentKind::FeedbackPairs
        | DocumentKind::TurnsSheet
        | DocumentKind::Proposal => None,
    };
    let number = |n: i64| u32::try_from(n).unwrap_or(0);
    Ok(Sheet {
        organisation: overview.organisation,
        round: round.as_ref().map_or(0, |round| number(round.number)),
        version: published.as_ref().map(|published| number(published.version)),
        replaces: published.and_then(|published| published.replaces).map(number),
        printed_on: programme.today(),
        paper: wish.paper.unwrap_or(Paper::A4),
        large_print: wish.large_print,
        black_and_white: wish.black_and_white,
    })
}

fn match_sheet(programme: &Programme) -> Result<MatchSheet> {
    let (round, published) = told(programme)?;
    let people = programme.people()?;
    let contact = contact(&people);
    let matched = |id: &PersonId| {
        let person = people.iter().find(|person| person.id == *id);
        Matched {
            name: person.map_or_else(|| name(""), |person| name(&person.name)),
            department: person.and_then(|person| person.department.clone()).unwrap_or_default(),
        }
    };
    Ok(MatchSheet {
        groups: published.groups.iter().map(|group| group.members.iter().map(matched).collect()).collect(),
        starts_on: round.starts_on,
        ends_on: round.ends_on,
        contact: contact.map(|person| person.name.clone()),
        say_by: say_by(&round, &published),
    })
}

pub(super) fn told(programme: &Programme) -> Result<(Round, Published)> {
    let missing = || Failure::refused("No pairs have been published yet.", "Publish them under Matches.");
    let round = programme.round_on_paper()?.ok_or_else(missing)?;
    let published = programme.published_in(&round)?.ok_or_else(missing)?;
    Ok((round, published))
}

/// Whom to tell when a partner is not the right one.
pub(super) fn contact(people: &[Person]) -> Option<&Person> {
    people.iter().find(|person| person.hr_lead).or_else(|| people.iter().find(|person| person.leader))
}

/// The day by which to say so.
pub(super) fn say_by(round: &Round, published: &Published) -> Option<NaiveDate> {
    published.on.max(round.starts_on).checked_add_days(DAYS_TO_SAY)
}

fn planned(programme: &Programme) -> Result<(Round, Awayday)> {
    let missing = || Failure::refused("The Awayday has no date yet.", "Plan it under Awayday.");
    let round = programme.round_on_paper()?.ok_or_else(missing)?;
    let day = programme.awayday_of(&round)?.ok_or_else(missing)?;
    Ok((round, day))
}

fn agenda(programme: &Programme) -> Result<Agenda> {
    let (_, day) = planned(programme)?;
    Ok(Agenda {
        on: day.on,
        place: day.place.clone(),
        parts: day.parts.iter().map(part).collect(),
        bring: vec![
            "What you noted after your coaching meetings".to_owned(),
            "A pen, and something to write on".to_owned(),
        ],
    })
}

fn run_sheet(programme: &Programme) -> Result<RunSheet> {
    let (round, day) = planned(programme)?;
    let (people, trio) = match programme.feedback_pairs_of(&round)? {
        Some(FeedbackPairs { groups, left_out, .. }) => {
            let paired: usize = groups.iter().map(|group| group.members.len()).sum();
            (paired + left_out.len(), groups.iter().any(|group| group.members.len() == 3))
        }
        None => {
            let people = programme.taking_part_in(&round)?;
            (people, people % 2 == 1)
        }
    };
    let shorten =
        day.parts.iter().filter(|part| part.kind == awayday::PartKind::Other).max_by_key(|part| part.minutes);
    Ok(RunSheet {
        on: day.on,
        place: day.place.clone(),
        people,
        trio,
        shorten_first: shorten.map(|part| part.title.clone()),
        parts: day.parts.iter().map(|of| RunSheetPart { part: part(of), notes: of.notes.clone() }).collect(),
        bring: vec![
            "Feedback pair list (2 copies)".to_owned(),
            format!("{} tables for two, a bell", words::sentence_case(&words::number(people / 2))),
            format!("Cards and pens ({people})"),
        ],
    })
}

fn feedback_list(programme: &Programme) -> Result<FeedbackList> {
    let (round, day) = planned(programme)?;
    let pairs = programme
        .feedback_pairs_of(&round)?
        .ok_or_else(|| Failure::refused("There are no feedback pairs yet.", "Make them under Awayday."))?;
    // What has changed since the round was closed does not change who was with whom.
    if !pairs.fits && round.closed_on.is_none() {
        return Err(Failure::refused(
            "The feedback pairs no longer fit who takes part and who is whose coaching partner.",
            "Make them again under Awayday.",
        ));
    }
    let people: Vec<Person> = programme.people()?;
    let full = |id: &PersonId| {
        people.iter().find(|person| person.id == *id).map_or("", |person| person.name.as_str())
    };
    let feedback = day.parts.iter().find(|part| part.kind == awayday::PartKind::Feedback);
    let starts = feedback.map_or(day.starts, |part| part.starts);
    let minutes = feedback.map_or(0, |part| part.minutes);
    Ok(FeedbackList {
        starts,
        ends: starts + TimeDelta::minutes(minutes),
        groups: pairs
            .groups
            .iter()
            .map(|group| FeedbackGroup {
                members: group.members.iter().map(|id| name(full(id))).collect(),
                place: group.place.clone(),
            })
            .collect(),
    })
}

fn turns_sheet(programme: &Programme) -> Result<TurnsSheet> {
    if programme.current_round()?.is_none() {
        return Err(Failure::refused(
            "No round is going on, so no pair meets.",
            "There is nothing to print.",
        ));
    }
    let drifting = programme.meetings()?.into_iter().filter(|pair| pair.turns_sheet);
    let people = programme.people()?;
    let first_name = |id: &PersonId| {
        people.iter().find(|person| person.id == *id).map_or("", |person| person.first_name())
    };
    let pairs: Vec<String> = drifting
        .map(|pair| words::list(&pair.members.iter().map(first_name).collect::<Vec<_>>(), "and"))
        .collect();
    if pairs.is_empty() {
        return Err(Failure::refused(
            "As far as the recorded meetings say, every pair takes turns.",
            "There is nothing to print.",
        ));
    }
    Ok(TurnsSheet { pairs })
}

fn part(part: &awayday::AwaydayPart) -> AgendaPart {
    AgendaPart {
        starts: part.starts,
        minutes: u32::try_from(part.minutes).unwrap_or(0),
        title: part.title.clone(),
        who: part.who.clone(),
        kind: match part.kind {
            awayday::PartKind::Feedback => PartKind::Feedback,
            awayday::PartKind::Sharing => PartKind::Sharing,
            awayday::PartKind::Break => PartKind::Break,
            awayday::PartKind::Other => PartKind::Other,
        },
    }
}

/// A full name with the last word taken for the surname.
pub(super) fn name(full: &str) -> Name {
    let (given, family) = full.trim().rsplit_once(char::is_whitespace).unwrap_or(("", full.trim()));
    Name { given: given.trim_end().to_owned(), family: family.to_owned(), full: full.to_owned() }
}
