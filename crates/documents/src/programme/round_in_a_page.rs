//! What the page about a round says, taken from the programme.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use coaching_core::account::RoundAccount;
use coaching_core::meetings::{MEETINGS, PairMeetings};
use coaching_core::person::Person;
use coaching_core::pictures::{GrowthPicture, RingOf};
use coaching_core::survey::SHOWN_FROM;
use coaching_core::{Failure, PersonId, Programme, Result, words};

use super::views::{leading, one_of};
use crate::{Figure, PairOnPage, RoundInAPage};

/// The newest round that had pairs, on one page.
pub(super) fn round_in_a_page(programme: &Programme) -> Result<RoundInAPage> {
    let missing =
        || Failure::refused("No round has had pairs yet.", "Publish pairs under Matches, and let them meet.");
    let account = programme.round_account()?.ok_or_else(missing)?;
    let number = account.round.number;
    let ring = programme.ring_picture(RingOf { number: Some(number) })?.ok_or_else(missing)?;
    let growth = programme.growth_picture()?.ok_or_else(missing)?;
    let earlier = programme.earlier_rounds()?;
    let of_round = earlier.rounds.iter().find(|round| round.number == number).ok_or_else(missing)?;
    let people = programme.people()?;
    let forms = programme.survey()?.map_or(0, |survey| survey.replies);
    let figures = [
        Some(joined(of_round.joined, of_round.of)),
        Some(met(&account.pairs)),
        new_couples(&growth),
        across(&account.pairs, &people),
    ];
    Ok(RoundInAPage {
        title: format!("{} in a page", words::sentence_case(&account.round.name())),
        starts_on: account.round.starts_on,
        ends_on: account.round.ends_on,
        prepared_for: leading(&people),
        figures: figures.into_iter().flatten().collect(),
        time_line: if account.round.closed_on.is_none() { programme.time_line_picture()? } else { None },
        ring,
        growth,
        pairs: account.pairs.iter().map(|pair| on_page(pair, &people)).collect(),
        shared: account.insights.iter().map(|insight| insight.words.clone()).collect(),
        next: next(&account, programme.today(), forms),
    })
}

fn joined(joined: usize, of: Option<usize>) -> Figure {
    match of {
        Some(of) => Figure::of(joined, of, "people took part."),
        None => Figure::new(joined, "people took part."),
    }
}

fn met(pairs: &[PairMeetings]) -> Figure {
    let held = pairs.iter().map(|pair| pair.held).sum();
    let full = pairs.iter().filter(|pair| pair.held >= MEETINGS).count();
    let six = words::number(MEETINGS);
    let reached = match full {
        0 => format!("No pair has met {six} times yet."),
        all if all == pairs.len() => format!("Every pair has met {six} times."),
        some => format!(
            "{} of {} met {six} times.",
            words::sentence_case(&words::number(some)),
            words::count(pairs.len(), "pair has", "pairs have")
        ),
    };
    Figure::of(held, MEETINGS * pairs.len(), format!("meetings held. {reached}"))
}

/// How many pairs of colleagues had not coached each other before this round.
fn new_couples(growth: &GrowthPicture) -> Option<Figure> {
    let [.., before, now] = growth.points.as_slice() else { return None };
    Some(Figure::new(
        now.count.saturating_sub(before.count),
        "pairs of colleagues are partners for the first time.",
    ))
}

/// How many pairs bring different departments together; nothing where some department is not known.
fn across(pairs: &[PairMeetings], people: &[Person]) -> Option<Figure> {
    let departments = |pair: &PairMeetings| {
        let of = |id: &PersonId| one_of(people, *id)?.department.as_deref().map(words::folded);
        pair.members.iter().map(of).collect::<Option<BTreeSet<String>>>()
    };
    let of_pairs: Vec<BTreeSet<String>> = pairs.iter().map(departments).collect::<Option<_>>()?;
    let mixed = of_pairs.iter().filter(|departments| departments.len() > 1).count();
    Some(Figure::of(mixed, pairs.len(), "pairs bring different departments together."))
}

fn on_page(pair: &PairMeetings, people: &[Person]) -> PairOnPage {
    let short = |id: &PersonId| one_of(people, *id).map_or("", |person| person.short_name(people));
    let names: Vec<&str> = pair.members.iter().map(short).collect();
    PairOnPage { names: words::list(&names, "and"), held: pair.held, dots: pair.dots.clone() }
}

/// What the two who run the programme do next, in order of time.
fn next(account: &RoundAccount, today: NaiveDate, forms: usize) -> Vec<String> {
    let following =
        format!("round {}", words::number(usize::try_from(account.round.number + 1).unwrap_or(0)));
    if account.round.closed_on.is_some() {
        return vec![format!("Invite everybody to {following}, newcomers too.")];
    }
    let day = match account.awayday {
        None => Some("Plan the Awayday.".to_owned()),
        Some(day) if day >= today => Some(format!("Hold the Awayday on {}.", words::date(day))),
        Some(_) => None,
    };
    let survey = (forms < SHOWN_FROM).then(|| "Hand out the survey forms.".to_owned());
    let close = format!("Close the round after {}.", words::date(account.round.ends_on));
    let invite = format!("Invite everybody to {following}.");
    day.into_iter().chain(survey).chain([close, invite]).collect()
}
