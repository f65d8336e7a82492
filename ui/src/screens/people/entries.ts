import type { Person, PersonChange, PersonId } from "../../lib/bindings";

/** What stands in the form: texts are empty where the person has nothing. */
export interface Entries {
  name: string;
  email: string;
  department: string;
  site: string;
  manager: PersonId | null;
  level: number | null;
  leader: boolean;
  hrLead: boolean;
  starts: string | null;
  leaves: string | null;
}

export function entriesOf(person: Person | null): Entries {
  return {
    name: person?.name ?? "",
    email: person?.email ?? "",
    department: person?.department ?? "",
    site: person?.site ?? "",
    manager: person?.manager ?? null,
    level: person?.level ?? null,
    leader: person?.leader ?? false,
    hrLead: person?.hrLead ?? false,
    starts: person?.starts ?? null,
    leaves: person?.leaves ?? null,
  };
}

/** Only what differs from the person as they are. */
export function changesTo(person: Person | null, entries: Entries): PersonChange {
  const before = entriesOf(person);
  const changes: PersonChange = {};
  if (entries.name.trim() !== before.name) changes.name = entries.name.trim();
  if (entries.email.trim() !== before.email) changes.email = entries.email.trim() || null;
  if (entries.department.trim() !== before.department) changes.department = entries.department.trim() || null;
  if (entries.site.trim() !== before.site) changes.site = entries.site.trim() || null;
  if (entries.manager !== before.manager) changes.manager = entries.manager;
  if (entries.level !== before.level) changes.level = entries.level;
  if (entries.leader !== before.leader) changes.leader = entries.leader;
  if (entries.hrLead !== before.hrLead) changes.hrLead = entries.hrLead;
  if (entries.starts !== before.starts) changes.starts = entries.starts;
  if (entries.leaves !== before.leaves) changes.leaves = entries.leaves;
  return changes;
}
