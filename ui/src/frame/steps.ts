import type { Overview } from "../lib/bindings";
import { daysBetween, fromToday, longDate, shortDate } from "../words/dates";
import { countOf, inWords, sentence } from "../words/numbers";
import type { Screen } from "./place";

export interface Step {
  screen: Screen;
  name: string;
  /** The live second line; empty while there is nothing to say. */
  line: string;
  state: "done" | "now" | "coming";
}

const order = ["whos-in", "matches", "six-months", "awayday", "what-next"] as const;
type StepScreen = (typeof order)[number];

const names: Record<StepScreen, string> = {
  "whos-in": "Who’s in",
  matches: "Matches",
  "six-months": "Six months",
  awayday: "Awayday",
  "what-next": "What next",
};

/** The five steps of the round as the rail shows them. */
export function steps(overview: Overview, today: string): Step[] {
  const now = order.indexOf(stepNow(overview, today));
  return order.map((screen, place) => ({
    screen,
    name: names[screen],
    line: line(screen, overview, today),
    state: place === now ? "now" : place < now && wasReached(screen, overview) ? "done" : "coming",
  }));
}

/** What stands over the steps: the round that is going on, the one just closed, or the one to start. */
export function roundOfSteps({ round, closed, nextNumber }: Overview): string {
  if (round) return `Round ${inWords(round.number)}`;
  return closed ? `Round ${inWords(closed.number)}, closed` : `Round ${inWords(nextNumber)}`;
}

/** Whether there was anything to be done with; a round may end without an Awayday. */
function wasReached(screen: StepScreen, { round, awayday }: Overview): boolean {
  return screen !== "awayday" || awayday !== null || round === null;
}

/** The step the round has reached. */
export function stepNow(overview: Overview, today: string): StepScreen {
  const { round, published, pairsDrafted, awayday } = overview;
  if (!round) return overview.closed ? "what-next" : "whos-in";
  if (!published) {
    const everybodyAnswered = overview.joined > 1 && overview.answered === overview.people;
    return pairsDrafted !== null || everybodyAnswered ? "matches" : "whos-in";
  }
  if (daysBetween(round.endsOn, today) > 0) return "what-next";
  if (awayday && daysBetween(awayday.on, today) > 0) return "what-next";
  if (awayday && daysBetween(today, awayday.on) <= 21) return "awayday";
  return "six-months";
}

function line(screen: StepScreen, overview: Overview, today: string): string {
  const { round, published, pairsDrafted, meetings, awayday } = overview;
  if (!round && overview.closed) return screen === "what-next" ? `Start round ${inWords(overview.nextNumber)}` : "";
  switch (screen) {
    case "whos-in":
      if (overview.people === 0) return "Nobody yet";
      if (!round || overview.answered === 0) return sentence(countOf(overview.people, "person", "people"));
      return `${overview.joined} of ${overview.people} said yes`;
    case "matches":
      if (published && published.agreed === published.groups) return `${sentence(published.pairs)}, all agreed`;
      if (published && published.agreed > 0) return `${published.agreed} of ${published.groups} pairs agreed`;
      if (published) return `${sentence(published.pairs)}, published`;
      if (pairsDrafted !== null) return `${sentence(pairsDrafted)} to look over`;
      return overview.joined > 1 ? "Next" : "";
    case "six-months":
      if (!round) return "";
      if (meetings && meetings.held > 0) return `${meetings.held} of ${meetings.expected} meetings`;
      return published ? `Until ${shortDate(round.endsOn)}` : `From ${shortDate(round.startsOn)}`;
    case "awayday": {
      if (!awayday) return "";
      const days = daysBetween(today, awayday.on);
      return days >= 0 && days <= 14 ? sentence(fromToday(awayday.on, today)) : longDate(awayday.on);
    }
    case "what-next": {
      const waiting = overview.people - overview.joined;
      if (!published || waiting === 0) return "";
      return `${sentence(inWords(waiting))} to invite`;
    }
  }
}
