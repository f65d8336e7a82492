//! Forms that people fill in, all in one message.

use coaching_core::PersonId;
use coaching_core::answers::Answer;
use coaching_core::check_in::CheckInQuestion;
use coaching_core::responses::{FormKind, InCheckIn, Tick};
use coaching_core::survey::{Grade, Question};
use serde_json::{Value, json};

use super::play::Play;

/// What is brought in: some forms, of one person and of another, and of nobody.
pub fn in_a_message(play: &mut Play, one: &Value, other: &Value, [a, b, c]: [usize; 3]) -> Value {
    if !play.has_rounds() {
        return json!({ "text": "CP-0G4M2-0A7QX" });
    }
    let of = |person: &Value| PersonId(person.as_i64().unwrap_or(0));
    let nobody = Value::Null;
    let mut forms = vec![
        (FormKind::Joining, other.clone(), vec![Tick::Says(Answer::Joined)], "set_answer", json!({})),
        (
            FormKind::Match,
            one.clone(),
            vec![Tick::Change, Tick::Suggests(of(other))],
            "decline",
            json!({ "person": one, "suggests": other }),
        ),
        (FormKind::Match, other.clone(), vec![Tick::Happy], "set_acceptance", json!({})),
        (FormKind::Nominations, one.clone(), vec![Tick::Names(of(other))], "nominate", json!({})),
        (
            FormKind::HalfWayCheckIn,
            nobody.clone(),
            vec![Tick::CheckIn(CheckInQuestion::Help, InCheckIn::ALL[b % 3])],
            "record_check_in",
            json!({ "occasion": "halfWay", "answers": [{ "question": "help", (["yes", "partly", "notYet"][b % 3]): 1 }] }),
        ),
        (
            FormKind::Survey,
            nobody,
            vec![Tick::Survey(Question::ALL[7], Grade::ALL[c % 4])],
            "add_survey_reply",
            json!({ "answers": { "again": (["notReally", "partly", "mostly", "yes"][c % 4]) } }),
        ),
    ];
    let length = forms.len();
    forms.rotate_left(a % length);
    forms.truncate(1 + b % length);
    json!({ "text": play.message(forms, 20 * a + c) })
}
