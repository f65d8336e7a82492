use rustworkx_core::max_weight_matching::max_weight_matching;
use rustworkx_core::petgraph::graph::UnGraph;

/// Pairs of people, and what they are worth together.
#[derive(Debug, Default)]
pub struct Pairing {
    /// Each person in one pair at most.
    pub pairs: Vec<(usize, usize)>,
    /// The sum over the pairs.
    pub worth: i128,
}

/// The pairs among some people that are worth most together: a maximum-weight matching. Only pairs
/// that are worth something are made.
pub fn best_pairs(people: &[usize], worth: impl Fn(usize, usize) -> Option<i128>) -> Pairing {
    let mut graph = UnGraph::<usize, i128>::default();
    let nodes: Vec<_> = people.iter().map(|&person| graph.add_node(person)).collect();
    for (later, &b) in people.iter().enumerate() {
        for (earlier, &a) in people[..later].iter().enumerate() {
            if let Some(gain) = worth(a, b).filter(|&gain| gain > 0) {
                graph.add_edge(nodes[earlier], nodes[later], gain);
            }
        }
    }
    let Ok(matched) =
        max_weight_matching(&graph, false, |edge| Ok::<_, std::convert::Infallible>(*edge.weight()), false);
    let mut pairing = Pairing::default();
    for (a, b) in matched {
        pairing.pairs.push((people[a], people[b]));
        pairing.worth += worth(people[a], people[b]).unwrap_or(0);
    }
    pairing
}
