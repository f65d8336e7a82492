import type { Dealings, Group, Rules } from "../../lib/bindings";

/** The rules in force, one sentence each, as the owner would say them. */
export function rulesInWords(rules: Rules): string[] {
  return [lineInWords(rules.line), closelyInWords(rules.closelyFrom), freshInWords(rules.fresh), oddInWords(rules.odd)];
}

/** How the members of a pair or trio deal with each other, to stand after their departments. */
export function dealingsInWords({ members, dealings }: Pick<Group, "members" | "dealings">): string {
  return members.length === 2 ? pairDealings[dealings] : trioDealings[dealings];
}

const pairDealings: Record<Dealings, string> = {
  hardlyEver: "Hardly ever meet.",
  nowAndThen: "Meet now and then.",
  mostWeeks: "Meet most weeks.",
  mostDays: "Meet most days.",
};

const trioDealings: Record<Dealings, string> = {
  hardlyEver: "All three hardly ever meet.",
  nowAndThen: "Two of them meet now and then.",
  mostWeeks: "Two of them meet most weeks.",
  mostDays: "Two of them meet most days.",
};

function lineInWords(line: Rules["line"]): string {
  switch (line) {
    case "direct":
      return "Nobody is with their own manager.";
    case "wholeLine":
      return "Nobody is with anyone above or below them in the line, however far.";
    case "wholeLineExceptLeader":
      return "Nobody is with anyone above or below them in the line. The leader may be with anybody except those who report to them.";
  }
}

function closelyInWords(closelyFrom: Rules["closelyFrom"]): string {
  switch (closelyFrom) {
    case "mostWeeks":
      return "Nobody is with someone they deal with most weeks or more.";
    case "mostDays":
      return "Nobody is with someone they deal with most days.";
  }
}

function freshInWords(fresh: Rules["fresh"]): string {
  if (fresh === "neverAgain") return "Nobody has a partner from an earlier round.";
  if (fresh === "allowed") return "Partners from earlier rounds may be together again.";
  if (fresh.within === 1) return "Nobody has their partner from the last round.";
  return `Nobody has a partner from the last ${fresh.within} rounds.`;
}

function oddInWords(odd: Rules["odd"]): string {
  switch (odd) {
    case "trio":
      return "With an odd number of people there is one trio.";
    case "leaveOneOut":
      return "With an odd number of people one person sits out, and not the same person twice.";
  }
}
