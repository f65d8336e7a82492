#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/maximum_weighted_matching.hpp>
#include <vector>

#include "talk.hpp"

using Worth = boost::property<boost::edge_weight_t, long long>;
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Worth>;
using Person = boost::graph_traits<Graph>::vertex_descriptor;

struct Solver {
    Graph graph;

    void people(int n) { graph = Graph(n); }
    void pair(int a, int b, long long worth) { boost::add_edge(a, b, Worth(worth), graph); }

    __int128 solve() {
        std::vector<Person> partner(boost::num_vertices(graph));
        boost::maximum_weighted_matching(graph, partner.data());
        __int128 sum = 0;
        for (Person a = 0; a < partner.size(); a++)
            if (partner[a] != boost::graph_traits<Graph>::null_vertex() && a < partner[a])
                sum += boost::get(boost::edge_weight, graph, boost::edge(a, partner[a], graph).first);
        return sum;
    }
};

int main() { return talk<Solver>(); }
