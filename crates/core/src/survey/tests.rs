use super::{Grade, Question, Reply, asked, sentence};

fn said(grades: &[(Question, Grade)]) -> Reply {
    grades.iter().copied().collect()
}

#[test]
fn a_line_that_fewer_than_five_answered_shows_nothing() {
    let mut replies = vec![said(&[(Question::Trust, Grade::Yes), (Question::Again, Grade::Mostly)]); 4];
    replies.push(said(&[(Question::Trust, Grade::NotReally)]));
    let lines = asked(&replies);
    assert_eq!(lines[0].counts, Some([1, 0, 0, 4]));
    assert_eq!((lines[7].question, lines[7].counts), (Question::Again, None));
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
