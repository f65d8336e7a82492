//! What an agenda must keep to, and what changed in one, in words.

use chrono::NaiveTime;

use super::{Part, PartKind, Plan, timed};
use crate::failure::{Failure, Result};
use crate::tables::is_hidden_mark;
use crate::words;

/// The shortest time in which two people can both speak and listen, in minutes.
const FEEDBACK_MINUTES: i64 = 45;

/// Refuses parts that do not make a day of this kind.
pub(super) fn check_parts(plan: &Plan) -> Result<()> {
    let refuse = |message: String, hint: &str| {
        Err(Failure::field("parts", message, format!("Nothing was changed. {hint}")))
    };
    let of_kind = |kind: PartKind| plan.parts.iter().filter(move |part| part.kind == kind);
    if let Some(part) = plan.parts.iter().find(|part| !(1..=600).contains(&part.minutes)) {
        return refuse(
            format!("“{}” would take {} minutes.", part.title, part.minutes),
            "Choose from 1 to 600 minutes.",
        );
    }
    let too_long = |text: &str, most: usize| text.chars().count() > most;
    let texts = plan.parts.iter().flat_map(|part| [&part.title, &part.who, &part.notes]).chain([&plan.place]);
    if texts.into_iter().any(|text| text.chars().any(is_hidden_mark)) {
        return refuse("The agenda has hidden marks in it.".to_owned(), "Type the text again by hand.");
    }
    if plan.parts.iter().any(|part| part.title.trim().is_empty() || too_long(&part.title, 120)) {
        return refuse("Each part needs a name of at most 120 letters.".to_owned(), "Name it.");
    }
    if plan.parts.iter().any(|part| too_long(&part.who, 80) || too_long(&part.notes, 600)) {
        return refuse(
            "A note in the agenda is too long for the sheet.".to_owned(),
            "Keep it under 600 letters.",
        );
    }
    if of_kind(PartKind::Feedback).count() != 1 || of_kind(PartKind::Sharing).count() != 1 {
        return refuse(
            "The feedback pairs and the sharing are what the day is for; each stands in the agenda once."
                .to_owned(),
            "Keep one of each.",
        );
    }
    if of_kind(PartKind::Feedback).any(|part| part.minutes < FEEDBACK_MINUTES) {
        return refuse(
            format!("Feedback pairs need {FEEDBACK_MINUTES} minutes, so that both have their turn."),
            "Shorten another part.",
        );
    }
    let minutes: i64 = plan.parts.iter().map(|part| part.minutes).sum();
    let left = (NaiveTime::from_hms_opt(23, 59, 0).unwrap_or(plan.starts) - plan.starts).num_minutes();
    if minutes > left {
        return refuse("The day would go on after midnight.".to_owned(), "Start earlier or shorten a part.");
    }
    Ok(())
}

/// What changed, naming the part that the owner touched.
pub(super) fn sentence(before: Option<&Plan>, after: &Plan) -> String {
    let Some(before) = before else { return format!("Awayday on {}", words::date(after.date)) };
    if before.date != after.date {
        return format!("Awayday on {}", words::date(after.date));
    }
    if before.place != after.place {
        return match after.place.as_str() {
            "" => "The Awayday has no place yet".to_owned(),
            place => format!("The Awayday is held at {place}"),
        };
    }
    if before.starts != after.starts {
        return format!("The Awayday starts at {}", after.starts.format("%H:%M"));
    }
    let starts = |place: usize| {
        let day = timed(after);
        day.parts.get(place).map_or_else(String::new, |part| part.starts.format("%H:%M").to_string())
    };
    match touched(&before.parts, &after.parts) {
        Touched::Added(place, part) => format!("{} added at {}", part.title, starts(place)),
        Touched::Removed(part) => format!("{} taken out of the day", part.title),
        Touched::Moved(place, part) => format!("{} moved to {}", part.title, starts(place)),
        Touched::Length(part) => format!("{} takes {} minutes", part.title, part.minutes),
        Touched::Other => "The agenda was changed".to_owned(),
    }
}

/// The one part in which two agendas differ.
enum Touched<'a> {
    Added(usize, &'a Part),
    Removed(&'a Part),
    Moved(usize, &'a Part),
    Length(&'a Part),
    Other,
}

fn touched<'a>(before: &'a [Part], after: &'a [Part]) -> Touched<'a> {
    let Some(first) =
        (0..before.len().max(after.len())).find(|place| before.get(*place) != after.get(*place))
    else {
        return Touched::Other;
    };
    let without = |parts: &[Part], place: usize| -> Vec<Part> {
        parts.iter().enumerate().filter(|(at, _)| *at != place).map(|(_, part)| part.clone()).collect()
    };
    let (was, is) = (before.get(first), after.get(first));
    match (was, is) {
        (_, Some(is)) if without(after, first) == before => Touched::Added(first, is),
        (Some(was), _) if without(before, first) == after => Touched::Removed(was),
        (Some(was), Some(is)) if Part { minutes: is.minutes, ..was.clone() } == *is => Touched::Length(is),
        (Some(was), Some(is)) => {
            // Between the first and the last difference one part went forward or back.
            let to = after.iter().position(|part| part == was);
            if let Some(to) = to.filter(|to| without(after, *to) == without(before, first)) {
                return Touched::Moved(to, was);
            }
            let from = before.iter().position(|part| part == is);
            match from.filter(|from| without(before, *from) == without(after, first)) {
                Some(_) => Touched::Moved(first, is),
                None => Touched::Other,
            }
        }
        (None, _) | (_, None) => Touched::Other,
    }
}
