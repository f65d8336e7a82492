import { expect, test } from "vitest";
import type { Group, PersonId } from "../../lib/bindings";
import { groups as eight, pair } from "../../test/madeUp";
import { isSameSet, lockedGroups, withPair } from "./groups";
import { comparedWithBest, groupsInWords, valuesInWords } from "./valuesInWords";

const [ana, ben, cy, dee, eli] = [1, 2, 3, 4, 5] as [PersonId, PersonId, PersonId, PersonId, PersonId];
const group = (members: PersonId[], locked = false): Group => ({ ...pair("Amina", "Tom"), members, locked });

test("whoever is paired anew leaves their group, and the rest of the changes follow", () => {
  const next = withPair([group([ana, ben]), group([cy, dee])], [ana, cy], [[ana, cy], [ben, dee]]);
  expect(next).toEqual([
    [ana, cy],
    [ben, dee],
  ]);
});

test("two who stay behind in a trio are a pair", () => {
  expect(withPair([group([ana, ben, cy]), group([dee, eli])], [cy, dee], [])).toEqual([
    [ana, ben],
    [cy, dee],
  ]);
});

test("a kept pair is kept only while it is whole", () => {
  const present = [group([ana, ben], true), group([cy, dee], true)];
  expect(lockedGroups(present, [[dee, cy], [ana, eli]])).toEqual([[cy, dee]]);
});

test("a set is the same whatever the order of its pairs and people", () => {
  expect(isSameSet([group([ana, ben]), group([cy, dee])], [group([dee, cy]), group([ben, ana])])).toBe(true);
  expect(isSameSet([group([ana, ben]), group([cy, dee])], [group([ana, cy]), group([ben, dee])])).toBe(false);
});

test("pairs and a trio are counted in words", () => {
  expect(groupsInWords([group([ana, ben]), group([cy, dee, eli])])).toBe("one pair and a trio");
  expect(groupsInWords(eight)).toBe("eight pairs");
});

test("a set is told by who is left out and by what it could not avoid", () => {
  const values = [
    { preference: "leftOut", label: "nobody left out", value: 0 },
    { preference: "nowAndThen", label: "one pair who deal with each other now and then", value: 1 },
    { preference: "sameDepartment", label: "no pairs inside one department", value: 0 },
  ];
  expect(valuesInWords(values, [group([ana, ben]), group([cy, dee, eli])])).toBe(
    "Nobody left out · one trio · one pair who deal with each other now and then",
  );
});

test("only what the best set does better or worse is told", () => {
  const ours = [
    { preference: "leftOut", label: "nobody left out", value: 0 },
    { preference: "sameDepartment", label: "two pairs inside one department", value: 2 },
  ];
  const best = [
    { preference: "leftOut", label: "nobody left out", value: 0 },
    { preference: "sameDepartment", label: "no pairs inside one department", value: 0 },
  ];
  expect(comparedWithBest(ours, best)).toEqual(["No pairs inside one department, instead of two."]);
});
