import type { Group, PersonId } from "../../lib/bindings";

/** Whether somebody in a pair would rather change. */
export function isAsked(group: Group): boolean {
  return group.breaches.some(({ rule }) => rule === "declined");
}

/** Whether everybody in a pair is happy with it. */
export function isAgreed(group: Group): boolean {
  return !isAsked(group) && waitingFor(group).length === 0;
}

/** Those of a pair who have not said that they are happy with it. */
export function waitingFor({ members, accepted }: Pick<Group, "members" | "accepted">): PersonId[] {
  return members.filter((person) => !accepted.includes(person));
}

/** "6 agreed · 1 waiting · 1 to settle" */
export function answersInWords(groups: readonly Group[]): string {
  const agreed = groups.filter(isAgreed).length;
  const toSettle = groups.filter(isAsked).length;
  const waiting = groups.length - agreed - toSettle;
  const counted = [agreed > 0 && `${agreed} agreed`, waiting > 0 && `${waiting} waiting`, toSettle > 0 && `${toSettle} to settle`];
  return counted.filter(Boolean).join(" · ");
}
