import type { FeedbackGroup, Nominations } from "../../lib/bindings";
import { countOf, inWords, sentence } from "../../words/numbers";

/** How many participants have named somebody: "All sixteen nominations are in." */
export function nominationsInWords({ people }: Nominations): string {
  const named = people.filter(({ names }) => names.length > 0).length;
  if (people.length === 0) return "Nobody has joined yet.";
  if (named === 0) return "No nominations are in yet.";
  if (named === people.length) return `All ${countOf(named, "nomination")} are in.`;
  return `${sentence(inWords(named))} of ${inWords(people.length)} nominations are in.`;
}

/** How many of those in feedback pairs are with somebody whom they named. */
export function howManyWithSomebodyNamed(groups: readonly FeedbackGroup[], { people }: Nominations): string {
  const namesOf = new Map(people.map(({ person, names }) => [person, names]));
  const present = groups.flatMap(({ members }) => members);
  if (present.every((member) => namesOf.get(member)?.length === 0)) return "Made without nominations.";
  const lucky = groups.flatMap(({ members }) =>
    members.filter((member) => namesOf.get(member)?.some((name) => members.includes(name))),
  );
  return `${lucky.length} of ${present.length} are with someone they named.`;
}

/** Which pairs did not name each other: the pairs themselves where they are few, else how many. */
export function didNotName(pairs: readonly string[]): string {
  const who = pairs.length > 2 ? sentence(countOf(pairs.length, "pair")) : pairs.join("; ");
  return `${who} did not name each other.`;
}
