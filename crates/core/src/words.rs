//! Small pieces of plain English.

/// A count in words up to twenty, in figures beyond.
pub fn number(n: usize) -> String {
    const WORDS: [&str; 21] = [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    WORDS.get(n).map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

/// A count with its noun: "one pair", "three pairs".
pub fn count(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(n), if n == 1 { one } else { many })
}

/// How many pairs, and the trio if there is one: "nine pairs and a trio".
pub fn groups<T>(groups: &[Vec<T>]) -> String {
    let trios = groups.iter().filter(|group| group.len() == 3).count();
    let pairs = count(groups.len() - trios, "pair", "pairs");
    match (groups.len() - trios, trios) {
        (_, 0) => pairs,
        (0, _) => "a trio".to_owned(),
        (_, _) => format!("{pairs} and a trio"),
    }
}

/// The text with its first letter large.
pub fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Names in a row: "Ana", "Ana and Ben", "Ana, Ben and Cy".
pub fn list<T: AsRef<str>>(items: &[T], joint: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [head @ .., last] => {
            let head: Vec<&str> = head.iter().map(AsRef::as_ref).collect();
            format!("{} {joint} {}", head.join(", "), last.as_ref())
        }
    }
}

/// A text compared without case and surrounding space.
pub fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

/// Whether two texts are the same when folded.
pub fn alike(one: &str, other: &str) -> bool {
    if one.is_ascii() && other.is_ascii() {
        // Asked of every two people, where two new texts each time would take longest of all.
        one.trim().eq_ignore_ascii_case(other.trim())
    } else {
        folded(one) == folded(other)
    }
}

/// Bytes as small hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A date as it is written in sentences: "22 November 2026".
pub fn date(date: chrono::NaiveDate) -> String {
    date.format("%-d %B %Y").to_string()
}

/// How long ago something was, as people say it: "three hours ago", "on 22 November 2026".
pub(crate) fn ago(then: chrono::NaiveDateTime, now: chrono::NaiveDateTime) -> String {
    let minutes = (now - then).num_minutes();
    let past = |n: i64, one: &str, many: &str| {
        usize::try_from(n).map_or_else(|_| date(then.date()), |n| format!("{} ago", count(n, one, many)))
    };
    match minutes {
        0 => "less than a minute ago".to_owned(),
        1..60 => past(minutes, "minute", "minutes"),
        60..1_440 => past(minutes / 60, "hour", "hours"),
        1_440..10_080 => past(minutes / 1_440, "day", "days"),
        // Long ago, or later than now by a clock that was put back.
        _ => format!("on {}", date(then.date())),
    }
}

/// A date of the year that everybody has in mind: "2 February".
pub fn day(date: chrono::NaiveDate) -> String {
    date.format("%-d %B").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_ago_is_said_as_people_say_it() {
        let at = |text: &str| text.parse::<chrono::NaiveDateTime>().unwrap();
        let said = |then: &str| ago(at(then), at("2026-11-22T09:30:00"));
        assert_eq!(said("2026-11-22T09:29:40"), "less than a minute ago");
        assert_eq!(said("2026-11-22T09:28:00"), "two minutes ago");
        assert_eq!(said("2026-11-22T06:00:00"), "three hours ago");
        assert_eq!(said("2026-11-20T06:00:00"), "two days ago");
        assert_eq!(said("2026-01-02T06:00:00"), "on 2 January 2026");
        assert_eq!(said("2027-11-22T09:30:00"), "on 22 November 2027");
    }

    #[test]
    fn texts_are_alike_whatever_their_case_and_the_space_around_them() {
        assert!(alike(" Sales", "sALES\t"));
        assert!(alike("ÖKONOMIE", "ökonomie "));
        assert!(!alike("Sales", "Sale"));
        assert!(!alike("Ökonomie", "Okonomie"));
    }
}
