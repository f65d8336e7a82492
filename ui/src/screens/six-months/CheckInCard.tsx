import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import type { CheckIn } from "../../lib/bindings";
import { useChange, useLook } from "../../lib/queries";
import { PasteAnswers } from "../from-forms/PasteAnswers";
import { CheckInForm, CheckInHead } from "./CheckInForm";

/** What the pairs said about how it goes: the same questions to both, as counts only. */
export function CheckInCard() {
  const checkIns = useLook("check_ins", null);
  return (
    <Card
      title="Check-in"
      about="The same questions to everybody, without a name. Shown as counts, from five answers on."
      actions={<PasteAnswers />}
    >
      {checkIns.map((checkIn) => (
        <OneCheckIn key={checkIn.occasion} checkIn={checkIn} />
      ))}
    </Card>
  );
}

function OneCheckIn({ checkIn: { occasion, title, sentence, questions, answers } }: { checkIn: CheckIn }) {
  const [isOpen, setOpen] = useState(false);
  const clear = useChange("clear_check_in");
  const shown = questions.filter(({ counts }) => counts !== null);
  return (
    <section className="check-in" aria-label={title}>
      <div className="check-in-head">
        <h3>{title}</h3>
        <Button small kind="quiet" aria-expanded={isOpen} aria-label={`${isOpen ? "Close" : "Record answers"}: ${title}`} onPress={() => setOpen(!isOpen)}>
          {isOpen ? "Close" : "Record answers"}
        </Button>
      </div>
      <p className="muted cap">{sentence}</p>
      {shown.length > 0 && (
        <table className="check-in-counts">
          <CheckInHead />
          <tbody>
            {shown.map(({ question, text, counts }) => (
              <tr key={question}>
                <th scope="row">{text}</th>
                <td>{counts?.yes}</td>
                <td>{counts?.partly}</td>
                <td>{counts?.notYet}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isOpen && (
        <>
          <CheckInForm key={answers} occasion={occasion} questions={questions} />
          {answers > 0 && (
            <div className="row">
              <Button small kind="quiet" onPress={() => clear.mutate({ occasion })} isPending={clear.isPending}>
                Clear them and add up afresh
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
