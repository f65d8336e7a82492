import { expect, test } from "vitest";
import { found } from "./finding";

const named = (...names: string[]) => names.map((name) => ({ name }));
const find = (names: string[], typed: string) => found(named(...names), typed).map(({ name }) => name);

test("people are found without their accents, wherever these stand", () => {
  expect(find(["Marek Zieliński", "Siân Price", "Søren Dahl"], "zielin")).toEqual(["Marek Zieliński"]);
  expect(find(["Marek Zieliński", "Siân Price", "Søren Dahl"], "soren")).toEqual(["Søren Dahl"]);
  expect(find(["Marek Zieliński", "Siân Price", "Søren Dahl"], "SIÂN")).toEqual(["Siân Price"]);
});

test("words may be typed in any order and cut short", () => {
  expect(find(["Record a meeting", "Record who is in"], "meet rec")).toEqual(["Record a meeting"]);
});

test("what begins with the letters comes before what only holds them", () => {
  expect(find(["Joanna Bell", "Anna Field"], "anna")).toEqual(["Anna Field", "Joanna Bell"]);
});

test("a letter left out does no harm", () => {
  expect(find(["Hannah Ellis", "Ben Hartley"], "hanah")).toEqual(["Hannah Ellis"]);
  expect(find(["Hannah Ellis", "Ben Hartley"], "xyz")).toEqual([]);
});

test("other words lead to an action too, after what is called so", () => {
  const actions = [{ name: "Look over the matches", also: "pairs propose" }, { name: "Print the pairs" }];
  expect(found(actions, "pairs").map(({ name }) => name)).toEqual(["Print the pairs", "Look over the matches"]);
});

test("where nothing was typed everything stands in its own order", () => {
  expect(find(["Tom", "Amina"], " ")).toEqual(["Tom", "Amina"]);
});
