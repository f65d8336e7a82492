import { folded } from "../../frame/finding";
import type { Person } from "../../lib/bindings";

/** Whether a person’s name, e-mail, team, site or manager holds the text, whatever its case and accents. */
export function matches({ name, email, department, site }: Person, wanted: string, manager = ""): boolean {
  const text = folded(wanted).trim();
  return [name, email, department, site, manager].some((part) => folded(part ?? "").includes(text));
}
