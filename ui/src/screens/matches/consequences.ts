import type { Group, PersonId } from "../../lib/bindings";
import type { Names } from "../../lib/useNames";
import { countOf, sentence } from "../../words/numbers";
import { othersIn } from "./groups";

/** At most so many new pairs are told one by one. */
const toldSingly = 2;

/** What pairing two people means for everybody else, in words. */
export function consequences(
  pair: readonly PersonId[],
  changes: readonly PersonId[][],
  groups: readonly Pick<Group, "members">[],
  names: Names,
): string[] {
  const others = othersIn(changes, pair).filter((members) => !groups.some((group) => isSameGroup(group.members, members)));
  const partners = partnersOf(pair, groups);
  const told = others.toSorted((one, other) => Number(hasAny(other, partners)) - Number(hasAny(one, partners)));
  const sentences = told.slice(0, toldSingly).map((members) => goesTo(members, partners, names));
  const untold = told.length - toldSingly;
  if (untold > 0) sentences.push(`${sentence(countOf(untold, "more pair changes", "more pairs change"))}.`);
  const alone = leftAlone(pair, changes, groups);
  if (alone.length > 0) sentences.push(`${names.together(alone)} would have no partner.`);
  return sentences.length > 0 ? sentences : ["Nobody else changes."];
}

function goesTo(members: readonly PersonId[], partners: readonly PersonId[], names: Names): string {
  const [partner] = members.filter((member) => partners.includes(member));
  if (partner === undefined || members.every((member) => partners.includes(member))) {
    return `${names.together(members)} become a ${members.length === 2 ? "pair" : "trio"}.`;
  }
  return `${names.short(partner)} goes to ${names.together(members.filter((member) => member !== partner))}.`;
}

/** Those with whom the two are now. */
function partnersOf(pair: readonly PersonId[], groups: readonly Pick<Group, "members">[]): PersonId[] {
  return groups.flatMap(({ members }) => (hasAny(members, pair) ? members.filter((member) => !pair.includes(member)) : []));
}

function leftAlone(
  pair: readonly PersonId[],
  changes: readonly PersonId[][],
  groups: readonly Pick<Group, "members">[],
): PersonId[] {
  const moving = new Set([...changes.flat(), ...pair]);
  return groups.flatMap(({ members }) => {
    const staying = members.filter((member) => !moving.has(member));
    return staying.length === 1 && members.length > 1 ? staying : [];
  });
}

function hasAny(members: readonly PersonId[], some: readonly PersonId[]): boolean {
  return members.some((member) => some.includes(member));
}

function isSameGroup(one: readonly PersonId[], other: readonly PersonId[]): boolean {
  return one.length === other.length && one.every((member) => other.includes(member));
}
