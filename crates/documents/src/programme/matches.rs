//! What the sheets about the pairs say, taken from the programme.

use coaching_core::ids::PersonId;
use coaching_core::proposal::Group;
use coaching_core::rules::{CloselyFrom, Fresh, Line, Odd, Rules};
use coaching_core::{Failure, Programme, Result, words};

use super::views::{contact, name_of, one_of, say_by, told};
use crate::{HowPairsWereMade, MatchSheet, Matched, ReviewSheet, Reviewed};

pub(super) fn match_sheet(programme: &Programme) -> Result<MatchSheet> {
    let (round, published) = told(programme)?;
    let people = programme.people()?;
    let contact = contact(&people);
    let matched = |id: &PersonId| Matched {
        name: name_of(&people, *id),
        department: one_of(&people, *id).and_then(|person| person.department.clone()).unwrap_or_default(),
    };
    Ok(MatchSheet {
        groups: published.groups.iter().map(|group| group.members.iter().map(matched).collect()).collect(),
        starts_on: round.starts_on,
        ends_on: round.ends_on,
        contact: contact.map(|person| person.name.clone()),
        say_by: say_by(&round, &published),
    })
}

/// The set being worked on; if there is none, the one that people were told.
pub(super) fn review_sheet(programme: &Programme) -> Result<ReviewSheet> {
    let people = programme.people()?;
    let full = |id: &PersonId| name_of(&people, *id).full;
    let reviewed = |group: Group| Reviewed {
        members: group.members.iter().map(full).collect(),
        reasons: group.reasons,
        marks: group.breaches.into_iter().map(|breach| breach.sentence).collect(),
    };
    let told = programme.published()?;
    let version = told.as_ref().map_or(0, |told| u32::try_from(told.version).unwrap_or(0));
    if let Some(draft) = programme.draft()? {
        return Ok(ReviewSheet {
            version: version + 1,
            is_draft: true,
            first: draft.notes,
            groups: draft.groups.into_iter().map(reviewed).collect(),
            counts: draft.values.into_iter().map(|value| words::sentence_case(&value.label)).collect(),
        });
    }
    let missing = || Failure::refused("There are no pairs to look over yet.", "Propose some under Matches.");
    let told = told.ok_or_else(missing)?;
    let left_out = told.left_out.iter().map(|id| format!("{} is left out.", full(id)));
    Ok(ReviewSheet {
        version,
        is_draft: false,
        first: left_out.collect(),
        groups: told.groups.into_iter().map(reviewed).collect(),
        counts: Vec::new(),
    })
}

/// The rules in force and the order of preferences, in words for everybody.
pub(super) fn how_pairs_were_made(programme: &Programme) -> Result<HowPairsWereMade> {
    Ok(HowPairsWereMade {
        rules: rules_for_everybody(programme.rules()?),
        preferences: programme
            .preferences()?
            .order
            .into_iter()
            .map(|key| format!("{}.", key.says()))
            .collect(),
    })
}

fn rules_for_everybody(rules: Rules) -> Vec<String> {
    let line = match rules.line {
        Line::Direct => "Nobody is paired with their own manager.",
        Line::WholeLine => {
            "Nobody is paired with anybody above or below them in the line of management, however far."
        }
        Line::WholeLineExceptLeader => {
            "Nobody is paired with anybody above or below them in the line of management. The leader may be with \
             anybody who does not report to them directly."
        }
    };
    let closely = match rules.closely_from {
        CloselyFrom::MostWeeks => {
            "Nobody is paired with a colleague they deal with most weeks or more often."
        }
        CloselyFrom::MostDays => "Nobody is paired with a colleague they deal with most days.",
    };
    let fresh = match rules.fresh {
        Fresh::NeverAgain => "Nobody has a partner from an earlier round again.".to_owned(),
        Fresh::Within(1) => "Nobody has the partner from the last round again.".to_owned(),
        Fresh::Within(rounds) => {
            let rounds = words::number(usize::try_from(rounds).unwrap_or(0));
            format!("Nobody has a partner from the last {rounds} rounds again.")
        }
        Fresh::Allowed => "Partners from earlier rounds may be together again.".to_owned(),
    };
    let odd = match rules.odd {
        Odd::Trio => "With an odd number of people there is one trio.",
        Odd::LeaveOneOut => {
            "With an odd number of people one person sits out, and not the same person twice."
        }
    };
    vec![
        "Only people who joined are paired, each of them once.".to_owned(),
        line.to_owned(),
        closely.to_owned(),
        fresh,
        "A match that is not right for somebody is not proposed to them again in the same round.".to_owned(),
        odd.to_owned(),
    ]
}
