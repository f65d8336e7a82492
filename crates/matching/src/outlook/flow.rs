use std::collections::VecDeque;

/// Places joined by pipes, through which as much as possible flows from one to another.
#[derive(Debug, Clone)]
pub struct Network {
    places: usize,
    /// What each pipe can still take, row after row.
    room: Vec<u32>,
}

impl Network {
    /// Places without pipes.
    pub fn of(places: usize) -> Self {
        Self { places, room: vec![0; places * places] }
    }

    /// Lays a pipe that can take so much.
    pub fn lay(&mut self, from: usize, to: usize, room: u32) {
        self.room[from * self.places + to] = room;
    }

    /// Lets as much flow as can, and gives what could be reached from the source by more: the nearest
    /// of the tightest cuts. Dinic's algorithm ("Algorithm for solution of a problem of maximum flow in
    /// networks with power estimation", 1970).
    pub fn cut(mut self, source: usize, sink: usize) -> Vec<bool> {
        loop {
            let depth = self.depths(source);
            if depth[sink].is_none() {
                return depth.iter().map(Option::is_some).collect();
            }
            self.fill(source, sink, &depth);
        }
    }

    fn depths(&self, source: usize) -> Vec<Option<usize>> {
        let mut depth = vec![None; self.places];
        depth[source] = Some(0);
        let mut queue = VecDeque::from([source]);
        while let Some(from) = queue.pop_front() {
            for to in 0..self.places {
                if depth[to].is_none() && self.room[from * self.places + to] > 0 {
                    depth[to] = depth[from].map(|depth| depth + 1);
                    queue.push_back(to);
                }
            }
        }
        depth
    }

    /// Sends along paths that lead one step deeper each, until there are none.
    fn fill(&mut self, source: usize, sink: usize, depth: &[Option<usize>]) {
        let mut next = vec![0; self.places];
        let mut path = vec![source];
        while let Some(&at) = path.last() {
            if at == sink {
                self.send(&path);
                path.truncate(1);
                continue;
            }
            let deeper = depth[at].map(|depth| depth + 1);
            let open = |to: &usize| self.room[at * self.places + to] > 0 && depth[*to] == deeper;
            match (next[at]..self.places).find(open) {
                Some(to) => {
                    next[at] = to;
                    path.push(to);
                }
                None => {
                    next[at] = self.places;
                    path.pop();
                    if let Some(&back) = path.last() {
                        next[back] += 1;
                    }
                }
            }
        }
    }

    fn send(&mut self, path: &[usize]) {
        let pipes = || path.iter().zip(&path[1..]);
        let least = pipes().map(|(&from, &to)| self.room[from * self.places + to]).min().unwrap_or(0);
        for (&from, &to) in pipes() {
            self.room[from * self.places + to] -= least;
            self.room[to * self.places + from] += least;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Network;

    #[test]
    fn the_nearest_of_the_tightest_cuts_is_found() {
        let mut network = Network::of(5);
        for (from, to, room) in [(0, 1, 3), (0, 2, 2), (1, 2, 5), (1, 3, 1), (2, 3, 1), (3, 4, 2)] {
            network.lay(from, to, room);
        }
        assert_eq!(network.cut(0, 4), [true, true, true, false, false]);
    }
}
