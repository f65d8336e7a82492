import { useCallback, useMemo } from "react";
import { Pill } from "../../components/Pill";
import { Table, type TableColumn } from "../../components/Table";
import type { Answer, Person, PersonId } from "../../lib/bindings";
import { useLook } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { daysBetween, fullDate, today } from "../../words/dates";
import { matches } from "./search";
import "./People.css";

interface Row extends Person {
  managerName: string;
  answer: Answer | null;
}

interface PeopleTableProps {
  /** Part of a name, team or site. */
  wanted: string;
  opened: PersonId | "new" | null;
  onOpen: (person: PersonId) => void;
}

export function PeopleTable({ wanted, opened, onOpen }: PeopleTableProps) {
  const { everybody, full } = useNames();
  const { round } = useLook("overview", null);
  const answers = new Map(useLook("answers", null).map(({ person, answer }) => [person, answer]));
  const rows: Row[] = everybody
    .map((person) => ({
      ...person,
      managerName: person.manager === null ? "" : full(person.manager),
      answer: answers.get(person.id) ?? null,
    }))
    .filter((person) => matches(person, wanted, person.managerName));
  const isWide = opened === null;
  const shown = useMemo(
    () => [...columns, ...(isWide ? moreColumns : []), ...(round ? [answerColumn] : [])],
    [isWide, round],
  );
  const open = useCallback(({ id }: Row) => onOpen(id), [onOpen]);
  return (
    <Table
      label="People"
      columns={shown}
      items={rows}
      onOpen={open}
      opened={opened === "new" ? null : opened}
      whenEmpty="Nobody of that name, e-mail, team, site or manager."
    />
  );
}

/** What stands in the table even while a person is open beside it. */
const columns: TableColumn<Row>[] = [
  { id: "name", heading: "Name", cell: nameWithRole, sortBy: ({ name }) => name, width: 12 },
  { id: "department", heading: "Team", cell: ({ department }) => department, sortBy: (row) => row.department ?? "" },
];

const moreColumns: TableColumn<Row>[] = [
  { id: "manager", heading: "Manager", cell: (row) => row.managerName, sortBy: (row) => row.managerName },
  { id: "site", heading: "Site", cell: ({ site }) => site, sortBy: ({ site }) => site ?? "" },
];

const answerColumn: TableColumn<Row> = {
  id: "answer",
  heading: "This round",
  cell: ({ answer }) => (
    // Who said what else is not for whoever stands beside the owner.
    <>{answer === "joined" ? <Pill tone="done">Joined</Pill> : <span className="muted cap">Not in it</span>}</>
  ),
  sortBy: ({ answer }) => answer ?? "",
};

function nameWithRole({ name, leader, hrLead, starts, leaves }: Row) {
  const role = [leader && "Leads the programme", hrLead && "HR lead", comesOrGoes(starts, leaves)]
    .filter(Boolean)
    .join(" · ");
  return (
    <>
      {name}
      {role && <span className="person-role">{role}</span>}
    </>
  );
}

/** When somebody is not here yet, or not for ever. */
function comesOrGoes(starts: string | null, leaves: string | null): string | null {
  if (leaves) return `${daysBetween(leaves, today()) > 0 ? "Left" : "Leaves"} on ${fullDate(leaves)}`;
  return starts && daysBetween(today(), starts) > 0 ? `Joins us on ${fullDate(starts)}` : null;
}
