import { useState } from "react";
import { Button } from "react-aria-components";
import type { PersonAnswer } from "../../lib/bindings";
import { answerWords } from "../../words/choices";
import { shortDate } from "../../words/dates";

/** Since when an answer counts, or since when one is waited for; all that went before opens in place. */
export function SoFar({ name, soFar }: { name: string; soFar: PersonAnswer }) {
  const [isOpen, setIsOpen] = useState(false);
  const steps = stepsOf(soFar);
  const latest = soFar.on ?? soFar.invited.at(-1);
  if (!latest) return null;
  return (
    <>
      <Button
        className="link since"
        aria-expanded={isOpen}
        aria-label={`${shortDate(latest)}, what ${name} was asked and said`}
        onPress={() => setIsOpen(!isOpen)}
      >
        {shortDate(latest)}
      </Button>
      {isOpen && (
        <ol className="so-far cap muted">
          {steps.map(({ on, what }) => (
            <li key={`${on} ${what}`}>
              {shortDate(on)}: {what}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** Invitations and answers in the order in which they came; of one day the invitation first. */
function stepsOf({ history, invited }: PersonAnswer): { on: string; what: string }[] {
  const invitations = invited.map((on) => ({ on, what: "Invited" }));
  const answers = history.map(({ answer, on }) => ({ on, what: answer === null ? "Answer taken back" : answerWords[answer] }));
  return [...invitations, ...answers].toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}
