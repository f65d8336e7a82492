import type { Screen } from "../../frame/place";
import { stepNow } from "../../frame/steps";
import type { DocumentKind, Overview, Round } from "../../lib/bindings";
import { daysBetween, fromToday, longDate } from "../../words/dates";
import { countOf, inWords, sentence } from "../../words/numbers";

/** Where the round stands in words, and what to do next. */
export interface Standing {
  title: string;
  line: string;
  next: { name: string; screen: Screen; document?: DocumentKind };
}

export function standing(overview: Overview, today: string): Standing {
  const { people, round, closed, nextNumber, published } = overview;
  if (people === 0) {
    return {
      title: "First, the names",
      line: "Copy them from Excel or open a file. Everything else follows from there.",
      next: { name: "Bring in people", screen: "whos-in" },
    };
  }
  if (!round) {
    const next = inWords(nextNumber);
    return {
      title: closed ? `Round ${inWords(closed.number)} is closed` : `Ready for round ${next}`,
      line: `${sentence(countOf(people, "person", "people"))} could take part${closed ? ` in round ${next}` : ""}. Choose the dates, then ask who would like to join.`,
      next: { name: `Start round ${next}`, screen: closed ? "what-next" : "whos-in" },
    };
  }
  return published ? underWay(overview, round, published.pairs, today) : beforePublishing(overview);
}

function beforePublishing({ people, joined, answered, pairsDrafted }: Overview): Standing {
  if (pairsDrafted !== null) {
    return {
      title: `${sentence(pairsDrafted)} to look over`,
      line: "Nobody has been told yet. Change anything, and publish them when they are right.",
      next: { name: "Look them over", screen: "matches" },
    };
  }
  if (answered === 0) {
    return {
      title: "Nobody has answered yet",
      line: "Joining is voluntary. Record each answer as it comes.",
      next: { name: "Record answers", screen: "whos-in" },
    };
  }
  const waiting = people - answered;
  const replies = waiting === 0 ? "Everybody has answered." : `${sentence(inWords(waiting))} ${waiting === 1 ? "has" : "have"} not replied.`;
  return {
    title: `${sentence(inWords(joined))} of ${inWords(people)} said yes`,
    line: replies,
    next:
      waiting === 0 && joined > 1
        ? { name: "Propose the pairs", screen: "matches" }
        : { name: "Record answers", screen: "whos-in" },
  };
}

function underWay(overview: Overview, round: Round, pairs: string, today: string): Standing {
  const { awayday } = overview;
  const some = sentence(pairs);
  const isOne = pairs === "one pair";
  const plan = { name: "Plan the Awayday", screen: "awayday" } as const;
  switch (stepNow(overview, today)) {
    case "what-next":
      return {
        title: `Round ${inWords(round.number)} is over`,
        line: "Those who sat out are invited again, and everybody meets somebody new.",
        next: { name: "See what comes next", screen: "what-next" },
      };
    case "awayday":
      return {
        title: awayday ? `Awayday ${fromToday(awayday.on, today)}` : "The Awayday is next",
        line: awayday ? `${longDate(awayday.on)}, ${awayday.place}.` : "",
        next: { name: awayday?.feedbackPairs == null ? "Make feedback pairs" : "See the day", screen: "awayday" },
      };
    case "whos-in":
    case "matches":
    case "six-months":
      if (daysBetween(today, round.startsOn) > 0) {
        return {
          title: `${some} ${isOne ? "starts" : "start"} ${fromToday(round.startsOn, today)}`,
          line: `The round runs from ${longDate(round.startsOn)} to ${longDate(round.endsOn)}.`,
          next: { name: "Print the match sheet", screen: "print", document: "matchSheet" },
        };
      }
      return {
        title: weekOf(round, today),
        line: `${some} ${isOne ? "is" : "are"} meeting${howFar(overview, round)}`,
        next: awayday ? { name: "See the Awayday", screen: "awayday" } : plan,
      };
  }
}

function howFar({ meetings }: Overview, { endsOn }: Round): string {
  if (!meetings) return `, until ${longDate(endsOn)}.`;
  if (meetings.held === 0) return `, until ${longDate(endsOn)}. No meeting has been recorded yet.`;
  return `. ${meetings.held} of ${meetings.expected} meetings ${meetings.held === 1 ? "has" : "have"} taken place.`;
}

/** "Week 9 of 26" */
export function weekOf({ startsOn, endsOn }: Pick<Round, "startsOn" | "endsOn">, today: string): string {
  return `Week ${weeks(daysBetween(startsOn, today) + 1)} of ${weeks(daysBetween(startsOn, endsOn))}`;
}

function weeks(days: number): number {
  return Math.max(1, Math.ceil(days / 7));
}
