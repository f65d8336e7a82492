import { expect, test } from "vitest";
import { countOf, inWords, sentence } from "./numbers";

test("numbers up to twenty stand in words", () => {
  expect([0, 1, 8, 20, 21].map(inWords)).toEqual(["no", "one", "eight", "twenty", "21"]);
});

test("what is counted agrees with its number", () => {
  expect(countOf(1, "pair")).toBe("one pair");
  expect(countOf(8, "pair")).toBe("eight pairs");
  expect(countOf(20, "person", "people")).toBe("twenty people");
});

test("a heading begins with a capital letter", () => {
  expect(sentence(countOf(8, "pair"))).toBe("Eight pairs");
});
