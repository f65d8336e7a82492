import type { Dealings, Rules } from "../../lib/bindings";

/** The rules in force, one sentence each, as the owner would say them. */
export function rulesInWords(rules: Rules): string[] {
  return [lineInWords(rules.line), closelyInWords(rules.closelyFrom), freshInWords(rules.fresh), oddInWords(rules.odd)];
}

/** How two people deal with each other, to stand after their names. */
export function dealingsInWords(dealings: Dealings, together: "pair" | "trio" = "pair"): string {
  const each = together === "pair" ? "They" : "At most, two of them";
  switch (dealings) {
    case "hardlyEver":
      return together === "pair" ? "Hardly ever meet." : "All three hardly ever meet.";
    case "nowAndThen":
      return together === "pair" ? "Meet now and then." : `${each} meet now and then.`;
    case "mostWeeks":
      return together === "pair" ? "Deal with each other most weeks." : `${each} deal with each other most weeks.`;
    case "mostDays":
      return together === "pair" ? "Deal with each other most days." : `${each} deal with each other most days.`;
  }
}

function lineInWords(line: Rules["line"]): string {
  switch (line) {
    case "direct":
      return "Nobody is with their own manager.";
    case "wholeLine":
      return "Nobody is with anyone above or below them in the line, however far.";
    case "wholeLineExceptLeader":
      return "Nobody is with anyone above or below them in the line, except that the leader may be with anybody who does not report to them directly.";
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
  return fresh.within === 1
    ? "Nobody has their partner from the last round."
    : `Nobody has a partner from the last ${fresh.within} rounds.`;
}

function oddInWords(odd: Rules["odd"]): string {
  switch (odd) {
    case "trio":
      return "With an odd number of people there is one trio.";
    case "leaveOneOut":
      return "With an odd number of people one person sits out, and not the same person twice.";
  }
}
