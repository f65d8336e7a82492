import { expect, test } from "vitest";
import type { Overview } from "../../lib/bindings";
import { overview, round } from "../../test/madeUp";
import { standing } from "./standing";

function told(changes: Partial<Overview>, today = "2027-01-13"): string {
  const { title, line, next } = standing({ ...overview, ...changes }, today);
  return `${title} | ${line} | ${next.name}`;
}

const published = { version: 1, on: "2027-01-22", pairs: "eight pairs", groups: 8, agreed: 0 };

test("an empty programme asks for names", () => {
  expect(told({ people: 0, round: null })).toBe(
    "First, the names | Copy them from Excel or open a file. Everything else follows from there. | Bring in people",
  );
});

test("without a round the next thing is to start one", () => {
  expect(told({ round: null, nextNumber: 1 })).toBe(
    "Ready for round one | Twenty people could take part. Choose the dates, then ask who would like to join. | Start round one",
  );
});

test("between two rounds the next one is started", () => {
  expect(told({ round: null, closed: { ...round, closedOn: "2027-07-20" } })).toBe(
    "Round one is closed | Twenty people could take part in round two. Choose the dates, then ask who would like to join. | Start round two",
  );
});

test("while replies are missing they are recorded, and then pairs are proposed", () => {
  expect(told({})).toBe("Sixteen of twenty said yes | Two have not replied. | Record answers");
  expect(told({ answered: 20 })).toBe("Sixteen of twenty said yes | Everybody has answered. | Propose the pairs");
});

test("a draft is to be looked over before anybody is told", () => {
  expect(told({ pairsDrafted: "eight pairs" })).toBe(
    "Eight pairs to look over | Nobody has been told yet. Change anything, and publish them when they are right. | Look them over",
  );
});

test("published pairs wait for the first day and then count the weeks", () => {
  expect(told({ published }, "2027-01-22")).toBe(
    "Eight pairs start in 3 days | The round runs from Monday 25 January to Friday 9 July. | Print the match sheet",
  );
  expect(told({ published }, "2027-03-12")).toBe(
    "Week 7 of 24 | Eight pairs are meeting, until Friday 9 July. | Plan the Awayday",
  );
});

test("near the Awayday the feedback pairs come next", () => {
  const awayday = { on: "2027-07-09", place: "The Old Sail Loft", feedbackPairs: null, nominationsIn: 12 };
  expect(told({ published, awayday }, "2027-06-28")).toBe(
    "Awayday in 11 days | Friday 9 July, The Old Sail Loft. | Make feedback pairs",
  );
});
