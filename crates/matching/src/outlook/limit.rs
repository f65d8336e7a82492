use super::circle::Circle;
use super::flow::Network;

/// Why there cannot be more rounds. Each counts pairs that every round uses up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Limit {
    /// There is no round at all in which everybody has a partner.
    NoRound,
    /// A person has only so many possible partners.
    Partners {
        /// Who.
        person: usize,
        /// How many possible partners.
        partners: usize,
        /// Whether they may be left out once besides.
        may_be_left_out: bool,
    },
    /// Only so many people may be left out, one in each round.
    LeftOut {
        /// How many.
        people: usize,
    },
    /// Some people have so few partners outside a few others, who cannot be with all of them.
    Few(Few),
    /// An odd number of people, one of whom at least needs a partner outside in every round.
    OddGroup {
        /// Who, ascending.
        people: Vec<usize>,
        /// How many pairs lead outside.
        pairs: usize,
        /// How many of them may be left out.
        may_be_left_out: usize,
    },
    /// Every round with a trio uses up so many pairs.
    Pairs {
        /// How many pairs there are.
        pairs: usize,
        /// How many each round uses up.
        each_round: usize,
    },
    /// Every way was tried, and none gives more rounds.
    EveryWay,
}

/// People who can mostly be with a few others only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Few {
    /// The people, ascending.
    pub people: Vec<usize>,
    /// The few others, ascending.
    pub others: Vec<usize>,
    /// Whether one of the people may be left out in each round.
    pub one_left_out: bool,
    /// How many of the people at least have to be with somebody else in every round.
    pub each_round: usize,
    /// How often one of the people can be so: pairs of two of them count twice, and so does once for
    /// each who may be left out, where that is not counted among the others.
    pub possible: usize,
}

/// Cut trees are grown for so many people at most.
const MOST_FOR_CUTS: usize = 130;

/// The limit that counting each person's partners gives, with its number of rounds.
pub fn by_counting(circle: &Circle) -> (usize, Limit) {
    let member = (0..circle.members()).min_by_key(|&it| circle.partners[it].len()).unwrap_or(0);
    let partners = circle.partners.get(member).map_or(0, Vec::len);
    let may_be_left_out = circle.chair.is_some_and(|chair| circle.allowed.get(member, chair));
    let of_member = if circle.chair == Some(member) {
        Limit::LeftOut { people: partners }
    } else {
        Limit::Partners { person: member, partners: partners - usize::from(may_be_left_out), may_be_left_out }
    };
    let pairs = circle.partners.iter().map(Vec::len).sum::<usize>() / 2;
    let each_round = (circle.members() + 3) / 2;
    if circle.trio && pairs / each_round < partners {
        return (pairs / each_round, Limit::Pairs { pairs, each_round });
    }
    (partners, of_member)
}

/// A lower limit than so many rounds, if some people hinder each other.
pub fn below(circle: &Circle, rounds: usize) -> Option<(usize, Limit)> {
    let few = by_the_few(circle, rounds);
    let rounds = few.as_ref().map_or(rounds, |(rounds, _)| *rounds);
    by_odd_group(circle, rounds).or(few)
}

/// In every round at least as many of `people` as there are more of them than of `others` are with
/// somebody else. The people and the others for whom that comes out lowest are a tightest cut between
/// everybody as one who needs a partner in every round and everybody as one who is a partner (the
/// fractional form of Tutte's factor theorem, "The factors of graphs", 1952).
fn by_the_few(circle: &Circle, rounds: usize) -> Option<(usize, Limit)> {
    let (mut rounds, mut lowest) = (rounds, None);
    while let Some((people, others)) = hindered(circle, rounds) {
        let Some((lower, people, others)) = fewest_names(circle, people, others).filter(|it| it.0 < rounds)
        else {
            break;
        };
        rounds = lower;
        lowest = Some((people, others));
    }
    lowest.map(|(people, others)| {
        let (each_round, possible) = outside(circle, &people, &others);
        let one_left_out = circle.chair.is_some_and(|chair| others.contains(&chair));
        let others = others.into_iter().filter(|&it| Some(it) != circle.chair).collect();
        (rounds, Limit::Few(Few { people, others, one_left_out, each_round, possible }))
    })
}

/// People and others who stand against so many rounds, if there are any.
fn hindered(circle: &Circle, rounds: usize) -> Option<(Vec<usize>, Vec<usize>)> {
    let members = circle.members();
    let (source, sink) = (2 * members, 2 * members + 1);
    let mut network = Network::of(2 * members + 2);
    let each = u32::try_from(rounds).unwrap_or(u32::MAX);
    for (a, partners) in circle.partners.iter().enumerate() {
        network.lay(source, a, each);
        network.lay(members + a, sink, each);
        partners.iter().for_each(|&b| network.lay(a, members + b, 1));
    }
    let near = network.cut(source, sink);
    let people: Vec<usize> = (0..members).filter(|&it| near[it]).collect();
    let others: Vec<usize> = (0..members).filter(|&it| near[members + it]).collect();
    (!people.is_empty()).then_some((people, others))
}

/// The same limit said with as few names as possible, and without the chair among the people.
fn fewest_names(
    circle: &Circle,
    mut people: Vec<usize>,
    mut others: Vec<usize>,
) -> Option<(usize, Vec<usize>, Vec<usize>)> {
    people.retain(|&it| Some(it) != circle.chair);
    let limit = |people: &[usize], others: &[usize]| match outside(circle, people, others) {
        (0, _) => None,
        (each_round, possible) => Some(possible / each_round),
    };
    let mut lowest = limit(&people, &others)?;
    for member in (0..circle.members()).rev() {
        for names in [true, false] {
            let (mut fewer_people, mut fewer_others) = (people.clone(), others.clone());
            if names { &mut fewer_people } else { &mut fewer_others }.retain(|&it| it != member);
            if let Some(limit) = limit(&fewer_people, &fewer_others).filter(|&limit| limit <= lowest) {
                (lowest, people, others) = (limit, fewer_people, fewer_others);
            }
        }
    }
    Some((lowest, people, others))
}

/// How many of some people have to be with somebody who is not one of the others, and how often they
/// can be.
fn outside(circle: &Circle, people: &[usize], others: &[usize]) -> (usize, usize) {
    let possible = |&person: &usize| circle.partners[person].iter().filter(|it| !others.contains(it)).count();
    (people.len().saturating_sub(others.len()), people.iter().map(possible).sum())
}

/// An odd number of people with few pairs leading outside. The fewest are found on a cut tree (Padberg
/// and Rao, "Odd minimum cut-sets and b-matchings", 1982), grown the simple way (Gusfield, "Very simple
/// methods for all pairs network flow analysis", 1990). A trio could keep an odd number to themselves.
fn by_odd_group(circle: &Circle, rounds: usize) -> Option<(usize, Limit)> {
    let members = circle.members();
    if circle.trio || !(2..=MOST_FOR_CUTS).contains(&members) {
        return None;
    }
    let above = cut_tree(circle);
    let (ways, group) = (1..members)
        .map(|top| below_in_tree(&above, top))
        .filter(|group| group.len() % 2 == 1)
        .map(|group| (ways_out(circle, &group), group))
        .min_by_key(|(ways, group)| (*ways, group.len()))
        .filter(|(ways, _)| *ways < rounds)?;
    let rest = (0..members).filter(|it| !group.contains(it)).collect();
    let named = [group, rest].into_iter().filter(|side: &Vec<usize>| side.last().copied() != circle.chair);
    let group = named.min_by_key(|side| (side.len(), side.first().copied()))?;
    let may_be_left_out = match circle.chair {
        Some(chair) => group.iter().filter(|&&it| circle.allowed.get(it, chair)).count(),
        None => 0,
    };
    Some((ways, Limit::OddGroup { people: group, pairs: ways - may_be_left_out, may_be_left_out }))
}

/// For every member the one above in a tree of tightest cuts.
fn cut_tree(circle: &Circle) -> Vec<usize> {
    let members = circle.members();
    let mut network = Network::of(members);
    for (a, partners) in circle.partners.iter().enumerate() {
        partners.iter().for_each(|&b| network.lay(a, b, 1));
    }
    let mut above = vec![0; members];
    for member in 1..members {
        let top = above[member];
        let near = network.clone().cut(member, top);
        for other in (0..members).filter(|&other| other != member) {
            if near[other] && above[other] == top {
                above[other] = member;
            }
        }
        if near[above[top]] {
            above[member] = above[top];
            above[top] = member;
        }
    }
    above
}

/// A member and everybody below in the tree.
fn below_in_tree(above: &[usize], top: usize) -> Vec<usize> {
    let under = |mut member: usize| {
        for _ in 0..above.len() {
            if member == top {
                return true;
            }
            member = above[member];
        }
        false
    };
    (0..above.len()).filter(|&member| under(member)).collect()
}

fn ways_out(circle: &Circle, group: &[usize]) -> usize {
    let outside = |&member: &usize| circle.partners[member].iter().filter(|it| !group.contains(it)).count();
    group.iter().map(outside).sum()
}
