use super::{Asked, Grade};
use crate::round::Round;
use crate::words;

/// The answers as plain text that names neither a person nor the organisation.
pub(super) fn text(round: &Round, of: usize, replies: usize, questions: &[Asked]) -> String {
    let head = format!(
        "Coaching pairs: {}\n{of} people in pairs, {replies} survey forms\n",
        words::sentence_case(&round.name())
    );
    let lines = questions.iter().filter_map(|line| {
        let said = Grade::ALL.iter().zip(line.counts?).rev();
        let said: Vec<String> = said.map(|(grade, count)| format!("{} {count}", grade.words())).collect();
        Some(format!("\n{}\n{}\n", line.statement, said.join(", ")))
    });
    std::iter::once(head).chain(lines).collect()
}
