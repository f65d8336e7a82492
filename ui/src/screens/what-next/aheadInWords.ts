import type { Outlook } from "../../lib/bindings";
import { countOf, inWords, sentence } from "../../words/numbers";

/** The window looks no farther ahead than so many rounds. */
export const farthest = 20;

/** How many more rounds there can be: "Nine more rounds without a repeat". */
export function aheadInWords({ atLeast, atMost }: Outlook): string {
  if (atMost === 0) return "No more rounds without a repeat";
  const rounds = countOf(atLeast, "more round");
  if (atLeast === atMost) return `${sentence(rounds)} without a repeat`;
  if (atLeast === farthest) return `At least ${rounds} without a repeat`;
  return `At least ${rounds} without a repeat, at most ${inWords(atMost)}`;
}

/** Why there cannot be more; empty where that lies too far ahead. */
export function limitInWords({ atLeast, atMost, atMostBecause }: Outlook): string {
  if (atLeast === farthest && atMost > farthest) return "";
  if (atMost === 0) return atMostBecause;
  return `There cannot be more than ${inWords(atMost)}. ${atMostBecause}`;
}
