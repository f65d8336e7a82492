import { expect, test } from "vitest";
import { overview } from "../../test/madeUp";
import { moments, spread } from "./moments";

test("the dates of the round stand in their order with today among them", () => {
  const published = { version: 1, on: "2027-01-22", pairs: "eight pairs", groups: 8, agreed: 0 };
  const line = moments({ ...overview, published }, "2027-03-12");
  expect(line.map(({ name, on, state }) => `${on} ${name} ${state}`)).toEqual([
    "2027-01-11 Kick-off past",
    "2027-01-22 Pairs published past",
    "2027-03-12 Today today",
    "2027-04-17 Half-way coming",
    "2027-07-09 End coming",
  ]);
  expect(line[0]?.at).toBe(0);
  expect(line.at(-1)?.at).toBe(100);
});

test("a date that falls on today stands in one place with it", () => {
  const line = moments(overview, "2027-04-17");
  expect(line.filter(({ on }) => on === "2027-04-17").map(({ name, state }) => `${name} ${state}`)).toEqual(["Half-way · Today today"]);
});

test("without a round there is no time line", () => {
  expect(moments({ ...overview, round: null }, "2027-01-01")).toEqual([]);
});

test("dates whose words would lie on each other are moved apart and stay on the line", () => {
  expect(spread([0, 2, 50, 99, 100])).toEqual([0, 11, 50, 89, 100]);
});
