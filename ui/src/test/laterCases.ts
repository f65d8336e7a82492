import type { Awayday, Document, FeedbackGroup, Group, GuideSection, Proposal, Published, Value, Why } from "../lib/bindings";
import type { Answers } from "./fakeDoor";
import { groups, idOf, overview, pair, people, proposal } from "./madeUp";
import { waysToMend } from "./ways";

/** The later part of the round: pairs to look over, the Awayday, the papers. */

export const values: Value[] = [
  { preference: "leftOut", label: "nobody left out", value: 0 },
  { preference: "nowAndThen", label: "one pair who deal with each other now and then", value: 1 },
  { preference: "sameDepartment", label: "no pairs inside one department", value: 0 },
];

const asked: Group = {
  ...pair("Callum", "Grace"),
  breaches: [
    {
      members: [idOf("Callum"), idOf("Grace")],
      rule: "declined",
      sentence: "One of them asked not to be in this pair.",
      mayBeOverridden: false,
    },
  ],
};

const close: Group = {
  ...pair("Daniel", "Oliver"),
  dealings: "mostWeeks",
  breaches: [
    {
      members: [idOf("Daniel"), idOf("Oliver")],
      rule: "closely",
      sentence: "Daniel Marsh and Oliver Kent deal with each other most weeks.",
      mayBeOverridden: true,
    },
  ],
};

export const draft: Proposal = {
  ...proposal,
  groups: groups.map((group, place) => (place === 0 ? { ...group, dealings: "nowAndThen", locked: true } : group)),
  values,
};

export const unsettledDraft: Proposal = {
  ...draft,
  groups: draft.groups.map((group) => {
    if (group.members.includes(idOf("Callum"))) return asked;
    return group.members.includes(idOf("Daniel")) ? close : group;
  }),
  best: values,
  values: values.map((value) =>
    value.preference === "nowAndThen"
      ? { ...value, value: 2, label: "two pairs who deal with each other now and then" }
      : value,
  ),
  proof: null,
};

/** An odd number of people, one of whom nobody can be with. */
export const oddDraft: Proposal = {
  ...draft,
  groups: [
    ...draft.groups.slice(0, 6),
    {
      ...pair("Marek", "Ruth"),
      members: [idOf("Marek"), idOf("Priya"), idOf("Ruth")],
      dealings: "nowAndThen",
      reasons: ["Marek and Priya hardly ever meet.", "Marek and Ruth hardly ever meet.", "Priya and Ruth meet now and then."],
    },
  ],
  leftOut: [idOf("Siân")],
  values: values.map((value) => (value.preference === "leftOut" ? { ...value, value: 1, label: "one person left out" } : value)),
  notes: ["Siân Price is left out.", "An odd number takes part, so Marek Zieliński, Priya Nair and Ruth Okafor are a trio."],
};

function partner(name: string, changes: [string, string][], consequences: string[], others: string[] = []): Why & { person: Group["members"][number] } {
  return {
    person: idOf(name),
    allowed: true,
    rule: null,
    breaches: [],
    sentence: `Callum Reid and ${name} can be a pair: they hardly ever deal with each other.`,
    values,
    changes: changes.map((members) => members.map(idOf)),
    consequences,
    others,
  };
}

export const partnersForCallum = [
  partner(
    "Isaac",
    [
      ["Callum", "Isaac"],
      ["Grace", "Sophie"],
    ],
    ["Grace and Sophie would be a pair; they hardly ever meet."],
    ["Grace goes to Sophie."],
  ),
  partner(
    "Siân",
    [
      ["Callum", "Siân"],
      ["Grace", "Priya"],
    ],
    ["Grace and Priya would be a pair; they hardly ever meet."],
  ),
  partner(
    "Marek",
    [
      ["Callum", "Marek"],
      ["Grace", "Ruth"],
    ],
    ["Grace and Ruth would be a pair; they meet now and then."],
  ),
  partner("Ben", [["Ben", "Callum"]], ["Grace and Hannah would be a pair; they hardly ever meet."]),
  {
    ...partner("Hannah", [], []),
    allowed: false,
    rule: "closely" as const,
    sentence: "Callum Reid and Hannah Ellis deal with each other most weeks.",
  },
];

export const askedPublished: Published = {
  version: 1,
  on: "2027-01-22",
  replaces: null,
  groups: groups.map((group) => (group.members.includes(idOf("Callum")) ? asked : group)),
  leftOut: [],
  newlyMatched: groups.flatMap(({ members }) => members),
  newlyLeftOut: [],
};

export const awayday: Awayday = {
  on: "2027-07-09",
  place: "The Old Sail Loft",
  starts: "09:00",
  ends: "12:25",
  parts: [
    { starts: "09:00", minutes: 15, title: "Arrive and coffee", who: "Everyone", kind: "break", notes: "" },
    { starts: "09:15", minutes: 15, title: "Welcome: why we did this", who: "Leader", kind: "other", notes: "" },
    { starts: "09:30", minutes: 10, title: "How feedback pairs work", who: "HR lead", kind: "other", notes: "" },
    { starts: "09:40", minutes: 45, title: "Feedback pairs", who: "Everyone", kind: "feedback", notes: "" },
    { starts: "10:25", minutes: 20, title: "Break", who: "Everyone", kind: "break", notes: "" },
    { starts: "10:45", minutes: 30, title: "Quiet notes", who: "Everyone", kind: "other", notes: "" },
    { starts: "11:15", minutes: 60, title: "Insights and breakthroughs", who: "Leader", kind: "sharing", notes: "" },
    { starts: "12:15", minutes: 10, title: "Close", who: "Leader", kind: "other", notes: "" },
  ],
};

const feedback = (one: string, other: string, place: string, nominated: FeedbackGroup["nominated"]): FeedbackGroup => ({
  members: [idOf(one), idOf(other)],
  place,
  nominated,
});

export const nominations = {
  expect: "With two names each, about two in three people usually get one of them. With three names it is more.",
  people: people.slice(0, 16).map(({ id }, place) => ({
    person: id,
    names: place < 12 ? [people[(place + 3) % 16]?.id ?? id, people[(place + 7) % 16]?.id ?? id] : [],
  })),
};

export const feedbackPairs = {
  groups: [
    feedback("Amina", "Hannah", "Table 1", "one"),
    feedback("Ben", "Sophie", "Table 2", "one"),
    feedback("Callum", "Daniel", "Garden room", "each"),
    feedback("Grace", "Priya", "Table 3", "each"),
    feedback("Isaac", "Nadia", "Table 4", "each"),
    feedback("Joe", "Marek", "Table 5", "each"),
    feedback("Oliver", "Tom", "Library", "neither"),
    feedback("Ruth", "Siân", "Table 6", "each"),
  ],
  leftOut: [],
  values: [],
  proof: { digest: "9c", claims: ["No set of feedback pairs leaves fewer people out."], duals: [] },
  absent: [],
  fits: true,
};

export const documents: Document[] = [
  { kind: "guide", title: "Guide", about: "For everyone", moment: "whosIn", formats: ["pdf", "html"], confidential: false, available: true, why: null },
  { kind: "letters", title: "Letter to each person", about: "One page each", moment: "matches", formats: ["pdf"], confidential: false, available: true, why: null },
  { kind: "matchSheet", title: "Match sheet", about: "1 page, for the wall", moment: "matches", formats: ["pdf", "csv", "xlsx"], confidential: false, available: true, why: null },
  { kind: "awaydayAgenda", title: "Awayday agenda", about: "1 page, for everyone", moment: "awayday", formats: ["pdf", "csv"], confidential: false, available: true, why: null },
  { kind: "awaydayRunSheet", title: "Awayday run sheet", about: "1 page, for you", moment: "awayday", formats: ["pdf", "csv"], confidential: false, available: true, why: null },
  { kind: "feedbackPairs", title: "Feedback pair list", about: "1 page, for the door", moment: "awayday", formats: ["pdf", "csv", "xlsx"], confidential: false, available: false, why: "Make the feedback pairs first, under Awayday." },
  { kind: "proposal", title: "Proposal with its proof", about: "For the leader and the HR lead", moment: "matches", formats: ["json"], confidential: true, available: true, why: null },
];

export const guideSections: GuideSection[] = [
  { place: 1, heading: "What coaching pairs are", words: "Two colleagues help each other, as equals.", ours: true, added: false },
  { place: 2, heading: "The first hour", words: "Agree how you will work.\n\n- When\n- Where", ours: false, added: false },
  { place: 51, heading: "Rooms at the Old Sail Loft", words: "The small room may be booked for an hour.", ours: false, added: true },
];

const page = (title: string, width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="#fff"/><text x="60" y="90" font-size="30">${title}</text></svg>`;

export const later: Answers = {
  overview: { ...overview, awayday: { on: awayday.on, place: awayday.place, feedbackPairs: null, nominationsIn: 12 } },
  rules: { line: "direct", closelyFrom: "mostWeeks", fresh: "neverAgain", odd: "trio" },
  partners_for: partnersForCallum,
  check_pairs: { breaches: [], values, best: values },
  try_swap: {
    groups: [],
    sentences: ["Amina and Hannah would be a pair; they hardly ever meet.", "Ben and Tom would be a pair; they meet most weeks."],
    values,
    breaches: [],
  },
  awayday,
  default_agenda: awayday.parts,
  nominations,
  feedback_pairs: null,
  running_awayday: null,
  sharing: { speakers: [], insights: [] },
  documents,
  guide_sections: guideSections,
  draft_text: ({ person }) => ({
    to: "amina@harbour.example",
    subject: "Your coaching partner",
    body: `Dear ${people.find(({ id }) => id === person)?.name},\n\nyour letter is attached. It says who your partner is.`,
    attachments: ["Letter.pdf", "Meetings.ics"],
  }),
  preview_document: ({ kind, paper }) => ({
    pages: paper === "a4" ? [page(kind, 595, 842), page(`${kind}, second`, 595, 842)] : [page(kind, 612, 792)],
  }),
};

const publishedOverview = { ...overview, published: { version: 1, on: "2027-01-22", pairs: "eight pairs", groups: 8, agreed: 0 } };

/** What each of these moments adds to a programme in which people have joined. */
export const laterCases: Record<string, Answers> = {
  proposed: { ...later, draft },
  odd: { ...later, draft: oddDraft },
  unsettled: { ...later, draft: unsettledDraft },
  asked: { ...later, overview: publishedOverview, published: askedPublished, repair_options: waysToMend },
  planned: { ...later },
  ready: { ...later, feedback_pairs: feedbackPairs },
};
