import { useMemo } from "react";
import { byFirstName, namesTogether, shortName } from "../words/names";
import type { Person, PersonId } from "./bindings";
import { useLook } from "./queries";

/** The people of the programme by their ids, and what to call them. */
export interface Names {
  everybody: Person[];
  person: (id: PersonId) => Person | undefined;
  /** "Amina Yusuf" */
  full: (id: PersonId) => string;
  /** "Amina", or the whole name where two share it. */
  short: (id: PersonId) => string;
  /** "Amina and Tom", alphabetically. */
  together: (ids: readonly PersonId[]) => string;
  /** The ids alphabetically by first name. */
  inOrder: (ids: readonly PersonId[]) => PersonId[];
}

export function useNames(): Names {
  const people = useLook("people", null);
  return useMemo(() => namesOf(people), [people]);
}

function namesOf(people: readonly Person[]): Names {
  const byId = new Map(people.map((person) => [person.id, person]));
  const all = people.map((person) => person.name);
  const full = (id: PersonId) => byId.get(id)?.name ?? "Somebody";
  return {
    everybody: byFirstName(people),
    person: (id) => byId.get(id),
    full,
    short: (id) => shortName(full(id), all),
    together: (ids) => namesTogether(ids.map(full), all),
    inOrder: (ids) => byFirstName(ids.map((id) => ({ id, name: full(id) }))).map(({ id }) => id),
  };
}
