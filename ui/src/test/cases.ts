import type { Answers, ShellAnswers } from "./fakeDoor";
import { fromForms } from "./formCases";
import { laterCases } from "./laterCases";
import { answers, dealings, dealingsPicture, idOf, kickOffElements, overview, people, preview, proposal } from "./madeUp";
import { lookingBack, roundCases } from "./rounds";
import { checkIns, meetings } from "./meetings";
import { allAbout, history, preferenceCounts, ruleCosts } from "./peopleCases";
import { outlook, stuck } from "./ways";

const shell: ShellAnswers = {
  choose_table: { file: "people.xlsx" },
  choose_messages: { file: "Replies" },
  welcome: { recent: [{ index: 0, name: "Harbour & Pine", file: "harbour.pairs", opened: "2026-11-20" }] },
  programme: { file: "harbour.pairs", folder: "Documents" },
  locked: null,
  touched: null,
  locking: { minutes: 10 },
};

const joining: Answers = {
  ...lookingBack,
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
  dealings_of: ({ person }) => dealings.filter(({ a, b }) => a === person || b === person),
  dealings_picture: dealingsPicture,
  dealings_to_ask: dealingsPicture.cells.filter(({ toAsk }) => toAsk).length,
  kick_off_elements: kickOffElements,
  trusted: {
    sentence: "Three of 16 people have named colleagues. One pair named each other.",
    people: people.slice(0, 16).map(({ id }) => ({ person: id, names: id === idOf("Amina") ? [idOf("Tom"), idOf("Joe")] : [] })),
    mutual: [{ members: [idOf("Amina"), idOf("Tom")], hindrance: null }],
  },
  draft: null,
  outlook,
  repair_options: [],
  preview_import: preview,
  ...fromForms,
  published: null,
  meetings: [],
  check_ins: checkIns,
  absences: [],
  ring_picture: null,
  awayday: null,
  apart: [],
  person_history: history,
  all_about_person: allAbout,
  before_erasing: ["Everything that was noted about them goes out of this file."],
  rule_costs: ruleCosts,
  preference_counts: preferenceCounts,
  protection: {
    protected: false,
    meaning: ["Whoever sits at the laptop while the programme is open, or knows the passphrase, sees everything."],
    problem: null,
  },
  copies: {
    kept: true,
    folder: "harbour copies",
    second: null,
    copies: [7, 6, 5, 4, 3, 2].map((number) => ({
      number,
      file: `harbour copy ${number}, 2027-01-${10 + number} 17.40, round 1 joining.pairs`,
      at: `2027-01-${10 + number}T17:40:00`,
      step: "round 1 joining",
      size: 131_072,
      second: false,
    })),
    failed: null,
  },
  calendar_setting: { zone: "Europe/London", meetingsAt: "10:00", zones: ["America/New_York", "Europe/Dublin", "Europe/London"] },
  history_of_changes: [
    { id: 2, at: "2027-01-12T09:30:00", sentence: "Joe Adeyemi joined", undone: false },
    { id: 1, at: "2027-01-11T10:00:00", sentence: "Twenty people added", undone: false },
  ],
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
        nextNumber: 1,
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
  unstarted: {
    answers: { ...joining, overview: { ...overview, round: null, nextNumber: 1, joined: 0, answered: 0, hrLead: null } },
    shell,
  },
  joining: { answers: joining, shell },
  stuck: { answers: { ...joining, feasibility: stuck }, shell },
  matched: {
    answers: {
      ...joining,
      meetings,
      overview: {
        ...overview,
        published: { version: 1, on: "2027-01-22", pairs: "eight pairs", groups: 8, agreed: 0 },
        pairsDrafted: null,
        meetings: { held: 27, expected: 48 },
      },
      published: { version: 1, on: "2027-01-22", replaces: null, groups: proposal.groups, leftOut: [], newlyMatched: [], newlyLeftOut: [] },
    },
    shell,
  },
  ...Object.fromEntries(
    Object.entries({ ...laterCases, ...roundCases }).map(([name, more]) => [name, { answers: { ...joining, ...more }, shell }]),
  ),
};
