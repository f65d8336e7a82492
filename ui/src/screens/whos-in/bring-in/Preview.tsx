import { useState } from "react";
import { Button } from "../../../components/Button";
import { Heading } from "../../../components/Heading";
import { Notice } from "../../../components/Notice";
import { Working } from "../../../components/Working";
import type { ColumnChoice, Correction, ImportPreview, Problem, TableKind, TableSource } from "../../../lib/bindings";
import { asFailure } from "../../../lib/failure";
import { useChange, useLookLater } from "../../../lib/queries";
import { countOf, sentence } from "../../../words/numbers";
import type { Origin } from "./BringIn";
import { PreviewTable } from "./PreviewTable";
import { corrected, isAboutOneCell, mapped, nextQuestion } from "./questions";
import { QuestionCard, ToMend, WhatWeRead } from "./Sides";
import { tables, whatItAdds } from "./tables";

interface PreviewProps {
  table: TableKind;
  origin: Origin;
  onDone: (notes: string[]) => void;
  onBack: () => void;
}

/** What was read, with one question at a time about what is not clear. */
export function Preview({ table, origin, onDone, onBack }: PreviewProps) {
  const [columns, setColumns] = useState<ColumnChoice[]>();
  const [corrections, setCorrections] = useState<Correction[]>([]);
  const [notMeant, setNotMeant] = useState<Problem[]>([]);
  const args: TableSource = { ...origin.from, columns, corrections };
  const { data, error } = useLookLater("preview_import", { table, ...args });
  const bringIn = useChange(`import_${table}`);

  if (error) return <Unreadable thrown={error} onBack={onBack} />;
  if (!data) return <Working>Reading the table…</Working>;

  const question = nextQuestion(data.problems, notMeant);
  const isClear = data.problems.length === 0;
  const adds = whatItAdds(table, isClear ? data : { added: data.total, changed: 0 });
  const answer = (problem: Problem, value: string) => setCorrections(corrected(corrections, problem, value));
  return (
    <>
      <Heading
        title={heading(table, data)}
        action={
          <>
            <Button onPress={onBack}>Back</Button>
            <Button
              kind="main"
              isDisabled={!isClear || adds === null}
              isPending={bringIn.isPending}
              onPress={() => bringIn.mutate(args, { onSuccess: ({ notes }) => onDone(notes) })}
            >
              {adds ?? "Nothing new to add"}
            </Button>
          </>
        }
      >
        {origin.name}. Nothing is added until you say so, and you can undo it afterwards.
      </Heading>
      <div className="two-columns">
        <PreviewTable
          preview={data}
          question={question}
          onMap={(place, field) => setColumns(mapped(data.columns, place, field))}
        />
        <div className={data.problems.length > 0 ? "stack comes-first" : "stack"}>
          {question && (
            <QuestionCard
              key={`${question.problem.line} ${question.problem.column} ${question.guess}`}
              question={question}
              count={data.problems.filter(isAboutOneCell).length}
              onAnswer={(value) => answer(question.problem, value)}
              onNo={() => setNotMeant([...notMeant, question.problem])}
            />
          )}
          <ToMend problems={data.problems.filter((problem) => !isAboutOneCell(problem))} />
          <WhatWeRead preview={data} />
        </div>
      </div>
    </>
  );
}

function heading(table: TableKind, { total }: ImportPreview): string {
  const { one, many } = tables[table];
  return sentence(`${countOf(total, one, many)} found`);
}

function Unreadable({ thrown, onBack }: { thrown: unknown; onBack: () => void }) {
  const failure = asFailure(thrown);
  const { message, hint } = failure;
  const problems = failure.kind === "refused" ? failure.problems : [];
  return (
    <>
      <Heading
        title="The table could not be read"
        action={
          <Button kind="main" onPress={onBack}>
            Try another way
          </Button>
        }
      >
        Nothing has changed.
      </Heading>
      <Notice tone="danger" title={message}>
        <p>{hint}</p>
      </Notice>
      <ToMend problems={problems} />
    </>
  );
}
