import type { FormKind, Response, Responses, ResponsesSource } from "../lib/bindings";
import type { Answers } from "./fakeDoor";
import { idOf } from "./madeUp";

/** What people send back from their forms. */

function says(who: string, kind: FormKind, what: string, more: Partial<Response> = {}): Omit<Response, "place"> {
  return {
    source: "message 1",
    code: "CP7K-2M4Q-9XTR",
    kind,
    person: idOf(who),
    who,
    says: what,
    change: "",
    state: "new",
    why: null,
    confidential: false,
    ...more,
  };
}

const messages: Omit<Response, "place">[] = [
  says("Amina Yusuf", "joining", "Joins"),
  says("Ben Hartley", "joining", "Not this time", { state: "changed", change: "They had said: joins the round." }),
  says("Karen Boyd", "joining", "Asks to be asked later"),
  says("Grace Whitfield", "dealings", "Most weeks: Amina, Joe, Nadia and Tom", { state: "changed", change: "They had said: Now and then: Ben" }),
  says("Callum Reid", "match", "Would rather be with Isaac Boateng", { confidential: true }),
  says("Priya Nair", "match", "Happy with the match", { confidential: true }),
  says("Ruth Okafor", "nominations", "Siân Price, then Joe Adeyemi", { confidential: true }),
  { ...says("A survey form, without a name", "survey", ""), person: null },
  says("Oliver Kent", "joining", "Joins", { state: "same", why: "This is noted already." }),
  says("Tom Brightwell", "joining", "Not this time", { state: "replaced", why: "A later message from Tom says something else." }),
  says("Nadia Rahman", "joining", "Joins", {
    state: "late",
    why: "This form was for round one, which is closed. Ask Nadia whether it is meant for round two.",
  }),
  says("Hannah Ellis", "match", "Would rather be with Daniel Marsh", {
    state: "notPossible",
    why: "Daniel Marsh manages Hannah. Thank her, and ask whether there is somebody else.",
    confidential: true,
  }),
  {
    ...says("", "joining", ""),
    kind: null,
    person: null,
    code: "CP7K-2M4Q-9XTB",
    state: "damaged",
    why: "A letter is wrong or missing in this code. Ask for the message once more; it is not guessed.",
  },
];

/** The codes in the pasted messages: all of them where anything was pasted that has one. */
export function found({ text = "CP" }: ResponsesSource): Responses {
  const codes = text.includes("CP") ? messages : [];
  return {
    sentence: codes.length === 0 ? "No code was found." : "13 answers were found: six new, two changed and five others.",
    news: codes.filter(({ state }) => state === "new" || state === "changed").length,
    mark: "4f2a",
    found: codes.map((message, place) => ({ ...message, place })),
  };
}

export const fromForms: Answers = { preview_responses: found };
