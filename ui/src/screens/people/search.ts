import type { Person } from "../../lib/bindings";

/** Whether a person's name, team or site holds the text, whatever its case and accents. */
export function matches({ name, department, site }: Person, wanted: string): boolean {
  return [name, department, site].some((part) => plain(part ?? "").includes(plain(wanted)));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{Mark}/gu, "").toLocaleLowerCase("en").trim();
}
