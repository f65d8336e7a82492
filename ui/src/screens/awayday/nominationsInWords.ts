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
export function withSomebodyNamed(groups: readonly FeedbackGroup[], { people }: Nominations): { lucky: number; all: number } {
  const namesOf = new Map(people.map(({ person, names }) => [person, names]));
  const lucky = groups.flatMap(({ members }) =>
    members.filter((member) => namesOf.get(member)?.some((name) => members.includes(name))),
  );
  return { lucky: lucky.length, all: groups.flatMap(({ members }) => members).length };
}
