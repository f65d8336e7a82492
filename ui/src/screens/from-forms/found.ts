import type { FormKind, Response, ResponseState } from "../../lib/bindings";
import { alphabet } from "../../words/names";

/** What was found, by what the owner does with it. */
export interface SortedFinds {
  /** What would change something, form by form. */
  byForm: { kind: FormKind; finds: Response[] }[];
  /** What is here already, or was said again later. */
  nothingNew: Response[];
  /** What cannot be brought in as it is. */
  needYou: Response[];
}

interface FormWords {
  /** What the answers of such a form are about. */
  name: string;
  /** What stands in place of an answer that is not to be seen, or not yet. */
  shut: string;
}

const counted = "Counted with the others, without a name";

/** The forms in the order of a round. */
export const forms: Record<FormKind, FormWords> = {
  joining: { name: "Joining the round", shut: "Said whether they join" },
  dealings: { name: "Who works together", shut: "Said with whom they deal" },
  match: { name: "The match", shut: "Said something about their match" },
  firstCheckIn: { name: "Check-in after the first meeting", shut: counted },
  halfWayCheckIn: { name: "Check-in half-way", shut: counted },
  nominations: { name: "Names for the Awayday", shut: "Named colleagues" },
  survey: { name: "How the round was", shut: counted },
};

/** What is in the way, in a few words; nothing where nothing is. */
export const inTheWay: Record<ResponseState, string | null> = {
  new: null,
  changed: null,
  same: null,
  replaced: null,
  damaged: "Cannot be read",
  late: "Too late",
  foreign: "From somewhere else",
  notPossible: "Not possible now",
};

export function sortedFinds(found: readonly Response[]): SortedFinds {
  const finds = found.toSorted((one, other) => alphabet.compare(one.who, other.who));
  const changing = finds.filter(({ state }) => state === "new" || state === "changed");
  return {
    byForm: (Object.keys(forms) as FormKind[])
      .map((kind) => ({ kind, finds: changing.filter((find) => find.kind === kind) }))
      .filter((form) => form.finds.length > 0),
    nothingNew: finds.filter(({ state }) => state === "same" || state === "replaced"),
    needYou: finds.filter(({ state }) => inTheWay[state] !== null),
  };
}

/** Messages without any code are found too, to be named beside those that have one. */
export function hasCodes(found: readonly Response[]): boolean {
  return found.some(({ code }) => code !== "");
}

/** Whether so much came at once that it was pasted; nobody types more than a few letters at a time. */
export function wasPasted(before: string, after: string): boolean {
  return after.length - before.length > 8;
}
