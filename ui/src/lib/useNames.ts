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
  const names = known.get(people) ?? namesOf(people);
  known.set(people, names);
  return names;
}

/** Many ask for the same names; they are put in order once. */
const known = new WeakMap<readonly Person[], Names>();

function namesOf(people: readonly Person[]): Names {
  const byId = new Map(people.map((person) => [person.id, person]));
  const called = shortNames(people.map(({ name }) => name));
  const full = (id: PersonId) => byId.get(id)?.name ?? "Somebody";
  const short = (id: PersonId) => called.get(full(id)) ?? full(id);
  const everybody = byFirstName(people);
  const places = new Map(everybody.map(({ id }, place) => [id, place]));
  const placeOf = (id: PersonId) => places.get(id) ?? people.length;
  const inOrder = (ids: readonly PersonId[]) => ids.toSorted((one, other) => placeOf(one) - placeOf(other));
  return {
    everybody,
    person: (id) => byId.get(id),
    full,
    short,
    together: (ids) => listed(inOrder(ids).map(short)),
    inOrder,
  };
}
