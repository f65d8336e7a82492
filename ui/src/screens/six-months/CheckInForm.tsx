import { useState } from "react";
import { Button } from "../../components/Button";
import { NumberField } from "../../components/Field";
import { Segmented } from "../../components/Segmented";
import type { Occasion, CheckInQuestion, Counted } from "../../lib/bindings";
import { useChange } from "../../lib/queries";

type Answer = "yes" | "partly" | "notYet";

const choices: { id: Answer; name: string }[] = [
  { id: "yes", name: "Yes" },
  { id: "partly", name: "Partly" },
  { id: "notYet", name: "Not yet" },
];

interface CheckInFormProps {
  occasion: Occasion;
  questions: Counted[];
}

const ways: { id: "sheet" | "pile"; name: string }[] = [
  { id: "sheet", name: "One sheet" },
  { id: "pile", name: "A counted pile" },
];

/** Adds the answers on one sheet, or those of a whole pile. */
export function CheckInForm({ occasion, questions }: CheckInFormProps) {
  const [way, setWay] = useState<"sheet" | "pile" | null>("sheet");
  const Form = way === "pile" ? Pile : Sheet;
  return (
    <div className="stack">
      <p className="cap muted">Collect the sheets first and mix them, so that nobody can be told by when they were added.</p>
      <Segmented label="What is added" small choices={ways} value={way} onChange={setWay} />
      <Form occasion={occasion} questions={questions} />
    </div>
  );
}

function Sheet({ occasion, questions }: CheckInFormProps) {
  const [sheet, setSheet] = useState<Partial<Record<CheckInQuestion, Answer>>>({});
  const record = useChange("record_check_in");
  const answers = questions.flatMap(({ question }) => {
    const answer = sheet[question];
    return answer ? [{ question, yes: 0, partly: 0, notYet: 0, [answer]: 1 }] : [];
  });
  return (
    <>
      {questions.map(({ question, text }) => (
        <div key={question} className="check-in-question">
          <p>{text}</p>
          <Segmented
            label={text}
            small
            canBeEmpty
            choices={choices}
            value={sheet[question] ?? null}
            onChange={(answer) => setSheet({ ...sheet, [question]: answer ?? undefined })}
          />
        </div>
      ))}
      <div className="row">
        <Button isDisabled={answers.length === 0} isPending={record.isPending} onPress={() => record.mutate({ occasion, answers })}>
          Add this sheet
        </Button>
      </div>
    </>
  );
}

function Pile({ occasion, questions }: CheckInFormProps) {
  const [pile, setPile] = useState<Partial<Record<CheckInQuestion, Partial<Record<Answer, number>>>>>({});
  const record = useChange("record_check_in");
  const answers = questions.map(({ question }) => ({ question, yes: 0, partly: 0, notYet: 0, ...pile[question] }));
  const isEmpty = answers.every(({ yes, partly, notYet }) => yes + partly + notYet === 0);
  return (
    <>
      <table className="check-in-counts">
        <CheckInHead />
        <tbody>
          {questions.map(({ question, text }) => (
            <tr key={question}>
              <th scope="row">{text}</th>
              {choices.map(({ id, name }) => (
                <td key={id}>
                  <NumberField
                    label={`${name}: ${text}`}
                    labelOutOfSight
                    min={0}
                    max={1000}
                    value={pile[question]?.[id] ?? null}
                    onChange={(count) => setPile({ ...pile, [question]: { ...pile[question], [id]: count ?? 0 } })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row">
        <Button isDisabled={isEmpty} isPending={record.isPending} onPress={() => record.mutate({ occasion, answers })}>
          Add the pile
        </Button>
      </div>
    </>
  );
}

/** What stands over the counts, whether they are shown or typed in. */
export function CheckInHead() {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="out-of-sight">Question</span>
        </th>
        {choices.map(({ id, name }) => (
          <th key={id} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
