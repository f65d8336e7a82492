//! What counts between sets of feedback pairs, in words.

use crate::preferences::Value;
use crate::words;

/// The five counts, the most important first.
pub(super) const KEYS: [&str; 5] = [
    "leftOut",
    "pairsWithoutNomination",
    "peopleWithoutNominee",
    "firstChoiceMissed",
    "unnamedWithoutNominee",
];

/// One count in words.
pub(super) fn valued(key: &str, value: i64) -> Value {
    let n = usize::try_from(value).unwrap_or(0);
    let people = |what: &str| format!("{} {what}", words::count(n, "person", "people"));
    let label = match key {
        "leftOut" if n == 0 => "nobody left out".to_owned(),
        "leftOut" => people("left out"),
        "pairsWithoutNomination" => {
            format!("{} in which neither named the other", words::count(n, "feedback pair", "feedback pairs"))
        }
        "peopleWithoutNominee" if n == 0 => "everybody is with somebody whom they named".to_owned(),
        "peopleWithoutNominee" => people("with none of those whom they named"),
        "firstChoiceMissed" if n == 0 => "everybody is with the person they named first".to_owned(),
        "firstChoiceMissed" => people("not with the person they named first"),
        // Who was named by nobody is shown to no one; the count says only how many of them missed out.
        _ => people("whom nobody named and who are with none of their own names"),
    };
    Value { preference: key.to_owned(), label, value }
}
