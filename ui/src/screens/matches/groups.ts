import type { Group, PersonId } from "../../lib/bindings";

/** The present groups after two people were paired and the given new groups took their members out of the ones they were in. */
export function withPair(groups: readonly Pick<Group, "members">[], pair: PersonId[], changes: readonly PersonId[][]): PersonId[][] {
  const made = changes.some((members) => pair.every((person) => members.includes(person))) ? changes : [pair, ...changes];
  const moving = new Set(made.flat());
  const staying = groups.map(({ members }) => members.filter((member) => !moving.has(member)));
  return [...staying.filter((members) => members.length > 1), ...made];
}

/** The groups that the owner keeps as they are and that are still whole among `remaining`. */
export function lockedGroups(groups: readonly Group[], remaining: readonly PersonId[][] = allOf(groups)): PersonId[][] {
  const locked = groups.filter((group) => group.locked).map(({ members }) => members);
  return locked.filter((members) => remaining.some((other) => isSameGroup(other, members)));
}

/** Whether two sets hold the same groups, whatever their order. */
export function isSameSet(one: readonly Pick<Group, "members">[], other: readonly Pick<Group, "members">[]): boolean {
  return one.length === other.length && one.every(({ members }) => other.some((group) => isSameGroup(group.members, members)));
}

export function isSameGroup(one: readonly PersonId[], other: readonly PersonId[]): boolean {
  return one.length === other.length && one.every((member) => other.includes(member));
}

/** The members of each group, as the door takes them. */
export function allOf(groups: readonly Pick<Group, "members">[]): PersonId[][] {
  return groups.map(({ members }) => members);
}
