import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Disclosure } from "../../components/Disclosure";
import { Field } from "../../components/Field";
import { Pictures } from "../../components/Picture";
import type { Asked } from "../../lib/bindings";
import { useLook } from "../../lib/queries";
import { inWords } from "../../words/numbers";
import { PasteAnswers } from "../from-forms/PasteAnswers";
import { SurveyForm } from "./SurveyForm";

/** How the round was for those in it: entered from paper or a table, shown only as counts. */
export function SurveyCard({ onBringIn }: { onBringIn: () => void }) {
  const survey = useLook("survey", null);
  const [isEntering, setEntering] = useState(false);
  if (!survey) return null;
  const { number, sentence, questions, table, summary } = survey;
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
            <PasteAnswers />
            <Button small onPress={onBringIn}>
              Bring in a table
            </Button>
          </>
        )
      }
    >
      {isEntering && <SurveyForm questions={questions} onClose={() => setEntering(false)} />}
      {!isEntering && table && (
        <Pictures label={`How round ${inWords(number)} was`} sentence="Each bar begins with those who said yes." table={table}>
          <ul className="survey">
            {questions.map((line) => (
              <Line key={line.question} line={line} />
            ))}
          </ul>
        </Pictures>
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
function Line({ line: { statement, bar } }: { line: Asked }) {
  return (
    <li>
      <span>{statement}</span>
      {bar && (
        <svg className="survey-bar" viewBox={`0 0 ${bar.width} ${bar.height}`} aria-hidden>
          {bar.pieces.map(({ grade, x, width }) => (
            <rect key={grade} className={grade} x={x} width={width} height={bar.height} rx={bar.height / 6} />
          ))}
        </svg>
      )}
      <span className="cap muted">{bar?.sentence ?? "Fewer than five answered this."}</span>
    </li>
  );
}
