import { useState } from "react";
import { Button } from "../../components/Button";
import { Disclosure } from "../../components/Disclosure";
import { NumberField } from "../../components/Field";
import { Segmented } from "../../components/Segmented";
import type { Occasion, Question, Said } from "../../lib/bindings";
import { useChange } from "../../lib/queries";

type Answer = "yes" | "partly" | "notYet";

const choices: { id: Answer; name: string }[] = [
  { id: "yes", name: "Yes" },
  { id: "partly", name: "Partly" },
  { id: "notYet", name: "Not yet" },
];

interface CheckInFormProps {
  occasion: Occasion;
  questions: Said[];
}

/** Adds the answers on one sheet, or those of a whole pile. */
export function CheckInForm({ occasion, questions }: CheckInFormProps) {
  const [sheet, setSheet] = useState<Partial<Record<Question, Answer>>>({});
  const [pile, setPile] = useState<Partial<Record<string, number>>>({});
  const record = useChange("record_check_in");
  const addSheet = () => {
    const answers = questions.flatMap(({ question }) => {
      const answer = sheet[question];
      return answer ? [{ question, yes: 0, partly: 0, notYet: 0, [answer]: 1 }] : [];
    });
    record.mutate({ occasion, answers });
  };
  const countOf = (question: Question, answer: Answer) => pile[`${question} ${answer}`] ?? 0;
  const addPile = () =>
    record.mutate({
      occasion,
      answers: questions.map(({ question }) => ({
        question,
        yes: countOf(question, "yes"),
        partly: countOf(question, "partly"),
        notYet: countOf(question, "notYet"),
      })),
    });
  return (
    <div className="stack">
      <p className="cap muted">Collect the sheets first and mix them, so that nobody can be told by when they were added.</p>
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
        <Button isDisabled={Object.values(sheet).every((answer) => !answer)} isPending={record.isPending} onPress={addSheet}>
          Add this sheet
        </Button>
      </div>
      <Disclosure title="Or add a pile that you have counted">
        <div className="stack">
          {questions.map(({ question, text }) => (
            <fieldset key={question} className="check-in-pile">
              <legend>{text}</legend>
              {choices.map(({ id, name }) => (
                <NumberField
                  key={id}
                  label={name}
                  min={0}
                  max={1000}
                  value={pile[`${question} ${id}`] ?? null}
                  onChange={(count) => setPile({ ...pile, [`${question} ${id}`]: count ?? 0 })}
                />
              ))}
            </fieldset>
          ))}
          <div className="row">
            <Button isDisabled={Object.values(pile).every((count) => !count)} isPending={record.isPending} onPress={addPile}>
              Add the pile
            </Button>
          </div>
        </div>
      </Disclosure>
    </div>
  );
}
