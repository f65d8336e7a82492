import type { Outlook } from "../../lib/bindings";
import { countOf, inWords, sentence } from "../../words/numbers";

/** The window looks no farther ahead than so many rounds. */
export const farthest = 20;

/** How many rounds there can be: "Nine more rounds without a repeat". Until its pairs are settled the present round counts. */
export function aheadInWords({ atLeast, atMost }: Outlook, isSettled: boolean): string {
  const rounds = (count: number) => countOf(count, isSettled ? "more round" : "round");
  const counting = isSettled ? "" : ", counting this one";
  if (atMost === 0) return `${sentence(rounds(0))} without a repeat`;
  if (atLeast === atMost) return `${sentence(rounds(atLeast))} without a repeat${counting}`;
  if (atLeast === farthest) return `At least ${rounds(atLeast)} without a repeat${counting}`;
  return `At least ${rounds(atLeast)} without a repeat and at most ${inWords(atMost)}${counting}`;
}

/** Why there cannot be more; empty where that lies too far ahead. */
export function limitInWords({ atLeast, atMost, atMostBecause }: Outlook): string {
  if (atLeast === farthest && atMost > farthest) return "";
  if (atMost === 0) return atMostBecause;
  return `There cannot be more than ${inWords(atMost)}. ${atMostBecause}`;
}
