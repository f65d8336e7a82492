import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Disclosure } from "../../components/Disclosure";
import { Field } from "../../components/Field";
import type { Asked } from "../../lib/bindings";
import { useLook } from "../../lib/queries";
import { grades } from "../../words/choices";
import { inWords } from "../../words/numbers";
import { SurveyForm } from "./SurveyForm";

/** How the round was for those in it: entered from paper or a table, shown only as counts. */
export function SurveyCard({ onBringIn }: { onBringIn: () => void }) {
  const survey = useLook("survey", null);
  const [isEntering, setEntering] = useState(false);
  if (!survey) return null;
  const { number, sentence, questions, summary } = survey;
  return (
    <Card
      title={`How round ${inWords(number)} was`}
      about={sentence}
      actions={
        !isEntering && (
          <>
            <Button small onPress={() => setEntering(true)}>
              Enter a form
            </Button>
            <Button small onPress={onBringIn}>
              Bring in a table
            </Button>
          </>
        )
      }
    >
      {isEntering && <SurveyForm questions={questions} onClose={() => setEntering(false)} />}
      {!isEntering && questions.some(({ counts }) => counts) && (
        <ul className="survey">
          {questions.map((line) => (
            <Line key={line.question} line={line} />
          ))}
        </ul>
      )}
      {summary && (
        <Disclosure title="Send it to the author of the method">
          <Field label="Copy this text if you like. It names nobody, and not your organisation." value={summary} onChange={() => {}} lines={10} />
        </Disclosure>
      )}
    </Card>
  );
}

/** One statement with how many agreed, as a bar and in words. */
function Line({ line: { statement, counts } }: { line: Asked }) {
  if (!counts) {
    return (
      <li>
        <span>{statement}</span>
        <span className="cap muted">Fewer than five answered this.</span>
      </li>
    );
  }
  const said = grades.map(({ id, name }, place) => ({ id, name, count: counts[place] ?? 0 })).toReversed();
  const given = said.filter(({ count }) => count > 0);
  return (
    <li>
      <span>{statement}</span>
      <span className="survey-bar" aria-hidden>
        {given.map(({ id, count }) => (
          <span key={id} className={id} style={{ flexGrow: count }} />
        ))}
      </span>
      <span className="cap muted">{given.map(({ name, count }) => `${count} ${name.toLowerCase()}`).join(" · ")}</span>
    </li>
  );
}
