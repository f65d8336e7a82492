/** The first part of a name: "Amina". */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

/** "AY" for Amina Yusuf; a name of one part gives its first letter. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/);
  const letters = parts.length > 1 ? [parts.at(0), parts.at(-1)] : parts;
  return letters.map((part) => [...(part ?? "")][0]?.toLocaleUpperCase("en") ?? "").join("");
}

/** Colleagues in the order in which they are named: alphabetically by first name. */
export function byFirstName<Named extends { name: string }>(people: readonly Named[]): Named[] {
  return people.toSorted((one, other) => one.name.localeCompare(other.name, "en"));
}

/** "Amina and Tom", "Amina, Ben and Tom"; whole names where two share a first name among `everybody`. */
export function namesTogether(names: readonly string[], everybody: readonly string[] = names): string {
  return listed(names.toSorted((one, other) => one.localeCompare(other, "en")).map((name) => shortName(name, everybody)));
}

/** The first name, or the whole name where somebody else has the same first name. */
export function shortName(name: string, everybody: readonly string[]): string {
  const first = firstName(name);
  return everybody.filter((other) => firstName(other) === first).length > 1 ? name : first;
}

/** "a, b and c" */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
