use super::{Reached, Search};
use crate::pairing::number::Number;

/// The paths of the tree, from outer groups up to the root.
impl<N: Number> Search<N> {
    /// Gives an outer person another partner, or none, and turns the path to the root round.
    pub(super) fn turn_round(&mut self, person: usize, with: Option<usize>) {
        let (mut person, mut with) = (person, with);
        loop {
            let group = self.groups.outermost[person];
            let above = self.link_up(group);
            self.groups.rebase(group, person);
            self.groups.partner[person] = with;
            let Some((inner, (next, entry))) = above else { return };
            self.groups.rebase(inner, entry);
            self.groups.partner[entry] = Some(next);
            (person, with) = (next, Some(entry));
        }
    }

    /// The groups from an outer person's up to the first that is the goal or to the root, and the
    /// link from each to the next.
    pub(super) fn path_up(
        &self,
        person: usize,
        goal: impl Fn(usize) -> bool,
    ) -> (Vec<usize>, Vec<(usize, usize)>) {
        let mut path = vec![self.groups.outermost[person]];
        let mut links = Vec::new();
        let mut outer = path[0];
        while !goal(outer)
            && let Some((inner, link)) = self.link_up(outer)
        {
            let base = self.groups.get(outer).base;
            let (next, entry) = link;
            links.push((base, self.groups.partner[base].unwrap_or(base)));
            links.push((entry, next));
            outer = self.groups.outermost[next];
            path.extend([inner, outer]);
        }
        (path, links)
    }

    /// The inner group above an outer one, and the link by which that was reached.
    fn link_up(&self, outer: usize) -> Option<(usize, (usize, usize))> {
        let inner = self.groups.outermost[self.groups.partner_of_group(outer)?];
        match self.reached[inner] {
            Reached::Inner { link, .. } => Some((inner, link)),
            Reached::NotYet | Reached::Outer { .. } => None,
        }
    }
}
