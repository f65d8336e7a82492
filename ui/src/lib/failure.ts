import type { Failure } from "./bindings";

/** Anything thrown, as a failure the window can place. */
export function asFailure(thrown: unknown): Failure {
  if (isFailure(thrown)) return thrown;
  return {
    kind: "broken",
    message: "Something went wrong, and nothing was changed.",
    hint: "Try again. If it happens again, close Coaching Pairs and open it afresh.",
    detail: thrown instanceof Error ? thrown.message : String(thrown),
  };
}

/** The sentence for one field of a form, where the failure is about that field. */
export function fieldFailure(thrown: unknown, field: string): string | undefined {
  if (!isFailure(thrown) || thrown.kind !== "refused" || thrown.field !== field) return undefined;
  return [thrown.message, thrown.hint].filter(Boolean).join(" ");
}

function isFailure(thrown: unknown): thrown is Failure {
  return (
    typeof thrown === "object" &&
    thrown !== null &&
    "kind" in thrown &&
    (thrown.kind === "refused" || thrown.kind === "broken") &&
    "message" in thrown
  );
}
