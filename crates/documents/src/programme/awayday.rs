//! What the documents of the Awayday say, taken from the programme.

use chrono::{Days, NaiveDate, TimeDelta};
use coaching_core::awayday::{self, Awayday};
use coaching_core::feedback::FeedbackPairs;
use coaching_core::ids::PersonId;
use coaching_core::round::Round;
use coaching_core::{Failure, Programme, Result, words};

use super::views::{contact, name, name_of, told};
use crate::{
    Agenda, AgendaPart, FeedbackGroup, FeedbackList, Name, NominationSlips, PartKind, PromptCard,
    PromptCards, RunSheet, RunSheetPart, Slip, TableSign, TableSigns,
};

/// How long before the Awayday the names are wanted.
const DAYS_TO_MAKE_PAIRS: Days = Days::new(14);

fn planned(programme: &Programme) -> Result<(Round, Awayday)> {
    let missing = || Failure::refused("The Awayday has no date yet.", "Plan it under Awayday.");
    let round = programme.round_on_paper()?.ok_or_else(missing)?;
    let day = programme.awayday_of(&round)?.ok_or_else(missing)?;
    Ok((round, day))
}

pub(super) fn agenda(programme: &Programme) -> Result<Agenda> {
    let (_, day) = planned(programme)?;
    let people = programme.people()?;
    Ok(Agenda {
        on: day.on,
        place: day.place.clone(),
        parts: day.parts.iter().map(part).collect(),
        contact: contact(&people).map(|person| person.name.clone()),
        clock: programme.calendar_clock()?,
        bring: vec![
            "What you noted after your coaching meetings".to_owned(),
            "A pen, and something to write on".to_owned(),
        ],
    })
}

pub(super) fn run_sheet(programme: &Programme) -> Result<RunSheet> {
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

pub(super) fn feedback_list(programme: &Programme) -> Result<FeedbackList> {
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
    let people = programme.people()?;
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
                members: group.members.iter().map(|id| name_of(&people, *id)).collect(),
                place: group.place.clone(),
            })
            .collect(),
    })
}

/// A slip for everybody who takes part, with whom they are coaching.
pub(super) fn nomination_slips(programme: &Programme) -> Result<NominationSlips> {
    let (_, published) = told(programme)?;
    let people = programme.people()?;
    let full = |id: &PersonId| name_of(&people, *id);
    let partners = |of: &PersonId| {
        let group = published.groups.iter().find(|group| group.members.contains(of));
        let members = group.map_or(&[][..], |group| group.members.as_slice());
        members.iter().filter(|member| *member != of).map(full).collect()
    };
    let awayday = programme.awayday()?.map(|day| day.on);
    let takes_part = programme.nominations()?.people;
    Ok(NominationSlips {
        slips: takes_part
            .iter()
            .map(|of| Slip { name: full(&of.person), partners: partners(&of.person) })
            .collect(),
        awayday,
        contact: contact(&people).map(|person| name(&person.name)),
        hand_in_by: hand_in_by(programme, awayday),
    })
}

/// The last day on which names are of use, unless it is over.
pub(super) fn hand_in_by(programme: &Programme, awayday: Option<NaiveDate>) -> Option<NaiveDate> {
    awayday.and_then(|day| day.checked_sub_days(DAYS_TO_MAKE_PAIRS)).filter(|day| *day >= programme.today())
}

/// A card for everybody on the list of feedback pairs.
pub(super) fn prompt_cards(programme: &Programme) -> Result<PromptCards> {
    let FeedbackList { starts, ends, groups } = feedback_list(programme)?;
    let cards = |group: &FeedbackGroup| -> Vec<PromptCard> {
        let partners = |of: &Name| group.members.iter().filter(|other| *other != of).cloned().collect();
        let card =
            |of: &Name| PromptCard { name: of.clone(), partners: partners(of), place: group.place.clone() };
        group.members.iter().map(card).collect()
    };
    Ok(PromptCards { starts, ends, cards: groups.iter().flat_map(cards).collect() })
}

/// A sign for each feedback pair, in the order in which they are listed.
pub(super) fn table_signs(programme: &Programme) -> Result<TableSigns> {
    let FeedbackList { starts, ends, groups } = feedback_list(programme)?;
    let sign = |group: FeedbackGroup| TableSign {
        names: group.members.iter().map(|name| name.first().to_owned()).collect(),
        place: group.place,
    };
    Ok(TableSigns { starts, ends, signs: groups.into_iter().map(sign).collect() })
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
