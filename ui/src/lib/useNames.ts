import { useMemo } from "react";
import { byFirstName, listed, shortNames } from "../words/names";
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
  const called = shortNames(people.map(({ name }) => name));
  const full = (id: PersonId) => byId.get(id)?.name ?? "Somebody";
  const short = (id: PersonId) => called.get(full(id)) ?? full(id);
  const inOrder = (ids: readonly PersonId[]) => byFirstName(ids.map((id) => ({ id, name: full(id) }))).map(({ id }) => id);
  return {
    everybody: byFirstName(people),
    person: (id) => byId.get(id),
    full,
    short,
    together: (ids) => listed(inOrder(ids).map(short)),
    inOrder,
  };
}
