use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use matching::{Problem, Prospect, Solution};

/// Enough for a draft beside the best, before and after a change.
const MOST: usize = 4;

/// What the engine answered last, all in numbers. An answer depends on its question alone, so it stays good
/// whatever changes in the programme, for its copies too.
#[derive(Clone, Default)]
pub(crate) struct Remembered(Arc<Mutex<VecDeque<Answer>>>);

struct Answer {
    problem: Problem,
    prospect: Option<Prospect>,
    solution: Solution,
}

impl Remembered {
    /// What was answered to this very question, if it is among the last.
    pub fn recall(&self, problem: &Problem, prospect: Option<&Prospect>) -> Option<Solution> {
        let mut answers = self.answers();
        let same = |answer: &Answer| answer.prospect.as_ref() == prospect && answer.problem == *problem;
        let answer = answers.iter().position(same).and_then(|place| answers.remove(place))?;
        let solution = answer.solution.clone();
        answers.push_back(answer);
        Some(solution)
    }

    /// Keeps an answer, and forgets the one of too many that was not asked for longest.
    pub fn keep(&self, problem: Problem, prospect: Option<Prospect>, solution: Solution) {
        let mut answers = self.answers();
        answers.push_back(Answer { problem, prospect, solution });
        if answers.len() > MOST {
            answers.pop_front();
        }
    }

    fn answers(&self) -> MutexGuard<'_, VecDeque<Answer>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use matching::{PairTable, solve};

    use super::*;

    fn pair(seed: u64) -> Problem {
        let allowed = PairTable::filled(2, true);
        Problem { allowed, preferences: Vec::new(), trio: false, locked: Vec::new(), seed }
    }

    #[test]
    fn only_the_very_same_question_is_recalled() {
        let remembered = Remembered::default();
        let solution = solve(&pair(1)).unwrap();
        remembered.keep(pair(1), None, solution.clone());
        assert_eq!(remembered.recall(&pair(1), None), Some(solution));
        assert_eq!(remembered.recall(&pair(2), None), None);
    }

    #[test]
    fn of_many_answers_the_one_not_asked_for_longest_is_forgotten() {
        let remembered = Remembered::default();
        for seed in 0..=MOST as u64 {
            remembered.keep(pair(seed), None, solve(&pair(seed)).unwrap());
            assert!(remembered.recall(&pair(0), None).is_some());
        }
        assert_eq!(remembered.recall(&pair(1), None), None);
        assert!(remembered.recall(&pair(2), None).is_some());
    }
}
