import type { Choice } from "../components/Select";
import type { Answer, Dealings } from "../lib/bindings";

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
