import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Segmented } from "../../components/Segmented";
import { Table, type TableColumn } from "../../components/Table";
import type { Answer, Feasibility, Person, PersonId, Round } from "../../lib/bindings";
import { useChange, useLook } from "../../lib/queries";
import { answerChoices } from "../../words/choices";
import { byFirstName } from "../../words/names";
import { countOf, sentence } from "../../words/numbers";

interface Row extends Person {
  answer: Answer | null;
  /** How many others this person could be paired with; null for those who have not joined. */
  partners: number | null;
}

interface AnswerTableProps {
  round: Round | null;
  feasibility: Feasibility | null;
}

/** Everybody with their answer, recorded by a press, for one or for several at once. */
export function AnswerTable({ round, feasibility }: AnswerTableProps) {
  const people = useLook("people", null);
  const answers = useLook("answers", null);
  const [chosen, setChosen] = useState(new Set<PersonId>());
  const partners = new Map(feasibility?.partners.map(({ person, count }) => [person, count]));
  const answered = new Map(answers.map(({ person, answer }) => [person, answer]));
  const rows: Row[] = byFirstName(people).map((person) => ({
    ...person,
    answer: answered.get(person.id) ?? null,
    partners: partners.get(person.id) ?? null,
  }));

  return (
    <Card flush>
      {round && <Several chosen={chosen} onDone={() => setChosen(new Set())} />}
      <Table
        label="Everybody, with their answer"
        columns={round ? columnsOfRound : columns}
        items={rows}
        chosen={round ? chosen : undefined}
        onChoose={round ? setChosen : undefined}
        asks={hasNobody}
      />
    </Card>
  );
}

const columns: TableColumn<Row>[] = [
  { id: "name", heading: "Name", cell: nameWithTeam, sortBy: ({ name }) => name },
];

const columnsOfRound: TableColumn<Row>[] = [
  ...columns,
  {
    id: "answer",
    heading: "Answer",
    cell: answerOf,
    sortBy: ({ answer }) => answerChoices.findIndex(({ id }) => id === answer),
  },
  {
    id: "partners",
    heading: "Possible partners",
    cell: ({ partners }) => partners,
    sortBy: ({ partners }) => partners ?? -1,
    figures: true,
  },
];

function hasNobody({ partners }: Row): boolean {
  return partners === 0;
}

function answerOf({ id, name, answer }: Row) {
  return <AnswerChoice person={id} name={name} answer={answer} />;
}

function AnswerChoice({ person, name, answer }: { person: PersonId; name: string; answer: Answer | null }) {
  const record = useChange("set_answer");
  // In a long list drawing everything again takes a moment; the answer itself is shown at once.
  const shown = record.isPending ? record.variables.answer : answer;
  return (
    <Segmented
      label={`Answer of ${name}`}
      choices={answerChoices}
      value={shown}
      onChange={(next) => record.mutate({ person, answer: next })}
      canBeEmpty
      small
    />
  );
}

function nameWithTeam({ name, department, leader, hrLead }: Row) {
  const role = leader ? "Leads the programme" : hrLead ? "HR lead" : null;
  return (
    <>
      {name}
      <span className="team">{[department, role].filter(Boolean).join(" · ")}</span>
    </>
  );
}

/** One answer for everybody who is ticked. */
function Several({ chosen, onDone }: { chosen: Set<PersonId>; onDone: () => void }) {
  const record = useChange("set_answers");
  if (chosen.size === 0) {
    return (
      <p className="several muted cap">
        Press an answer to record it. Tick several people to record one for all of them.
      </p>
    );
  }
  const give = (answer: Answer | null) => record.mutate({ people: [...chosen], answer }, { onSuccess: onDone });
  return (
    <div className="several row">
      <strong>{sentence(countOf(chosen.size, "person", "people"))}:</strong>
      {answerChoices.map(({ id, name }) => (
        <Button key={id} small onPress={() => give(id)}>
          {name}
        </Button>
      ))}
      <Button small onPress={() => give(null)}>
        No reply
      </Button>
      <Button small kind="bare" onPress={onDone}>
        Untick all
      </Button>
    </div>
  );
}
