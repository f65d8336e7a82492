import type { Choice } from "../components/Select";
import type { Answer, Dealings, Grade, LastTime, Scope } from "../lib/bindings";

export const answerWords: Record<Answer, string> = {
  joined: "Joined",
  notThisTime: "Not this time",
  askMeLater: "Ask me later",
};

export const dealingsWords: Record<Dealings, string> = {
  mostDays: "Most days",
  mostWeeks: "Most weeks",
  nowAndThen: "Now and then",
  hardlyEver: "Hardly ever",
};

export const answerChoices: Choice<Answer>[] = [
  { id: "joined", name: answerWords.joined },
  { id: "notThisTime", name: answerWords.notThisTime },
  { id: "askMeLater", name: answerWords.askMeLater },
];

export const dealingsChoices: Choice<Dealings>[] = [
  { id: "mostDays", name: dealingsWords.mostDays },
  { id: "mostWeeks", name: dealingsWords.mostWeeks },
  { id: "nowAndThen", name: dealingsWords.nowAndThen },
  { id: "hardlyEver", name: dealingsWords.hardlyEver },
];

/** What somebody did in the round before. */
export const lastTimeWords: Record<LastTime, string> = {
  newcomer: "New since then",
  leftOut: "Joined, and had no partner",
  askMeLater: "Asked to be asked later",
  notThisTime: "Not this time",
  noReply: "No reply",
  tookPart: "Took part",
};

/** The same beside a name, in the round after; nothing of those who took part, as most did. */
export const lastTimeInLine: Record<LastTime, string | null> = {
  newcomer: "New",
  leftOut: "Had no partner last time",
  askMeLater: "Wanted to be asked later",
  notThisTime: "Not in the last round",
  noReply: "Not in the last round",
  tookPart: null,
};

/** Those who would be new to it first. */
export const lastTimeOrder: LastTime[] = ["newcomer", "leftOut", "askMeLater", "notThisTime", "noReply", "tookPart"];

/** How far somebody agrees, from the least to the most. */
export const grades: Choice<Grade>[] = [
  { id: "notReally", name: "Not really" },
  { id: "partly", name: "Partly" },
  { id: "mostly", name: "Mostly" },
  { id: "yes", name: "Yes" },
];

/** For whom a programme is run. */
export const scopeChoices: Choice<Scope>[] = [
  { id: "leadershipTeam", name: "The wider leadership team", about: "The people who run the organisation together." },
  { id: "directorate", name: "One directorate", about: "A director and the managers of one part." },
  { id: "allStaff", name: "All our staff", about: "For a small or medium-sized business." },
];
