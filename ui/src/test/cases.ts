import type { Answers, ShellAnswers } from "./fakeDoor";
import { answers, overview, people, proposal } from "./madeUp";

const shell: ShellAnswers = {
  welcome: { recent: [{ index: 0, name: "Harbour & Pine", file: "harbour.pairs", opened: "2026-11-20" }] },
  programme: { file: "harbour.pairs", folder: "Documents" },
};

const joining: Answers = {
  overview,
  people,
  answers,
  feasibility: {
    participants: 16,
    leftOver: 0,
    bottleneck: null,
    waysOut: [],
    partners: people.slice(0, 16).map(({ id }, place) => ({ person: id, count: 9 + (place % 5) })),
    leader: null,
  },
  draft: null,
  published: null,
  awayday: null,
  history_of_changes: [],
};

/** Moments in the life of a programme, to look at and to test. */
export const cases: Record<string, { answers: Answers; shell: ShellAnswers }> = {
  welcome: { answers: {}, shell: { ...shell, programme: null } },
  empty: {
    answers: {
      ...joining,
      overview: {
        ...overview,
        people: 0,
        joined: 0,
        answered: 0,
        round: null,
        leader: null,
        hrLead: null,
        lastChange: null,
        undo: null,
      },
      people: [],
      answers: [],
    },
    shell,
  },
  joining: { answers: joining, shell },
  matched: {
    answers: {
      ...joining,
      overview: { ...overview, published: { version: 1, on: "2027-01-22", pairs: 8 }, pairsDrafted: null },
      published: { version: 1, on: "2027-01-22", replaces: null, groups: proposal.groups, leftOut: [] },
    },
    shell,
  },
};
