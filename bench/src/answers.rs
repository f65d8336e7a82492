use std::time::Duration;

use cpu_time::ThreadTime;
use matching::{BestPairs, MatchingError, Solved, best_pairs, coverage, repair, solve, verify};

use crate::families::{Family, Team};
use crate::figures::{Table, median, time};
use crate::firm::{eight_counts, firm};

/// How often each question is put; slow ones fewer times.
const TIMES: usize = 31;
const ENOUGH: Duration = Duration::from_secs(1);

/// Prints what it takes to answer what people ask.
pub fn print() -> Result<(), MatchingError> {
    print_proposals()?;
    print_what_if();
    Ok(())
}

fn print_proposals() -> Result<(), MatchingError> {
    let sizes = [proposals(60)?, proposals(250)?, proposals(2_000)?];
    let mut table = Table::new("Proposals, all preferences in order", ["", "60", "250", "2,000"]);
    for (place, (question, _)) in sizes[0].iter().enumerate() {
        let took =
            sizes.iter().map(|answers| answers.get(place).map_or("–".into(), |&(_, took)| time(took)));
        table.row([(*question).to_owned()].into_iter().chain(took));
    }
    println!("{table}");
    Ok(())
}

/// Questions to the engine's front door, each with the time it takes; of very many people only some.
fn proposals(people: usize) -> Result<Vec<(&'static str, Duration)>, MatchingError> {
    let problem = firm(people, 1);
    let counts = eight_counts(people, 1);
    let (proposal, best) = timed(|| solve(&problem));
    let best = best?;
    let mut answers = vec![
        ("a firm with dealings", proposal),
        ("eight counts that know nothing of each other", timed(|| solve(&counts)).0),
        ("checking the proof", timed(|| assert_eq!(verify(&problem, &best), Ok(()))).0),
        ("how many can be in pairs, and why", timed(|| coverage(&problem.allowed)).0),
    ];
    if people > 1_000 {
        return Ok(answers);
    }
    let with_trio = firm(people - 1, 1);
    let solved = Solved::of(problem)?;
    let (a, b) = (best.groups[1][0], best.groups[1][1]);
    let mut declined = solved.problem().clone();
    declined.allowed.set(a, b, false);
    let another = (0..people).find(|&other| other != a && declined.allowed.get(a, other)).unwrap_or(b);
    answers.extend([
        ("one person fewer, a trio", timed(|| solve(&with_trio)).0),
        ("why not these two: the best with them", timed(|| solved.with_pair(a, another)).0),
        ("everybody for one person, each with all groups", timed(|| solved.partners_of(a)).0),
        ("a decline: the best of all, proved", timed(|| solved.forbidding(a, b)).0),
        ("a decline: all ways to repair", timed(|| repair(&declined, &best.groups)).0),
    ]);
    Ok(answers)
}

/// Prints what it takes to answer from the prices of the best pairs, beside solving from the start.
fn print_what_if() {
    let teams =
        [(Family::Numbers, 60), (Family::Affinity, 60), (Family::Numbers, 250), (Family::Affinity, 250)];
    let teams = teams.map(|(family, people)| family.team(people, 1));
    let mut table = Table::new("What if, one question each", ["", "a 60", "e 60", "a 250", "e 250"]);
    let mut row = |question: &str, answer: &dyn Fn(&Team) -> Duration| {
        let cells = teams.iter().map(|team| time(answer(team)));
        table.row([question.to_owned()].into_iter().chain(cells));
    };
    row("the best pairs, from the start", &|team| timed(|| best(team)).0);
    row("two who are a pair decline", &|team| {
        let best = best(team);
        let (a, b) = best.of_all().pairs[0];
        timed(|| best.forbidding(a, b)).0
    });
    row("one person leaves", &|team| {
        let best = best(team);
        timed(|| best.without(&[0])).0
    });
    row("two others are locked: the pairs of all", &|team| {
        let best = best(team);
        let other = (2..team.people()).find(|&other| team.worth(1, other).is_some()).unwrap_or(0);
        timed(|| best.partners_of(1).pairs_with(other)).0
    });
    row("everybody whom one person could be with", &|team| {
        let best = best(team);
        timed(|| partners(team, best.as_ref(), 1)).0
    });
    row("the same for everybody: what if, all pairs", &|team| {
        let best = best(team);
        timed(|| (0..team.people()).map(|person| partners(team, best.as_ref(), person)).sum::<i128>()).0
    });
    println!("{table}");
}

fn best(team: &Team) -> Box<dyn BestPairs> {
    best_pairs(team.people(), |a, b| team.worth(a, b).map(i128::from))
}

/// What all pairs with a partner of one person add up to, so that each has been asked for.
fn partners(team: &Team, best: &dyn BestPairs, person: usize) -> i128 {
    let partners = best.partners_of(person);
    (0..team.people()).filter_map(|other| partners.worth_with(other)).sum()
}

/// The median time, and the answer.
fn timed<T>(mut answer: impl FnMut() -> T) -> (Duration, T) {
    let mut took = Vec::new();
    loop {
        let start = ThreadTime::now();
        let answered = std::hint::black_box(answer());
        took.push(start.elapsed());
        if took.len() == TIMES || took.iter().sum::<Duration>() > ENOUGH {
            return (median(took).unwrap_or_default(), answered);
        }
    }
}
