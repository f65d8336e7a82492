import { expect, test } from "vitest";
import type { Failure } from "./bindings";
import { asFailure, fieldFailure } from "./failure";

const refused: Failure = {
  kind: "refused",
  message: "The round would end before it starts.",
  hint: "Choose a later last day.",
  field: "endsOn",
  problems: [],
};

test("a refusal about a field is shown at that field only", () => {
  expect(fieldFailure(refused, "endsOn")).toBe("The round would end before it starts. Choose a later last day.");
  expect(fieldFailure(refused, "startsOn")).toBeUndefined();
  expect(fieldFailure(null, "endsOn")).toBeUndefined();
});

test("anything else that is thrown becomes a failure that says nothing was changed", () => {
  expect(asFailure(new Error("boom"))).toEqual({
    kind: "broken",
    message: "Something went wrong, and nothing was changed.",
    hint: "Try again. If it happens again, close Coaching Pairs and open it afresh.",
    detail: "boom",
  });
});
