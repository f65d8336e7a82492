import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Segmented } from "../../components/Segmented";
import { Table, type TableColumn } from "../../components/Table";
import type { Answer, Feasibility, Person, PersonAnswer, PersonId, Round } from "../../lib/bindings";
import { useChange, useLook } from "../../lib/queries";
import { type Names, useNames } from "../../lib/useNames";
import { answerChoices, lastTimeInLine } from "../../words/choices";
import { shortDate, today } from "../../words/dates";
import { countOf, inWords, sentence } from "../../words/numbers";
import { SoFar } from "./SoFar";

interface Row extends Person {
  answer: Answer | null;
  soFar: PersonAnswer | null;
  /** How many others this person could be paired with; null for those who have not joined. */
  partners: number | null;
}

interface AnswerTableProps {
  round: Round | null;
  feasibility: Feasibility | null;
}

/** Everybody with their answer, recorded by a press, for one or for several at once. */
export function AnswerTable({ round, feasibility }: AnswerTableProps) {
  const { everybody } = useNames();
  const answers = useLook("answers", null);
  const [chosen, setChosen] = useState(new Set<PersonId>());
  const partners = new Map(feasibility?.partners.map(({ person, count }) => [person, count]));
  const answered = new Map(answers.map((answer) => [answer.person, answer]));
  const rows: Row[] = everybody.map((person) => ({
    ...person,
    answer: answered.get(person.id)?.answer ?? null,
    soFar: answered.get(person.id) ?? null,
    partners: partners.get(person.id) ?? null,
  }));

  return (
    <div className="answers">
      <Card flush>
        {round && chosen.size > 0 && <Several chosen={chosen} onDone={() => setChosen(new Set())} />}
        {round && chosen.size === 0 && <Invitations answers={answers} />}
        <Table
          label="Everybody, with their answer"
          columns={round ? columnsOfRound : columns}
          items={rows}
          chosen={round ? chosen : undefined}
          onChoose={round ? setChosen : undefined}
          asks={hasNobody}
        />
      </Card>
    </div>
  );
}

const columns: TableColumn<Row>[] = [
  { id: "name", heading: "Name", cell: nameWithTeam, sortBy: ({ name }) => name, width: 9 },
];

const columnsOfRound: TableColumn<Row>[] = [
  ...columns,
  {
    id: "answer",
    heading: "Answer",
    cell: answerOf,
    width: 16.5,
    sortBy: ({ answer }) => answerChoices.findIndex(({ id }) => id === answer),
  },
  {
    id: "soFar",
    heading: "Since",
    cell: ({ name, soFar }) => soFar && <SoFar name={name} soFar={soFar} />,
    sortBy: ({ soFar }) => soFar?.on ?? soFar?.invited.at(-1) ?? "",
  },
  {
    id: "partners",
    heading: "Partners",
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

function nameWithTeam({ name, department, leader, hrLead, starts, soFar }: Row) {
  const role = leader ? "Leads the programme" : hrLead ? "HR lead" : null;
  const isToCome = starts !== null && starts > today() && `Starts on ${shortDate(starts)}`;
  return (
    <>
      {name}
      <span className="team">{[department, role, isToCome, soFar?.lastTime && lastTimeInLine[soFar.lastTime]].filter(Boolean).join(" · ")}</span>
    </>
  );
}

/** Who was invited, in one press for all whose answer is open. */
function Invitations({ answers }: { answers: PersonAnswer[] }) {
  const names = useNames();
  const invite = useChange("invite");
  const open = answers.filter(({ answer }) => answer === null || answer === "askMeLater");
  const toInvite = open.filter(({ invited }) => invited.at(-1) !== today());
  const waiting = answers.filter((answer) => answer.waiting).length;
  const whom = wereInvited(open, answers.length, names);
  return (
    <div className="several spread">
      <p className="muted cap">
        {waiting > 0 && `${sentence(countOf(waiting, "person", "people"))} invited and not heard of since. `}
        Press an answer to record it. Tick several people to record one for all of them.
      </p>
      {toInvite.length > 0 && (
        <Button small onPress={() => invite.mutate({})} isPending={invite.isPending}>
          {whom} invited today
        </Button>
      )}
    </div>
  );
}

/** "Everybody was", "The other four were", "Linda was" */
function wereInvited(open: PersonAnswer[], all: number, names: Names): string {
  const [only, ...others] = open;
  if (only && others.length === 0) return `${names.short(only.person)} was`;
  return open.length === all ? "Everybody was" : `The other ${inWords(open.length)} were`;
}

/** One answer for everybody who is ticked. */
function Several({ chosen, onDone }: { chosen: Set<PersonId>; onDone: () => void }) {
  const record = useChange("set_answers");
  const invite = useChange("invite");
  const people = [...chosen];
  const give = (answer: Answer | null) => record.mutate({ people, answer }, { onSuccess: onDone });
  return (
    <div className="several row">
      <strong>{sentence(countOf(chosen.size, "person", "people"))}:</strong>
      <Button small onPress={() => invite.mutate({ people }, { onSuccess: onDone })}>
        Invited today
      </Button>
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
