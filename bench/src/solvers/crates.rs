use std::io;

use integer_blossom::Weight;
use mwmatching::{Matching, SENTINEL};
use rustworkx_core::max_weight_matching::max_weight_matching;
use rustworkx_core::petgraph::graph::{EdgeReference, NodeIndex, UnGraph};

use super::{Solver, Turn, timed};
use crate::families::Team;

/// The crate `integer-blossom`, with the narrowest numbers that it can count in.
#[derive(Default)]
pub struct IntegerBlossom {
    table: Numbers,
    people: usize,
}

enum Numbers {
    Narrow(Vec<i32>),
    Wide(Vec<i64>),
    Widest(Vec<i128>),
}

impl Default for Numbers {
    fn default() -> Self {
        Self::Narrow(Vec::new())
    }
}

impl Solver for IntegerBlossom {
    fn name(&self) -> &'static str {
        "integer-blossom"
    }

    fn can_count(&self, _: &Team) -> bool {
        true
    }

    fn load(&mut self, team: &Team) -> io::Result<()> {
        self.people = team.people();
        // It sets apart a quarter of the range for what it takes as without end, and doubles.
        let most = team.most();
        self.table = if most < 1 << 27 {
            Numbers::Narrow(table(team, |worth| worth as i32))
        } else if most < 1 << 59 {
            Numbers::Wide(table(team, |worth| worth))
        } else {
            Numbers::Widest(table(team, i128::from))
        };
        Ok(())
    }

    fn solve(&mut self, times: u32) -> io::Result<Turn> {
        let people = self.people;
        Ok(timed(times, || match &self.table {
            Numbers::Narrow(table) => matched(table, people, i128::from),
            Numbers::Wide(table) => matched(table, people, i128::from),
            Numbers::Widest(table) => matched(table, people, |worth| worth),
        }))
    }
}

fn table<W: Default + Clone>(team: &Team, number: impl Fn(i64) -> W) -> Vec<W> {
    let mut table = vec![W::default(); team.people() * team.people()];
    for (a, b, worth) in team.pairs() {
        table[a * team.people() + b] = number(worth);
        table[b * team.people() + a] = number(worth);
    }
    table
}

fn matched<W: Weight>(table: &[W], people: usize, number: impl Fn(W) -> i128) -> i128 {
    let partners = integer_blossom::max_weight_matching(table, people);
    let twice = partners.iter().enumerate().filter_map(|(a, &b)| Some(number(table[a * people + b?])));
    twice.sum::<i128>() / 2
}

/// The crate `rustworkx-core`.
#[derive(Default)]
pub struct Rustworkx {
    graph: UnGraph<(), i128>,
}

impl Solver for Rustworkx {
    fn name(&self) -> &'static str {
        "rustworkx-core"
    }

    fn can_count(&self, _: &Team) -> bool {
        true
    }

    fn load(&mut self, team: &Team) -> io::Result<()> {
        self.graph = UnGraph::default();
        let people: Vec<NodeIndex> = (0..team.people()).map(|_| self.graph.add_node(())).collect();
        for (a, b, worth) in team.pairs() {
            self.graph.add_edge(people[a], people[b], i128::from(worth));
        }
        Ok(())
    }

    fn solve(&mut self, times: u32) -> io::Result<Turn> {
        let graph = &self.graph;
        let worth = |edge: EdgeReference<i128>| Ok::<_, io::Error>(*edge.weight());
        let pairs = || max_weight_matching(graph, false, worth, false);
        pairs()?;
        Ok(timed(times, || pairs().map_or(0, |pairs| worth_of(graph, pairs))))
    }
}

fn worth_of(graph: &UnGraph<(), i128>, pairs: impl IntoIterator<Item = (usize, usize)>) -> i128 {
    let edge = |(a, b)| graph.find_edge(NodeIndex::new(a), NodeIndex::new(b));
    pairs.into_iter().filter_map(edge).map(|edge| graph[edge]).sum()
}

/// The crate `mwmatching`, which counts in 32 bits.
#[derive(Default)]
pub struct Mwmatching {
    pairs: Vec<(usize, usize, i32)>,
}

impl Solver for Mwmatching {
    fn name(&self) -> &'static str {
        "mwmatching"
    }

    fn can_count(&self, team: &Team) -> bool {
        team.most() < 1 << 28
    }

    fn load(&mut self, team: &Team) -> io::Result<()> {
        self.pairs = team.pairs().map(|(a, b, worth)| (a, b, worth as i32)).collect();
        Ok(())
    }

    fn solve(&mut self, times: u32) -> io::Result<Turn> {
        Ok(timed(times, || {
            let partners = Matching::new(self.pairs.clone()).solve();
            let together = |&&(a, b, _): &&(usize, usize, i32)| {
                partners.get(a).is_some_and(|&partner| partner == b && partner != SENTINEL)
            };
            self.pairs.iter().filter(together).map(|&(_, _, worth)| i128::from(worth)).sum()
        }))
    }
}
