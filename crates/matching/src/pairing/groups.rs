use super::number::Number;

/// The pairs so far, and the odd groups that are treated as if they were one person.
///
/// A group is a person (its number is the person's) or a *ring*: an odd number of smaller groups,
/// each linked to the next, in which everybody but one, its *base*, is in a pair. Any member can
/// be made the base by pairing the others round the ring anew; this is why a ring can do whatever
/// one person can.
#[derive(Debug, Clone)]
pub struct Groups<N> {
    /// Everybody's partner.
    pub partner: Vec<Option<usize>>,
    /// The outermost group that each person is in.
    pub outermost: Vec<usize>,
    everybody: Vec<usize>,
    groups: Vec<Group<N>>,
    unused: Vec<usize>,
}

/// A person, or a ring.
#[derive(Debug, Clone, Default)]
pub struct Group<N> {
    /// The member who has no partner inside.
    pub base: usize,
    /// Everybody in the ring; empty for a person.
    pub members: Vec<usize>,
    /// The ring of smaller groups, from the one that the base is in; empty for a person.
    pub ring: Vec<usize>,
    /// Between each group of the ring and the next: one person of either.
    pub links: Vec<(usize, usize)>,
    /// What each pair inside pays for it, beside the prices of the two people.
    pub price: N,
    /// The ring that the group is part of.
    within: Option<usize>,
}

impl<N: Number> Groups<N> {
    /// Everybody alone.
    pub fn of(people: usize) -> Self {
        let alone = |person| Group { base: person, ..Group::default() };
        Self {
            partner: vec![None; people],
            outermost: (0..people).collect(),
            everybody: (0..people).collect(),
            groups: (0..people).map(alone).collect(),
            unused: Vec::new(),
        }
    }

    /// The same, with others added who are alone.
    pub fn with_others(&self, others: usize) -> Self {
        let before = self.partner.len();
        let anew = |group: usize| if group < before { group } else { group + others };
        let mut with_others = Self::of(before + others);
        with_others.partner[..before].copy_from_slice(&self.partner);
        for (person, &group) in self.outermost.iter().enumerate() {
            with_others.outermost[person] = anew(group);
        }
        for (person, group) in self.groups[..before].iter().enumerate() {
            with_others.groups[person].within = group.within.map(anew);
        }
        with_others.groups.extend(self.groups[before..].iter().map(|group| Group {
            ring: group.ring.iter().map(|&part| anew(part)).collect(),
            within: group.within.map(anew),
            ..group.clone()
        }));
        with_others.unused = self.unused.iter().map(|&group| anew(group)).collect();
        with_others
    }

    /// The group of that number.
    pub fn get(&self, group: usize) -> &Group<N> {
        &self.groups[group]
    }

    /// The group of that number, to be changed.
    pub fn get_mut(&mut self, group: usize) -> &mut Group<N> {
        &mut self.groups[group]
    }

    /// Everybody in the group.
    pub fn members(&self, group: usize) -> &[usize] {
        match self.everybody.get(group) {
            Some(person) => std::slice::from_ref(person),
            None => &self.groups[group].members,
        }
    }

    /// How many numbers for groups have been given out.
    pub fn len(&self) -> usize {
        self.groups.len()
    }

    /// Whether it is a ring, not a person.
    pub fn is_ring(&self, group: usize) -> bool {
        group >= self.partner.len()
    }

    /// All rings there are, outer and inner ones.
    pub fn rings(&self) -> impl Iterator<Item = &Group<N>> {
        let rings = self.groups[self.partner.len()..].iter();
        rings.filter(|group| !group.ring.is_empty())
    }

    /// The partner of the base.
    pub fn partner_of_group(&self, group: usize) -> Option<usize> {
        self.partner[self.groups[group].base]
    }

    /// Makes two people partners.
    pub fn pair(&mut self, a: usize, b: usize) {
        self.partner[a] = Some(b);
        self.partner[b] = Some(a);
    }

    /// Makes one group of a ring of outermost groups; the base of the first becomes its base.
    pub fn close(&mut self, ring: Vec<usize>, links: Vec<(usize, usize)>) -> usize {
        let closed = self.unused.pop().unwrap_or_else(|| {
            self.groups.push(Group::default());
            self.groups.len() - 1
        });
        let mut members = Vec::new();
        for &part in &ring {
            self.groups[part].within = Some(closed);
            members.extend_from_slice(self.members(part));
        }
        for &person in &members {
            self.outermost[person] = closed;
        }
        self.groups[closed] =
            Group { base: self.groups[ring[0]].base, members, ring, links, ..Group::default() };
        closed
    }

    /// Takes an outermost ring apart; its parts become outermost.
    pub fn open(&mut self, group: usize) -> Group<N> {
        let opened = std::mem::take(&mut self.groups[group]);
        self.unused.push(group);
        for &part in &opened.ring {
            self.groups[part].within = None;
            match self.everybody.get(part) {
                Some(&person) => self.outermost[person] = part,
                None => self.groups[part].members.iter().for_each(|&person| self.outermost[person] = part),
            }
        }
        opened
    }

    /// Makes a member the base of an outermost group by pairing the others anew.
    pub fn rebase(&mut self, group: usize, base: usize) {
        let mut waiting = vec![(group, base)];
        while let Some((group, base)) = waiting.pop() {
            if self.groups[group].base == base {
                continue;
            }
            let part = self.part_with(group, base);
            let turned = &mut self.groups[group];
            let place = turned.ring.iter().position(|&it| it == part).unwrap_or(0);
            turned.ring.rotate_left(place);
            turned.links.rotate_left(place);
            turned.base = base;
            waiting.push((part, base));
            for first in (1..self.groups[group].ring.len()).step_by(2) {
                let (a, b) = self.groups[group].links[first];
                if self.partner[a] != Some(b) {
                    waiting.push((self.groups[group].ring[first], a));
                    waiting.push((self.groups[group].ring[first + 1], b));
                    self.pair(a, b);
                }
            }
        }
    }

    /// Everybody who is in a ring with a person, and what the two pay for all rings that both are in.
    pub fn shared_prices(&self, person: usize) -> Vec<(usize, N)> {
        let within = |&group: &usize| self.groups[group].within;
        let rings = std::iter::successors(within(&person), within);
        let mut total = rings.clone().fold(N::default(), |total, ring| total + self.groups[ring].price);
        let mut shared = Vec::new();
        let mut inner = person;
        for ring in rings {
            for &part in self.groups[ring].ring.iter().filter(|&&part| part != inner) {
                shared.extend(self.members(part).iter().map(|&other| (other, total)));
            }
            total -= self.groups[ring].price;
            inner = ring;
        }
        shared
    }

    /// The part of a ring that a member is in.
    fn part_with(&self, ring: usize, member: usize) -> usize {
        let mut part = member;
        while let Some(outer) = self.groups[part].within
            && outer != ring
        {
            part = outer;
        }
        part
    }
}
