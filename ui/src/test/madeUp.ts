import type { Answer, Commands, DealingsPicture, KickOffElement, PairDealings, DocumentKind, Group, ImportPreview, Overview, Person, PersonAnswer, PersonId, Proposal, Round, RoundId } from "../lib/bindings";

/** Harbour & Pine, a made-up company of twenty, for tests. */
const roster: [name: string, department: string, manager: string | null][] = [
  ["Ruth Okafor", "Executive", null],
  ["Daniel Marsh", "People", "Ruth Okafor"],
  ["Amina Yusuf", "Finance", "Ruth Okafor"],
  ["Siân Price", "Finance", "Amina Yusuf"],
  ["Tom Brightwell", "Production", "Ruth Okafor"],
  ["Grace Whitfield", "Production", "Tom Brightwell"],
  ["Isaac Boateng", "Production", "Tom Brightwell"],
  ["Marek Zieliński", "Delivery", "Ben Hartley"],
  ["Callum Reid", "Sales", "Ruth Okafor"],
  ["Nadia Rahman", "Sales", "Callum Reid"],
  ["Sophie Laurent", "Sales", "Callum Reid"],
  ["Hannah Ellis", "Customer care", "Daniel Marsh"],
  ["Priya Nair", "Design", "Ruth Okafor"],
  ["Oliver Kent", "Design", "Priya Nair"],
  ["Ben Hartley", "Purchasing", "Tom Brightwell"],
  ["Joe Adeyemi", "IT", "Ruth Okafor"],
  ["Karen Boyd", "Finance", "Amina Yusuf"],
  ["Linda Shaw", "Customer care", "Daniel Marsh"],
  ["Peter Doyle", "Sales", "Callum Reid"],
  ["Yuki Tanaka", "Design", "Priya Nair"],
];

export function idOf(name: string): PersonId {
  return (roster.findIndex(([known]) => known === name || known.startsWith(`${name} `)) + 1) as PersonId;
}

export const people: Person[] = roster.map(([name, department, manager]) => ({
  id: idOf(name),
  name,
  email: `${name.split(" ")[0]?.toLowerCase()}@harbour.example`,
  department,
  site: "Main site",
  manager: manager === null ? null : idOf(manager),
  level: null,
  leader: name === "Ruth Okafor",
  hrLead: name === "Daniel Marsh",
  starts: null,
  leaves: null,
}));

export const round: Round = {
  id: 1 as RoundId,
  number: 1,
  startsOn: "2027-01-25",
  endsOn: "2027-07-09",
  seed: 1,
  kickOffOn: "2027-01-11",
  kickOffAgreed: null,
  closedOn: null,
};

/** The first sixteen joined; of the others two said not this time and two have not replied. */
export const answers: PersonAnswer[] = people.map(({ id }, place) => {
  const answer: Answer | null = place < 16 ? "joined" : place < 18 ? "notThisTime" : null;
  const on = answer && "2027-01-12";
  const history = answer && on ? [{ answer, on }] : [];
  return { person: id, answer, on, lastTime: null, history, invited: ["2027-01-08"], waiting: answer === null };
});

export const overview: Overview = {
  organisation: "Harbour & Pine",
  scope: "allStaff",
  people: 20,
  round,
  closed: null,
  nextNumber: 2,
  joined: 16,
  answered: 18,
  pairsDrafted: null,
  published: null,
  meetings: null,
  awayday: null,
  leader: idOf("Ruth"),
  hrLead: idOf("Daniel"),
  lastChange: { sentence: "Joe Adeyemi joined", at: "2027-01-12T09:30:00" },
  undo: "Joe Adeyemi joined",
  redo: null,
};

/** Two people of a group, alphabetically, with nothing against them. */
export function pair(one: string, other: string): Group {
  return {
    members: [one, other].toSorted((a, b) => a.localeCompare(b)).map(idOf),
    dealings: "hardlyEver",
    reasons: ["They hardly ever deal with each other."],
    locked: false,
    breaches: [],
    overrides: [],
    accepted: [],
  };
}

export const groups: Group[] = [
  pair("Amina", "Tom"),
  pair("Ben", "Hannah"),
  pair("Callum", "Grace"),
  pair("Daniel", "Oliver"),
  pair("Isaac", "Sophie"),
  pair("Joe", "Nadia"),
  pair("Marek", "Ruth"),
  pair("Priya", "Siân"),
];

export const proposal: Proposal = {
  round: round.id,
  version: null,
  seed: 1,
  rules: { line: "direct", closelyFrom: "mostWeeks", fresh: "neverAgain", odd: "trio" },
  groups,
  leftOut: [],
  values: [
    { preference: "leftOut", label: "people left out", value: 0 },
    { preference: "nowAndThen", label: "pairs who deal with each other now and then", value: 2 },
  ],
  best: null,
  proof: { digest: "4f2a", claims: ["No other set of pairs leaves fewer people out."], duals: [] },
  notes: [],
};

export const documents: { kind: DocumentKind; title: string; about: string }[] = [
  { kind: "matchSheet", title: "Match sheet", about: "1 page, for the wall" },
  { kind: "awaydayAgenda", title: "Awayday agenda", about: "1 page, for everyone" },
  { kind: "awaydayRunSheet", title: "Awayday run sheet", about: "1 page, for you" },
  { kind: "feedbackPairs", title: "Feedback pair list", about: "1 page, for the door" },
];

export const dealings: PairDealings[] = [
  { a: idOf("Amina"), b: idOf("Tom"), dealings: "nowAndThen", source: "derived", uncertain: true },
  { a: idOf("Priya"), b: idOf("Sophie"), dealings: "nowAndThen", source: "derived", uncertain: true },
  { a: idOf("Amina"), b: idOf("Siân"), dealings: "mostDays", source: "derived", uncertain: false },
  { a: idOf("Callum"), b: idOf("Hannah"), dealings: "mostWeeks", source: "said", uncertain: false },
];

export const dealingsPicture: DealingsPicture = {
  sentence: "We filled in 187 of 190 from teams and managers, and one was told. Two are not certain.",
  people: ["Hannah", "Priya", "Ruth", "Amina", "Siân", "Callum", "Sophie", "Tom"].map(idOf),
  cells: dealings.map((two) => ({ ...two, toAsk: two.uncertain, manager: two.a === idOf("Amina") && two.b === idOf("Siân") ? two.a : null })),
};

const elements: [KickOffElement["element"], string][] = [
  ["trust", "Trust"],
  ["champion", "Being each other’s champion"],
  ["empowering", "Empowering"],
  ["challenge", "Challenging oneself"],
  ["questions", "Asking good questions and encouraging"],
  ["accountability", "Shared accountability for the team"],
];

export const kickOffElements: KickOffElement[] = elements.map(([element, title]) => ({
  element,
  title,
  question: `What do we agree on? ${title}.`,
  agreed: element === "trust" ? "What is said in a pair stays there." : "",
}));

/** The roster as a pasted table with one slip in Grace's line, until it is put right. */
export function preview({ columns, corrections }: Commands["preview_import"]["args"]): ImportPreview {
  const [slip] = corrections ?? [];
  const right = slip?.value === "Tom Brightwell";
  return {
    fields: ["name", "email", "department", "site", "manager", "level", "leader", "hr lead", "starts", "leaves"],
    columns: columns ?? [
      { heading: "Employee", field: "name" },
      { heading: "Dept", field: "department" },
      { heading: "Reports to", field: "manager" },
      { heading: "Job title", field: null },
    ],
    rows: roster.map(([name, department, manager], place) => ({
      line: place + 2,
      cells: [name, department, manager === "Tom Brightwell" && place === 5 && !right ? "Tom Brightwel" : (manager ?? ""), "Manager"],
    })),
    total: roster.length,
    problems: right
      ? []
      : [{ line: 7, column: "Reports to", message: "“Tom Brightwel” is not in the list. Did you mean Tom Brightwell?", suggestion: "Tom Brightwell" }],
    found: ["20 names, none twice", "8 teams", "19 have a manager; Ruth Okafor is at the top"],
    added: roster.length,
    changed: 0,
    unchanged: 0,
  };
}
