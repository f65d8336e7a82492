import { expect, test } from "vitest";
import type { Outlook } from "../../lib/bindings";
import { aheadInWords, limitInWords } from "./aheadInWords";

function outlook(atLeast: number, atMost: number, atMostBecause = "Ruth Okafor has only nine possible partners."): Outlook {
  return { atLeast, atMost, plan: [], atLeastBecause: "", atMostBecause };
}

test("a number that is certain stands alone, with the reason why there are not more", () => {
  expect(aheadInWords(outlook(9, 9), true)).toBe("Nine more rounds without a repeat");
  expect(limitInWords(outlook(9, 9))).toBe("There cannot be more than nine. Ruth Okafor has only nine possible partners.");
});

test("where it is not certain both ends are told", () => {
  expect(aheadInWords(outlook(1, 3), true)).toBe("At least one more round without a repeat and at most three");
});

test("until its pairs are published the present round counts", () => {
  expect(aheadInWords(outlook(9, 9), false)).toBe("Nine rounds without a repeat, counting this one");
});

test("a plan that goes as far as we look says nothing of what lies beyond", () => {
  expect(aheadInWords(outlook(20, 218), true)).toBe("At least twenty more rounds without a repeat");
  expect(limitInWords(outlook(20, 218))).toBe("");
});

test("where there is no further round the reason stands alone", () => {
  const none = outlook(0, 0, "Ana has nobody new to be paired with.");
  expect(aheadInWords(none, true)).toBe("No more rounds without a repeat");
  expect(limitInWords(none)).toBe("Ana has nobody new to be paired with.");
});
