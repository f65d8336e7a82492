#include <lemon/matching.h>
#include <lemon/smart_graph.h>

#include "talk.hpp"

using Graph = lemon::SmartGraph;
using Worth = Graph::EdgeMap<long long>;

struct Solver {
    Graph graph;
    Worth worth{graph};

    void people(int n) {
        graph.clear();
        for (int person = 0; person < n; person++) graph.addNode();
    }
    void pair(int a, int b, long long of_pair) {
        worth[graph.addEdge(graph.nodeFromId(a), graph.nodeFromId(b))] = of_pair;
    }

    __int128 solve() {
        lemon::MaxWeightedMatching<Graph, Worth> matching(graph, worth);
        matching.run();
        return matching.matchingWeight();
    }
};

int main() { return talk<Solver>(); }
