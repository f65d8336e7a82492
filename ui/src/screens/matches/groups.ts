import type { Group, PersonId } from "../../lib/bindings";

/** The present groups after the given new ones took their members out of the groups they were in. */
export function withChanges(groups: readonly Pick<Group, "members">[], changes: readonly PersonId[][]): PersonId[][] {
  const moving = new Set(changes.flat());
  const staying = groups.map(({ members }) => members.filter((member) => !moving.has(member)));
  return [...staying.filter((members) => members.length > 1), ...changes];
}

/** What becomes of everybody else when two people are paired: the changed groups those two are not in. */
export function othersIn(changes: readonly PersonId[][], pair: readonly PersonId[]): PersonId[][] {
  return changes.filter((members) => !members.some((member) => pair.includes(member)));
}

/** The groups that the owner keeps as they are, as long as nobody of theirs moves. */
export function lockedGroups(groups: readonly Group[], changes: readonly PersonId[][] = []): PersonId[][] {
  const moving = new Set(changes.flat());
  return groups
    .filter((group) => group.locked && !group.members.some((member) => moving.has(member)))
    .map((group) => group.members);
}
