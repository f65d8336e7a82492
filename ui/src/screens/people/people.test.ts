import { expect, test } from "vitest";
import { people } from "../../test/madeUp";
import { changesTo, entriesOf } from "./entries";
import { matches } from "./search";

const [ruth] = people;
if (!ruth) throw new Error("The made-up company has nobody.");

test("names are found without their accents", () => {
  expect(people.filter((person) => matches(person, "sian")).map(({ name }) => name)).toEqual(["Siân Price"]);
});

test("people are found by their team", () => {
  expect(people.filter((person) => matches(person, "design")).map(({ name }) => name)).toEqual([
    "Priya Nair",
    "Oliver Kent",
    "Yuki Tanaka",
  ]);
});

test("only what was changed is sent", () => {
  expect(changesTo(ruth, { ...entriesOf(ruth), site: " Harbour ", level: 1 })).toEqual({ site: "Harbour", level: 1 });
  expect(changesTo(ruth, entriesOf(ruth))).toEqual({});
});

test("a field that was emptied is taken away", () => {
  expect(changesTo(ruth, { ...entriesOf(ruth), email: "" })).toEqual({ email: null });
});
