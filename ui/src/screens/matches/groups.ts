import type { Group, PersonId } from "../../lib/bindings";

/** The present groups after two people were paired and the given new groups took their members out of the ones they were in. */
export function withPair(
  groups: readonly Pick<Group, "members">[],
  pair: PersonId[],
  changes: readonly PersonId[][],
): PersonId[][] {
  const made = changes.some((members) => pair.every((person) => members.includes(person))) ? changes : [pair, ...changes];
  const moving = new Set(made.flat());
  const staying = groups.map(({ members }) => members.filter((member) => !moving.has(member)));
  return [...staying.filter((members) => members.length > 1), ...made];
}

/** The changed groups that two people who are paired are not in. */
export function othersIn(changes: readonly PersonId[][], pair: readonly PersonId[]): PersonId[][] {
  return changes.filter((members) => !members.some((member) => pair.includes(member)));
}

/** The groups that the owner keeps as they are and that are still whole among `remaining`. */
export function lockedGroups(groups: readonly Group[], remaining?: readonly PersonId[][]): PersonId[][] {
  const locked = groups.filter((group) => group.locked).map(({ members }) => members);
  return remaining ? locked.filter((members) => remaining.some((other) => other.join() === members.join())) : locked;
}
