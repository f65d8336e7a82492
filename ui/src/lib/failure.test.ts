import { expect, test } from "vitest";
import type { Failure } from "./bindings";
import { asFailure, failureWords, fieldFailure } from "./failure";

const refused: Failure = {
  kind: "refused",
  message: "The round would end before it starts.",
  hint: "Choose a later last day.",
  field: "endsOn",
  problems: [],
};

test("a refusal says what happened and what to do", () => {
  expect(failureWords(refused)).toEqual({
    message: "The round would end before it starts.",
    hint: "Choose a later last day.",
  });
});

test("what went wrong inside is not shown to the owner", () => {
  const words = failureWords({ kind: "broken", message: "The change could not be saved.", detail: "disk I/O error" });
  expect(words.message).toBe("The change could not be saved.");
  expect(words.hint).not.toContain("I/O");
});

test("a refusal about a field is shown at that field only", () => {
  expect(fieldFailure(refused, "endsOn")).toBe("The round would end before it starts. Choose a later last day.");
  expect(fieldFailure(refused, "startsOn")).toBeUndefined();
  expect(fieldFailure(null, "endsOn")).toBeUndefined();
});

test("anything else that is thrown becomes a failure that says nothing was changed", () => {
  expect(asFailure(new Error("boom"))).toEqual({
    kind: "broken",
    message: "Something went wrong, and nothing was changed.",
    detail: "boom",
  });
});
