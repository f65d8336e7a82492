import { useMemo } from "react";
import { Pill, type Tone } from "../../components/Pill";
import { Table, type TableColumn } from "../../components/Table";
import type { Answer, Person, PersonId } from "../../lib/bindings";
import { useLook } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { answerWords } from "../../words/choices";
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
    .filter((person) => matches(person, wanted))
    .map((person) => ({
      ...person,
      managerName: person.manager === null ? "" : full(person.manager),
      answer: answers.get(person.id) ?? null,
    }));
  const isWide = opened === null;
  const shown = useMemo(
    () => [...columns, ...(isWide ? moreColumns : []), ...(round ? [answerColumn] : [])],
    [isWide, round],
  );
  return (
    <Table
      label="People"
      columns={shown}
      items={rows}
      onOpen={({ id }) => onOpen(id)}
      opened={opened === "new" ? null : opened}
      whenEmpty={wanted === "" ? "Add somebody, or bring in a table." : "Nobody of that name, team or site."}
    />
  );
}

/** What stands in the table even while a person is open beside it. */
const columns: TableColumn<Row>[] = [
  { id: "name", heading: "Name", cell: nameWithRole, sortBy: ({ name }) => name },
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
    <Pill tone={answer === null ? "waiting" : tones[answer]}>{answer === null ? "No reply" : answerWords[answer]}</Pill>
  ),
  sortBy: ({ answer }) => answer ?? "",
};

const tones: Record<Answer, Tone> = { joined: "done", notThisTime: "waiting", askMeLater: "waiting" };

function nameWithRole({ name, leader, hrLead }: Row) {
  const role = leader ? "Leads the programme" : hrLead ? "HR lead" : null;
  return (
    <>
      {name}
      {role && <span className="person-role">{role}</span>}
    </>
  );
}
