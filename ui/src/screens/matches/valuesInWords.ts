import type { Value } from "../../lib/bindings";
import { listed } from "../../words/names";
import { countOf, inWords, sentence } from "../../words/numbers";

/** A set of pairs in a line: "Nobody left out · one trio · one pair inside one department". */
export function valuesInWords(values: readonly Value[], groups: readonly { members: readonly unknown[] }[]): string {
  const trios = groups.filter(({ members }) => members.length > 2).length;
  const [leftOut, ...others] = values.filter(({ preference, value }) => preference === "leftOut" || value > 0);
  const parts = [leftOut?.label, trios > 0 && countOf(trios, "trio"), ...others.map(({ label }) => label)];
  return sentence(parts.filter(Boolean).join(" · "));
}

/** "Eight pairs", "nine pairs and a trio". */
export function groupsInWords(groups: readonly { members: readonly unknown[] }[]): string {
  const trios = groups.filter(({ members }) => members.length > 2).length;
  const pairs = groups.length - trios;
  const both = [pairs > 0 && countOf(pairs, "pair"), trios > 0 && (trios === 1 ? "a trio" : countOf(trios, "trio"))];
  return listed(both.filter((part) => part !== false));
}

/** Where the best set of pairs differs from this one, the most important first. */
export function comparedWithBest(values: readonly Value[], best: readonly Value[]): string[] {
  return best.flatMap((better) => {
    const ours = values.find(({ preference }) => preference === better.preference);
    if (!ours || ours.value === better.value) return [];
    return [`${sentence(better.label)}, instead of ${ours.value === 0 ? "none" : inWords(ours.value)}.`];
  });
}
