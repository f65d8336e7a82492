// What every peer in C++ does: it hears of teams, solves them, and says what came out and how long it took.
#pragma once

#include <ctime>
#include <iostream>
#include <string>

// SOLVER is told of a team by people(n) and pair(a, b, worth), and solves it from the start with solve().
template <typename SOLVER> int talk() {
    std::ios::sync_with_stdio(false);
    SOLVER solver;
    std::string word;
    while (std::cin >> word) {
        if (word == "team") {
            int people;
            long pairs;
            std::cin >> people >> pairs;
            solver.people(people);
            while (pairs-- > 0) {
                int a, b;
                long long worth;
                std::cin >> a >> b >> worth;
                solver.pair(a, b, worth);
            }
        } else {
            int times;
            std::cin >> times;
            __int128 worth = 0;
            std::clock_t start = std::clock();
            for (int time = 0; time < times; time++) worth = solver.solve();
            double took = double(std::clock() - start) / CLOCKS_PER_SEC;
            std::string digits;
            do digits.insert(digits.begin(), char('0' + int(worth % 10)));
            while (worth /= 10);
            std::cout << digits << ' ' << (long long)(took / times * 1e9) << std::endl;
        }
    }
    return 0;
}
