import { expect, test } from "vitest";
import type { Overview } from "../lib/bindings";
import { overview, round } from "../test/madeUp";
import { roundOfSteps, steps } from "./steps";

function picture(changes: Partial<Overview>, today: string): string[] {
  return steps({ ...overview, ...changes }, today).map(({ name, line, state }) => `${name}: ${line} (${state})`);
}

const published = { version: 1, on: "2027-01-22", pairs: "eight pairs", groups: 8, agreed: 0 };

test("while answers come in, Who’s in is now", () => {
  expect(picture({}, "2027-01-13")).toEqual([
    "Who’s in: 16 of 20 said yes (now)",
    "Matches: Next (coming)",
    "Six months: From 25 Jan (coming)",
    "Awayday:  (coming)",
    "What next:  (coming)",
  ]);
});

test("pairs to look over make Matches the step", () => {
  expect(picture({ pairsDrafted: "eight pairs" }, "2027-01-20")[1]).toBe("Matches: Eight pairs to look over (now)");
});

test("once published, the six months run until the Awayday comes near", () => {
  const awayday = { on: "2027-07-09", place: "The Old Sail Loft", feedbackPairs: null, nominationsIn: 0 };
  expect(picture({ published, awayday }, "2027-03-12")).toEqual([
    "Who’s in: 16 of 20 said yes (done)",
    "Matches: Eight pairs, published (done)",
    "Six months: Until 9 Jul (now)",
    "Awayday: Friday 9 July (coming)",
    "What next: Four to invite (coming)",
  ]);
  const meetings = { held: 27, expected: 48 };
  expect(picture({ published, awayday, meetings }, "2027-03-12")[2]).toBe("Six months: 27 of 48 meetings (now)");
  expect(picture({ published, awayday }, "2027-06-28")[3]).toBe("Awayday: In 11 days (now)");
});

test("once somebody has answered, the matches say how many pairs agreed", () => {
  expect(picture({ published: { ...published, agreed: 6 } }, "2027-02-01")[1]).toBe("Matches: 6 of 8 pairs agreed (done)");
  expect(picture({ published: { ...published, agreed: 8 } }, "2027-02-01")[1]).toBe("Matches: Eight pairs, all agreed (done)");
});

test("after its last day the round leads to what comes next", () => {
  expect(picture({ published }, "2027-07-10")[4]).toBe("What next: Four to invite (now)");
});

test("an Awayday that was never planned is not done", () => {
  expect(picture({ published, awayday: null }, "2027-07-10")[3]).toBe("Awayday:  (coming)");
});

test("once a round is closed everything behind it is done, and the next one can start", () => {
  const closed = { ...round, closedOn: "2027-07-20" };
  expect(picture({ round: null, closed, joined: 0, answered: 0 }, "2027-07-21")).toEqual([
    "Who’s in:  (done)",
    "Matches:  (done)",
    "Six months:  (done)",
    "Awayday:  (done)",
    "What next: Start round two (now)",
  ]);
  expect(roundOfSteps({ ...overview, round: null, closed })).toBe("Round one, closed");
});

test("an empty programme begins with who is in", () => {
  const empty = { people: 0, joined: 0, answered: 0, round: null };
  expect(picture(empty, "2027-01-01")[0]).toBe("Who’s in: Nobody yet (now)");
});
