/** The order of names and other words, accents beside their letters. */
export const alphabet = new Intl.Collator("en");

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
  return people.toSorted((one, other) => alphabet.compare(one.name, other.name));
}

/** What to call each of `everybody`: the first name, or the whole name where two share it. */
export function shortNames(everybody: readonly string[]): Map<string, string> {
  const known = new Map<string, number>();
  for (const name of everybody) known.set(firstName(name), (known.get(firstName(name)) ?? 0) + 1);
  return new Map(everybody.map((name) => [name, known.get(firstName(name)) === 1 ? firstName(name) : name]));
}

/** "a, b and c" */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
