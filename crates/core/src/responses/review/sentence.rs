//! What was found in some messages, in a sentence.

use super::{Response, ResponseState};
use crate::words;

/// "Three answers were found: two new and one that cannot be read."
pub(super) fn of(found: &[Response], passed_over: usize) -> String {
    let states = [
        ResponseState::New,
        ResponseState::Changed,
        ResponseState::Same,
        ResponseState::Replaced,
        ResponseState::Late,
        ResponseState::Foreign,
        ResponseState::NotPossible,
        ResponseState::Damaged,
    ];
    let codes = found.iter().filter(|response| !response.code.is_empty()).count();
    let of_state = |state: ResponseState| {
        let with_code = |response: &&Response| response.state == state && !response.code.is_empty();
        let count = found.iter().filter(with_code).count();
        (count > 0).then(|| format!("{} {}", words::number(count), told(state)))
    };
    let parts: Vec<String> = states.into_iter().filter_map(of_state).collect();
    let mut sentences = vec![match codes {
        0 => "No code was found.".to_owned(),
        codes => format!(
            "{} {} found: {}.",
            words::sentence_case(&words::count(codes, "answer", "answers")),
            if codes == 1 { "was" } else { "were" },
            words::list(&parts, "and")
        ),
    }];
    if codes > 0 && !found.iter().any(|response| response.state.is_news()) {
        sentences.push("Nothing would change.".to_owned());
    }
    if codes > 0 {
        sentences.extend(files(found.len() - codes, "has no code in it", "have no code in them"));
    }
    sentences.extend(files(
        passed_over,
        "is no message and was passed over",
        "are no messages and were passed over",
    ));
    sentences.join(" ")
}

fn told(state: ResponseState) -> &'static str {
    match state {
        ResponseState::New => "new",
        ResponseState::Changed => "changed",
        ResponseState::Same => "recorded already",
        ResponseState::Replaced => "replaced by a later one",
        ResponseState::Late => "too late",
        ResponseState::Foreign => "of another programme",
        ResponseState::NotPossible => "that cannot be",
        ResponseState::Damaged => "that cannot be read",
    }
}

fn files(count: usize, is: &str, are: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("One file {is}.")),
        many => Some(format!("{} files {are}.", words::sentence_case(&words::number(many)))),
    }
}
