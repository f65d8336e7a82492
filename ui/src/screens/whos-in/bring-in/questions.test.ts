import { expect, test } from "vitest";
import type { Problem } from "../../../lib/bindings";
import { preview } from "../../../test/madeUp";
import { corrected, mapped, nextQuestion, rowsToShow } from "./questions";

const slip: Problem = { line: 7, column: "Reports to", message: "Did you mean Tom Brightwell?", suggestion: "Tom Brightwell" };
const whole: Problem = { line: 0, column: "", message: "This table has no column with names.", suggestion: null };

test("the first question asks whether the guess is right", () => {
  expect(nextQuestion([whole, slip], [])).toEqual({ problem: slip, guess: "Tom Brightwell" });
});

test("after a no the question is what should stand there", () => {
  expect(nextQuestion([slip], [slip])).toEqual({ problem: slip, guess: null });
});

test("a problem of the whole table is no question about a cell", () => {
  expect(nextQuestion([whole], [])).toBeNull();
});

test("a second answer about a cell takes the place of the first", () => {
  const once = corrected([], slip, "Tom");
  expect(corrected(once, slip, "Ruth Okafor")).toEqual([{ line: 7, column: "Reports to", value: "Ruth Okafor" }]);
});

test("a field belongs to one column at a time", () => {
  const columns = [
    { heading: "Employee", field: "name" },
    { heading: "Known as", field: null },
  ];
  expect(mapped(columns, 1, "name")).toEqual([
    { heading: "Employee", field: null },
    { heading: "Known as", field: "name" },
  ]);
});

test("the rows round the line in question are shown", () => {
  const table = preview({ table: "people", text: "" });
  expect(rowsToShow(table, null, 3).map(({ line }) => line)).toEqual([2, 3, 4]);
  expect(rowsToShow(table, 15, 3).map(({ line }) => line)).toEqual([14, 15, 16]);
  expect(rowsToShow(table, 21, 3).map(({ line }) => line)).toEqual([19, 20, 21]);
});
