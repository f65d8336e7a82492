use crate::problem::Preference;

/// What each preference counts for the given groups, straight from its definition. It judges any
/// groups, whoever made them, and shares nothing with the solver.
///
/// # Panics
///
/// If a group or a preference names somebody outside `0..people`.
#[must_use]
pub fn values(preferences: &[Preference], people: usize, groups: &[Vec<usize>]) -> Vec<i64> {
    let mut group_of = vec![None; people];
    for (group, members) in groups.iter().enumerate() {
        for &person in members {
            group_of[person] = Some(group);
        }
    }
    let together = |a: usize, b: usize| group_of[a].is_some() && group_of[a] == group_of[b];
    preferences
        .iter()
        .map(|preference| match preference {
            Preference::LeftOut(costs) => {
                (0..people).filter(|&person| group_of[person].is_none()).map(|person| costs[person]).sum()
            }
            Preference::Pairs(costs) => {
                groups.iter().flat_map(|members| two_of(members)).map(|(a, b)| costs.get(a, b)).sum()
            }
            Preference::Missed(wanted) => count(wanted.iter().filter(|&&(a, b)| !together(a, b)).count()),
            Preference::Wishes(wishes) => {
                let unmet = wishes.iter().filter(|wish| {
                    let mut others = wish.any_of.iter();
                    !others.any(|&other| together(wish.of, other))
                });
                count(unmet.count())
            }
        })
        .collect()
}

fn two_of(members: &[usize]) -> impl Iterator<Item = (usize, usize)> {
    let later = |first: usize| members[first + 1..].iter();
    (0..members.len()).flat_map(move |first| later(first).map(move |&b| (members[first], b)))
}

fn count(things: usize) -> i64 {
    i64::try_from(things).unwrap_or(i64::MAX)
}
