// The types of the door. Generated from the table of commands: change that, not this file.

type Id<Kind extends string> = number & { readonly kind: Kind };

export type PersonId = Id<"person">;
export type RoundId = Id<"round">;

export type Dealings = "hardlyEver" | "nowAndThen" | "mostWeeks" | "mostDays";
export type Rule = "joined" | "line" | "closely" | "apart" | "declined" | "fresh";
export type PreferenceKey =
  | "leftOut"
  | "leaderLeftOut"
  | "leftOutAgain"
  | "choicesMissed"
  | "suggestionsMissed"
  | "mostWeeks"
  | "nowAndThen"
  | "hardlyEver"
  | "sameDepartment"
  | "sameManager"
  | "feedbackPartners"
  | "sameSite"
  | "levelGap";
export type FeedbackKey =
  | "leftOut"
  | "pairsWithoutNomination"
  | "peopleWithoutNominee"
  | "firstChoiceMissed"
  | "unnamedWithoutNominee";
export type Answer = "joined" | "notThisTime" | "askMeLater";
export type Scope = "leadershipTeam" | "directorate" | "allStaff";
export type TableKind = "people" | "dealings" | "answers" | "apart" | "history" | "nominations";
export type DocumentKind = "matchSheet" | "awaydayAgenda" | "awaydayRunSheet" | "feedbackPairs";
export type Format = "pdf" | "csv" | "xlsx";
export type Paper = "a4" | "letter";

export interface Person {
  id: PersonId;
  name: string;
  email: string | null;
  department: string | null;
  site: string | null;
  manager: PersonId | null;
  level: number | null;
  leader: boolean;
  hrLead: boolean;
  starts: string | null;
  leaves: string | null;
}

export interface Value {
  preference: string;
  label: string;
  value: number;
}

export interface Breach {
  members: PersonId[];
  rule: Rule;
  sentence: string;
  mayBeOverridden: boolean;
}

export interface Override {
  members: PersonId[];
  rule: Rule;
  note: string | null;
  on: string;
}

export interface Group {
  members: PersonId[];
  dealings: Dealings;
  reasons: string[];
  locked: boolean;
  breaches: Breach[];
  overrides: Override[];
}

export interface Proof {
  digest: string;
  claims: string[];
}

export interface Proposal {
  round: RoundId;
  version: number | null;
  seed: number;
  groups: Group[];
  leftOut: PersonId[];
  values: Value[];
  best: Value[] | null;
  proof: Proof | null;
  notes: string[];
}

export interface Round {
  id: RoundId;
  number: number;
  startsOn: string;
  endsOn: string;
  seed: number;
  kickOffOn: string | null;
  kickOffAgreed: string | null;
  closedOn: string | null;
}

export interface Overview {
  organisation: string;
  scope: Scope;
  people: number;
  round: Round | null;
  joined: number;
  answered: number;
  pairsDrafted: number | null;
  published: { version: number; on: string; pairs: number } | null;
  awayday: { on: string; place: string; feedbackPairs: number | null; nominationsIn: number } | null;
  leader: PersonId | null;
  hrLead: PersonId | null;
  lastChange: { sentence: string; at: string } | null;
  undo: string | null;
  redo: string | null;
}

export interface PersonAnswer {
  person: PersonId;
  answer: Answer | null;
  on: string | null;
  history: { answer: Answer | null; on: string }[];
}

export interface PairDealings {
  a: PersonId;
  b: PersonId;
  dealings: Dealings;
  source: "said" | "derived";
  uncertain: boolean;
}

export interface Rules {
  line: "direct" | "wholeLine" | "wholeLineExceptLeader";
  closelyFrom: "mostWeeks" | "mostDays";
  fresh: "neverAgain" | "allowed" | { within: number };
  odd: "trio" | "leaveOneOut";
}

export interface Preferences {
  order: PreferenceKey[];
  off: PreferenceKey[];
}

export interface Feasibility {
  participants: number;
  leftOver: number;
  bottleneck: { connectors: PersonId[]; stranded: PersonId[][]; sentence: string } | null;
  waysOut: { kind: "rule" | "pair" | "trio" | "invite"; sentence: string; helps: number }[];
  partners: { person: PersonId; count: number }[];
  leader: string | null;
}

export interface Check {
  breaches: Breach[];
  values: Value[];
  best: Value[];
}

export interface Why {
  allowed: boolean;
  rule: Rule | null;
  sentence: string;
  values: Value[] | null;
  changes: PersonId[][];
  consequences: string[];
}

export interface Swapped {
  groups: PersonId[][];
  sentences: string[];
  values: Value[];
  breaches: Breach[];
}

export interface Published {
  version: number;
  on: string;
  replaces: number | null;
  groups: Group[];
  leftOut: PersonId[];
}

export type PartKind = "feedback" | "sharing" | "break" | "other";

export interface AwaydayPart {
  starts: string;
  minutes: number;
  title: string;
  who: string;
  kind: PartKind;
  notes: string;
}

export interface Awayday {
  on: string;
  place: string;
  starts: string;
  ends: string;
  parts: AwaydayPart[];
}

export interface Nominations {
  expect: string;
  people: { person: PersonId; names: PersonId[] }[];
}

export interface FeedbackGroup {
  members: PersonId[];
  place: string;
  nominated: "each" | "one" | "neither";
}

export interface FeedbackPairs {
  groups: FeedbackGroup[];
  leftOut: PersonId[];
  values: Value[];
  proof: Proof | null;
  absent: PersonId[];
}

export interface Document {
  kind: DocumentKind;
  title: string;
  about: string;
  formats: Format[];
  confidential: boolean;
  available: boolean;
  why: string | null;
}

export interface ColumnChoice {
  heading: string;
  field: string | null;
}

export interface Correction {
  line: number;
  column: string;
  value: string;
}

export interface Problem {
  line: number;
  column: string;
  message: string;
  suggestion: string | null;
}

export interface ImportPreview {
  fields: string[];
  columns: ColumnChoice[];
  rows: { line: number; cells: string[] }[];
  total: number;
  problems: Problem[];
  found: string[];
  added: number;
  changed: number;
  unchanged: number;
}

export interface Imported {
  added: number;
  changed: number;
  unchanged: number;
  notes: string[];
}

export interface LoggedChange {
  id: number;
  at: string;
  sentence: string;
  undone: boolean;
}

export type Failure =
  | { kind: "refused"; message: string; hint: string; field: string | null; problems: Problem[] }
  | { kind: "broken"; message: string; detail: string };

export interface TableSource {
  text?: string;
  chosen?: boolean;
  columns?: ColumnChoice[];
  corrections?: Correction[];
}

export interface PersonChange {
  name?: string;
  email?: string | null;
  department?: string | null;
  site?: string | null;
  manager?: PersonId | null;
  level?: number | null;
  leader?: boolean;
  hrLead?: boolean;
  starts?: string | null;
  leaves?: string | null;
}

interface Command<Args, Result> {
  args: Args;
  result: Result;
}

export interface Commands {
  overview: Command<null, Overview>;
  people: Command<null, Person[]>;
  answers: Command<null, PersonAnswer[]>;
  dealings: Command<null, PairDealings[]>;
  apart: Command<null, { a: PersonId; b: PersonId }[]>;
  rules: Command<null, Rules>;
  preferences: Command<null, Preferences>;
  feasibility: Command<{ round?: RoundId }, Feasibility>;
  propose: Command<{ round?: RoundId; seed?: number; locked?: PersonId[][] }, Proposal>;
  draft: Command<null, Proposal | null>;
  check_pairs: Command<{ round?: RoundId; groups: PersonId[][] }, Check>;
  why: Command<{ a: PersonId; b: PersonId }, Why>;
  partners_for: Command<{ person: PersonId }, (Why & { person: PersonId })[]>;
  try_swap: Command<{ a: PersonId; b: PersonId }, Swapped>;
  published: Command<null, Published | null>;
  awayday: Command<null, Awayday | null>;
  default_agenda: Command<{ starts: string }, AwaydayPart[]>;
  nominations: Command<null, Nominations>;
  feedback_pairs: Command<null, FeedbackPairs | null>;
  documents: Command<null, Document[]>;
  preview_document: Command<
    { kind: DocumentKind; paper: Paper; largePrint: boolean; blackAndWhite: boolean },
    { pages: string[] }
  >;
  preview_import: Command<TableSource & { table: TableKind }, ImportPreview>;
  history_of_changes: Command<null, LoggedChange[]>;

  import_people: Command<TableSource, Imported>;
  import_dealings: Command<TableSource, Imported>;
  import_answers: Command<TableSource, Imported>;
  import_apart: Command<TableSource, Imported>;
  import_history: Command<TableSource, Imported>;
  import_nominations: Command<TableSource, Imported>;
  set_rules: Command<Partial<Rules>, Rules>;
  set_preferences: Command<{ order: PreferenceKey[] }, Preferences>;
  set_programme: Command<{ organisation?: string; scope?: Scope }, null>;
  start_round: Command<{ startsOn: string; endsOn?: string }, Round>;
  set_round: Command<{ startsOn?: string; endsOn?: string }, Round>;
  set_kick_off: Command<{ on: string | null; agreed?: string }, Round>;
  set_answer: Command<{ person: PersonId; answer: Answer | null; on?: string }, null>;
  set_answers: Command<{ people: PersonId[]; answer: Answer | null }, null>;
  set_dealings: Command<{ person: PersonId; other: PersonId; dealings: Dealings | null }, null>;
  set_apart: Command<{ person: PersonId; other: PersonId; apart: boolean }, null>;
  set_person: Command<PersonChange & { person: PersonId }, Person>;
  add_person: Command<PersonChange & { name: string }, Person>;
  keep_draft: Command<{ groups: PersonId[][]; locked?: PersonId[][]; seed?: number }, Proposal>;
  swap: Command<{ a: PersonId; b: PersonId }, Proposal>;
  lock: Command<{ members: PersonId[]; locked: boolean }, Proposal>;
  publish: Command<
    { groups: PersonId[][]; overrides?: { members: PersonId[]; rule: Rule; note?: string }[] },
    Published
  >;
  decline: Command<
    { person: PersonId; suggests?: PersonId },
    { suggestion: { allowed: boolean; sentence: string } | null }
  >;
  plan_awayday: Command<
    { date: string; place: string; starts: string; parts?: Omit<AwaydayPart, "starts">[] },
    Awayday
  >;
  nominate: Command<{ person: PersonId; names: PersonId[] }, null>;
  make_feedback_pairs: Command<{ seed?: number; absent?: PersonId[] }, FeedbackPairs>;
  set_feedback_place: Command<{ members: PersonId[]; place: string }, FeedbackPairs>;
  undo: Command<null, { sentence: string }>;
  redo: Command<null, { sentence: string }>;
}
