//! What an owner may do. Numbers choose people, days and values; what makes no sense is there to be refused.

use serde_json::{Value, json};

use super::forms;
use super::play::Play;

/// Every command that is played, and how often beside the others.
pub const MOVES: &[(&str, u32)] = &[
    ("add_person", 1),
    ("set_person", 2),
    ("set_absence", 1),
    ("set_dealings", 2),
    ("set_apart", 2),
    ("set_rules", 1),
    ("set_preferences", 1),
    ("start_round", 4),
    ("invite", 1),
    ("set_answer", 2),
    ("set_answers", 3),
    ("set_kick_off", 1),
    ("set_trusted", 2),
    ("keep_draft", 2),
    ("swap", 2),
    ("lock", 1),
    ("publish", 5),
    ("set_acceptance", 2),
    ("decline", 4),
    ("set_consent", 1),
    ("accept_repair", 5),
    ("agree", 1),
    ("plan_meetings", 1),
    ("record_meeting", 2),
    ("plan_awayday", 1),
    ("nominate", 3),
    ("make_feedback_pairs", 1),
    ("import_responses", 4),
    ("set_speakers", 1),
    ("record_insight", 2),
    ("remove_insight", 1),
    ("record_check_in", 2),
    ("clear_check_in", 1),
    ("add_survey_reply", 3),
    ("close_round", 1),
    ("erase_person", 1),
    ("undo", 3),
    ("redo", 2),
];

/// What a command is given, by three numbers.
pub fn args(command: &str, play: &mut Play, [a, b, c]: [usize; 3]) -> Value {
    let (one, other, third) = (play.person(a), play.person(b), play.person(c));
    match command {
        "add_person" => json!({ "name": format!("Newcomer {a:02}"), "manager": other }),
        "set_person" if c % 2 == 0 => json!({ "person": one, "manager": other }),
        "set_person" => json!({ "person": one, "leaves": play.day(b) }),
        "set_absence" => json!({ "person": one, "from": play.day(b), "until": play.day(b + c) }),
        "set_dealings" => json!({ "person": one, "other": other, "dealings": dealings(c) }),
        "set_apart" => json!({ "person": one, "other": other, "apart": c % 4 > 0 }),
        "set_rules" => rules(a, b),
        "set_preferences" => json!({ "order": play.other_order(a) }),
        "start_round" => json!({ "startsOn": play.next_start() }),
        "set_answer" => json!({ "person": one, "answer": answer(b) }),
        "set_answers" => json!({ "people": play.people(), "answer": "joined" }),
        "set_kick_off" => json!({ "on": play.day(a), "agreed": format!("Ask {}.", play.name(&one)) }),
        "set_trusted" | "nominate" => json!({ "person": one, "names": [other, third] }),
        "keep_draft" => {
            let groups = play.proposed(a);
            let locked: Vec<&Value> = groups.iter().skip(b).take(1).collect();
            json!({ "groups": groups, "locked": locked })
        }
        "swap" => json!({ "a": one, "b": other }),
        "lock" => json!({ "members": play.group(a), "locked": b % 2 == 0 }),
        "publish" if c % 6 > 0 => json!({ "groups": play.proposed(a) }),
        "publish" => json!({ "groups": [[one, other]] }),
        "set_acceptance" => {
            json!({ "person": one, "said": if b % 4 > 0 { json!("fine") } else { Value::Null } })
        }
        "decline" if c % 2 == 0 => json!({ "person": one }),
        "decline" => json!({ "person": one, "suggests": other }),
        "set_consent" => json!({ "person": one, "suggests": other, "consents": c % 2 == 0 }),
        "accept_repair" => json!({ "option": a % 4 }),
        "agree" | "plan_meetings" => json!({ "members": play.group(a) }),
        "record_meeting" => {
            json!({ "members": play.group(a), "on": play.day(b), "minutes": 60, "topics": "both" })
        }
        "plan_awayday" => json!({ "date": play.day(a), "place": "Loft", "starts": "09:00" }),
        "make_feedback_pairs" if b % 2 == 0 => json!({ "absent": [one] }),
        "import_responses" => forms::in_a_message(play, &one, &other, [a, b, c]),
        "set_speakers" => json!({ "speakers": [
            { "person": one, "done": c % 2 == 0 }, { "person": other, "done": false },
        ] }),
        "record_insight" => {
            let words = format!("What {} asked of me.", play.name(&other));
            json!({ "person": one, "words": words, "consents": c % 4 > 0 })
        }
        "remove_insight" => json!({ "insight": play.insight(a) }),
        "record_check_in" => json!({ "occasion": occasion(a), "answers": [
            { "question": "turns", "yes": b % 3, "partly": c % 2 },
            { "question": "help", "notYet": c % 5 },
        ] }),
        "clear_check_in" => json!({ "occasion": occasion(a) }),
        "add_survey_reply" if a % 4 > 0 => json!({ "answers": { "trust": grade(b), "again": grade(c) } }),
        "add_survey_reply" => json!({ "answers": { "again": grade(c) } }),
        "erase_person" => json!({ "person": one }),
        _ => json!({}),
    }
}

fn occasion(which: usize) -> &'static str {
    ["firstMeeting", "halfWay"][which % 2]
}

fn grade(which: usize) -> &'static str {
    ["notReally", "partly", "mostly", "yes"][which % 4]
}

fn answer(which: usize) -> Value {
    json!([Some("joined"), Some("joined"), Some("notThisTime"), Some("askMeLater"), None][which % 5])
}

fn dealings(which: usize) -> &'static str {
    ["hardlyEver", "nowAndThen", "mostWeeks", "mostDays"][which % 4]
}

fn rules(which: usize, value: usize) -> Value {
    let (rule, values) = match which % 4 {
        0 => ("line", json!(["direct", "wholeLine", "wholeLineExceptLeader"])),
        1 => ("closelyFrom", json!(["mostWeeks", "mostDays", "mostWeeks"])),
        2 => ("odd", json!(["trio", "leaveOneOut", "trio"])),
        _ => ("fresh", json!(["neverAgain", "allowed", { "within": 1 }])),
    };
    json!({ rule: values[value % 3] })
}
