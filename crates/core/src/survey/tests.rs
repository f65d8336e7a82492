use super::{Grade, Question, Reply, Whole, asked, sentence, table};
use crate::elements::Element;

const TRUST: Question = Question::Of(Element::Trust);
const AGAIN: Question = Question::Whole(Whole::Again);

fn said(grades: &[(Question, Grade)]) -> Reply {
    grades.iter().copied().collect()
}

#[test]
fn a_line_that_fewer_than_five_answered_shows_nothing() {
    let mut replies = vec![said(&[(TRUST, Grade::Yes), (AGAIN, Grade::Mostly)]); 4];
    replies.push(said(&[(TRUST, Grade::NotReally)]));
    let lines = asked(&replies);
    assert_eq!(lines[0].counts, Some([1, 0, 0, 4]));
    assert_eq!((lines[7].question, lines[7].counts), (AGAIN, None));
}

#[test]
fn a_form_names_its_lines_by_one_word_each() {
    let form = r#"{"trust":"yes","bothCoached":"partly","again":"notReally"}"#;
    let reply: Reply = serde_json::from_str(form).unwrap();
    assert_eq!(reply.get(&TRUST), Some(&Grade::Yes));
    assert_eq!(serde_json::to_string(&reply).unwrap(), form);
    assert!(serde_json::from_str::<Reply>(r#"{"trusted":"yes"}"#).is_err());
}

#[test]
fn the_table_has_only_the_lines_that_can_be_shown() {
    assert_eq!(table(&asked(&vec![said(&[(TRUST, Grade::Yes)]); 4])), None);
    let mut replies = vec![said(&[(TRUST, Grade::Yes), (AGAIN, Grade::Mostly)]); 4];
    replies.push(said(&[(TRUST, Grade::NotReally)]));
    let rows = table(&asked(&replies)).unwrap().rows;
    assert_eq!(rows, [["My partner and I trusted each other.", "4", "0", "0", "1"]]);
}

#[test]
fn the_sentence_says_why_there_is_nothing_to_see_yet() {
    assert_eq!(sentence(0, 16), "No forms are in yet. Results are shown from five on.");
    assert_eq!(
        sentence(4, 16),
        "Four of sixteen forms are in so far. Results are shown from five on, so that nobody can be recognised."
    );
    assert_eq!(sentence(12, 16), "Twelve of sixteen forms are in so far.");
    assert_eq!(sentence(16, 16), "Sixteen forms are in.");
}
