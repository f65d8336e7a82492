//! Sensible days for meetings that nobody has chosen a day for.

use chrono::{Datelike, NaiveDate, Weekday};

/// So many working days from the first to the last day, evenly apart; fewer where there is no room for more.
pub(super) fn spread(first: NaiveDate, last: NaiveDate, count: usize) -> Vec<NaiveDate> {
    let working: Vec<NaiveDate> =
        first.iter_days().take_while(|day| *day <= last).filter(is_working_day).collect();
    let count = count.min(working.len());
    (0..count)
        .filter_map(|place| working.get((2 * place + 1) * working.len() / (2 * count)).copied())
        .collect()
}

fn is_working_day(day: &NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn six_meetings_lie_about_a_month_apart_on_working_days_inside_the_round() {
        let days = spread(day("2027-01-25"), day("2027-07-09"), 6);
        let days: Vec<String> = days.iter().map(|day| day.format("%a %-d %b").to_string()).collect();
        assert_eq!(days, ["Mon 8 Feb", "Mon 8 Mar", "Mon 5 Apr", "Mon 3 May", "Mon 31 May", "Mon 28 Jun"]);
    }

    #[test]
    fn a_few_days_hold_no_more_meetings_than_working_days() {
        assert_eq!(spread(day("2027-01-29"), day("2027-02-01"), 6), [day("2027-01-29"), day("2027-02-01")]);
        assert_eq!(spread(day("2027-01-30"), day("2027-01-31"), 6), []);
        assert_eq!(spread(day("2027-02-01"), day("2027-01-31"), 6), []);
    }
}
