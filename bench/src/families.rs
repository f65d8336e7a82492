use crate::chance::Chance;

/// What every two of some people are worth together; nothing where they may not be together.
#[derive(Debug, Clone, Default)]
pub struct Team {
    people: usize,
    worth: Vec<Option<i64>>,
}

impl Team {
    fn new(people: usize, mut worth: impl FnMut(usize, usize) -> Option<i64>) -> Self {
        let mut team = Self { people, worth: vec![None; people * people] };
        for a in 0..people {
            for b in a + 1..people {
                let worth = worth(a, b);
                team.worth[a * people + b] = worth;
                team.worth[b * people + a] = worth;
            }
        }
        team
    }

    /// How many people there are.
    pub fn people(&self) -> usize {
        self.people
    }

    /// What two people are worth together.
    pub fn worth(&self, a: usize, b: usize) -> Option<i64> {
        self.worth[a * self.people + b]
    }

    /// All that is allowed: two people, the smaller number first, and their worth.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize, i64)> {
        let of = |a: usize| (a + 1..self.people).map(move |b| (a, b));
        (0..self.people).flat_map(of).filter_map(|(a, b)| Some((a, b, self.worth(a, b)?)))
    }

    /// The largest worth of any two.
    pub fn most(&self) -> i64 {
        self.worth.iter().flatten().copied().max().unwrap_or(0)
    }
}

/// A kind of team that puts solvers to the test in its own way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// Whole numbers from 0 to 100: many ties.
    Numbers,
    /// The same with three in ten pairs forbidden, departments of six to ten among them.
    Departments,
    /// Three preferences in order, packed in one number below 2^60.
    Ordered,
    /// Points in the plane, the nearer the better: many odd rings, the classical hard case.
    Plane,
    /// Levels, sites, teams and interests, as somebody in HR would weigh them: many ties.
    Affinity,
}

impl Family {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::Numbers, Self::Departments, Self::Ordered, Self::Plane, Self::Affinity];

    /// The letter it goes by and what it is, in a few words.
    pub fn title(self) -> &'static str {
        match self {
            Self::Numbers => "a: whole numbers 0 to 100",
            Self::Departments => "b: the same, 30 % forbidden in blocks",
            Self::Ordered => "c: preferences in order, up to 2^60",
            Self::Plane => "d: points in the plane",
            Self::Affinity => "e: affinities as in a firm",
        }
    }

    /// A team of this kind: the same for the same seed.
    pub fn team(self, people: usize, seed: u64) -> Team {
        let mut chance = Chance::new(((self as u64) << 48) ^ ((people as u64) << 16) ^ seed);
        match self {
            Self::Numbers => Team::new(people, |_, _| Some(chance.below(101))),
            Self::Departments => departments(people, &mut chance),
            Self::Ordered => Team::new(people, |_, _| {
                Some((chance.below(8) << 57) + (chance.below(1 << 10) << 40) + chance.below(1 << 30))
            }),
            Self::Plane => plane(people, &mut chance),
            Self::Affinity => affinity(people, &mut chance),
        }
    }
}

fn departments(people: usize, chance: &mut Chance) -> Team {
    let mut of: Vec<usize> = Vec::new();
    for department in 0.. {
        if of.len() >= people {
            break;
        }
        of.extend(std::iter::repeat_n(department, 6 + chance.index(5)));
    }
    of.truncate(people);
    chance.shuffle(&mut of);
    let inside = Team::new(people, |a, b| (of[a] == of[b]).then_some(0)).pairs().count();
    let all = people * (people - 1) / 2;
    let wanted = (3 * all / 10).saturating_sub(inside);
    let across = all - inside;
    Team::new(people, |a, b| {
        let worth = chance.below(101);
        let forbidden = of[a] == of[b] || chance.index(across) < wanted;
        (!forbidden).then_some(worth)
    })
}

fn plane(people: usize, chance: &mut Chance) -> Team {
    let points: Vec<(i64, i64)> = (0..people).map(|_| (chance.below(10_000), chance.below(10_000))).collect();
    Team::new(people, |a, b| {
        let (across, down) = (points[a].0 - points[b].0, points[a].1 - points[b].1);
        Some(15_000 - (across * across + down * down).isqrt())
    })
}

fn affinity(people: usize, chance: &mut Chance) -> Team {
    struct Person {
        level: i64,
        site: i64,
        team: usize,
        interests: u32,
    }
    let everybody: Vec<Person> = (0..people)
        .map(|_| Person {
            level: chance.below(5),
            site: chance.below(3),
            team: chance.index(people / 8 + 1),
            interests: (0..12).map(|bit| u32::from(chance.index(4) == 0) << bit).sum(),
        })
        .collect();
    Team::new(people, |a, b| {
        let (a, b) = (&everybody[a], &everybody[b]);
        let apart = 8 * (a.level - b.level).abs();
        let across = if a.site == b.site { 0 } else { 10 };
        let common = i64::from((a.interests & b.interests).count_ones().min(5));
        (a.team != b.team).then_some((50 - apart + across + 6 * common).max(0))
    })
}
