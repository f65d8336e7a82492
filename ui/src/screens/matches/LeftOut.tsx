import { Notice } from "../../components/Notice";
import type { PersonId } from "../../lib/bindings";
import type { Names } from "../../lib/useNames";

/** Those without a partner, by name. */
export function LeftOut({ people, names }: { people: readonly PersonId[]; names: Names }) {
  if (people.length === 0) return null;
  return (
    <Notice tone="ask" title={`${names.together(people)} ${people.length === 1 ? "has" : "have"} no partner in this set.`}>
      “Who’s in” says why, and what would help.
    </Notice>
  );
}
