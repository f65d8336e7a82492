//! Which copies are kept, and which have served their time.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::name::CopyName;

const LAST: usize = 10;
const DAYS: usize = 12;
const WEEKS: usize = 10;
const MONTHS: usize = 9;

/// The copies that need not be kept: not among the last ten, not the last of one of twelve days, ten weeks or nine
/// months, and not the last of a step of a round. Their numbers say which came later, for a clock can be wrong.
pub(super) fn served<'a>(copies: impl IntoIterator<Item = &'a CopyName>) -> Vec<&'a CopyName> {
    let mut newest_first: Vec<&CopyName> = copies.into_iter().collect();
    newest_first.sort_by_key(|copy| std::cmp::Reverse(copy.number));
    let mut kept = BTreeSet::new();
    kept.extend(newest_first.iter().take(LAST).map(|copy| copy.number));
    kept.extend(last_of_each(&newest_first, DAYS, |copy| copy.at.date()));
    kept.extend(last_of_each(&newest_first, WEEKS, |copy| copy.at.date().iso_week()));
    kept.extend(last_of_each(&newest_first, MONTHS, |copy| (copy.at.year(), copy.at.month())));
    kept.extend(last_of_each(&newest_first, usize::MAX, |copy| copy.step.clone()));
    newest_first.retain(|copy| !kept.contains(&copy.number));
    newest_first
}

/// The newest copy of each of so many periods, the latest periods first.
fn last_of_each<T: Ord>(
    newest_first: &[&CopyName],
    most: usize,
    period: impl Fn(&CopyName) -> T,
) -> BTreeSet<u32> {
    let mut seen = BTreeSet::new();
    let mut newest = BTreeSet::new();
    for copy in newest_first {
        if seen.len() < most && seen.insert(period(copy)) {
            newest.insert(copy.number);
        }
    }
    newest
}

#[cfg(test)]
mod tests {
    use chrono::{Duration, NaiveDate};

    use super::*;

    fn copies(count: u32, hours_apart: i64) -> Vec<CopyName> {
        let first = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap().and_hms_opt(9, 0, 0).unwrap();
        let copy = |number: u32| CopyName {
            number,
            at: first + Duration::hours(hours_apart * i64::from(number)),
            step: "round 1 meetings".to_owned(),
        };
        (1..=count).map(copy).collect()
    }

    fn kept(copies: &[CopyName]) -> Vec<u32> {
        let served: Vec<u32> = served(copies).iter().map(|copy| copy.number).collect();
        copies.iter().map(|copy| copy.number).filter(|number| !served.contains(number)).collect()
    }

    #[test]
    fn the_last_ten_are_kept_however_close_together() {
        assert_eq!(kept(&copies(30, 0)), (21..=30).collect::<Vec<_>>());
    }

    #[test]
    fn of_a_year_of_copies_those_of_days_weeks_and_months_are_kept() {
        // One copy a day, until 5 January 2027: the last twelve days, ten ends of weeks, nine ends of months.
        assert_eq!(
            kept(&copies(365, 24)),
            [
                146, 176, 207, 238, 268, 299, 307, 314, 321, 328, 329, 335, 342, 349, 354, 355, 356, 357,
                358, 359, 360, 361, 362, 363, 364, 365
            ]
        );
    }

    #[test]
    fn the_last_copy_of_every_step_of_a_round_is_kept_for_good() {
        let mut many = copies(400, 24);
        many[2].step = "round 1 joining".to_owned();
        many[3].step = "round 1 joining".to_owned();
        let kept = kept(&many);
        assert!(!kept.contains(&3) && kept.contains(&4), "{kept:?}");
    }

    #[test]
    fn a_clock_that_was_a_year_ahead_costs_no_new_copy() {
        let mut many = copies(40, 1);
        for copy in &mut many[..20] {
            copy.at += Duration::days(365);
        }
        let kept = kept(&many);
        assert!((31..=40).all(|number| kept.contains(&number)), "{kept:?}");
    }

    #[test]
    fn thinning_what_was_thinned_lets_nothing_more_go() {
        let many = copies(500, 5);
        let kept = kept(&many);
        let left: Vec<CopyName> = many.into_iter().filter(|copy| kept.contains(&copy.number)).collect();
        assert!(served(&left).is_empty());
    }
}
