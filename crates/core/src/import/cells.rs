//! What single cells say: names, dates, levels, yes or no.

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

use crate::tables::is_hidden_mark;
use crate::words;

/// The most characters in a name, an e-mail address, a department or a site.
pub(super) const MAX_TEXT: usize = 120;
/// What is the matter with a person's name, if anything, in a sentence that says what to do.
pub fn name_problem(name: &str) -> Option<String> {
    if tidy(name).is_empty() {
        Some("There is no name. Write one, or take the line out.".to_owned())
    } else if without_hidden(name).is_some() {
        Some("This holds marks that cannot be seen. Type it again.".to_owned())
    } else {
        too_long(name, "name")
    }
}

/// What is the matter with an e-mail address, if anything.
pub(crate) fn email_problem(email: &str) -> Option<String> {
    let parts: Vec<&str> = email.split('@').collect();
    if !matches!(parts.as_slice(), [name, domain] if !name.is_empty() && !domain.is_empty())
        || email.contains(' ')
    {
        return Some(format!("“{email}” is not an e-mail address. Correct it or leave it empty."));
    }
    too_long(email, "e-mail address")
}

/// A sentence for a text that is too long.
pub(super) fn too_long(text: &str, what: &str) -> Option<String> {
    let length = text.chars().count();
    (length > MAX_TEXT)
        .then(|| format!("This {what} has {length} characters; there is room for {MAX_TEXT}. Shorten it."))
}

/// The text composed (NFC), with single spaces and none around it.
pub(crate) fn tidy(text: &str) -> String {
    text.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text as it is compared: tidy and in small letters.
pub(crate) fn compared(text: &str) -> String {
    tidy(text).to_lowercase()
}

/// The text without its control, direction and zero-width marks, when there are any.
pub(super) fn without_hidden(text: &str) -> Option<String> {
    text.contains(is_hidden_mark).then(|| {
        let spaced = text.replace(['\n', '\r', '\t', '\u{2028}', '\u{2029}'], " ");
        tidy(&spaced.replace(is_hidden_mark, ""))
    })
}

/// Whether the cell says yes; absent when it says neither yes nor no.
pub(super) fn yes_or_no(cell: &str) -> Option<bool> {
    match compared(cell).as_str() {
        "yes" | "y" | "x" | "true" | "1" | "ja" | "oui" | "✓" | "✔" => Some(true),
        "" | "no" | "n" | "false" | "0" | "-" | "–" | "nein" | "non" => Some(false),
        _ => None,
    }
}

/// A level, from 1 at the top to 99.
pub(super) fn level(cell: &str) -> Option<i64> {
    cell.parse().ok().filter(|level| (1..=99).contains(level))
}

/// A whole number from 1.
pub(super) fn count_from_one(cell: &str) -> Option<i64> {
    cell.parse().ok().filter(|number| (1..=9_999).contains(number))
}

/// A day as 2026-12-31, 31.12.2026 or 31/12/2026; else a sentence and, if it can be known, what was meant.
pub(super) fn day(cell: &str) -> Result<NaiveDate, String> {
    let unknown = || format!("“{cell}” is not a date. Write it as year-month-day, such as 2026-12-31.");
    let split = ['-', '.', '/'].into_iter().find(|mark| cell.contains(*mark)).ok_or_else(unknown)?;
    let parts: Vec<u32> =
        cell.split(split).map(str::parse).collect::<Result<_, _>>().map_err(|_| unknown())?;
    let date = |year: u32, month, day| {
        let year = i32::try_from(year).ok().filter(|year| (1900..2200).contains(year))?;
        NaiveDate::from_ymd_opt(year, month, day)
    };
    match (split, parts.as_slice()) {
        ('-', &[year, month, day]) => date(year, month, day).ok_or_else(unknown),
        ('.' | '/', &[one, two, year]) => match (date(year, two, one), date(year, one, two)) {
            (Some(day), None) | (None, Some(day)) => Ok(day),
            (Some(one), Some(two)) if one == two => Ok(one),
            (Some(one), Some(two)) => Err(format!(
                "“{cell}” could be {} or {}. Write {one} or {two}.",
                words::date(one),
                words::date(two)
            )),
            (None, None) => Err(unknown()),
        },
        _ => Err(unknown()),
    }
}
