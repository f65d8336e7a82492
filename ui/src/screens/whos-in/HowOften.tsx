import { Button as Choice } from "react-aria-components";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import type { Dealings, MatrixCell, PersonId } from "../../lib/bindings";
import { type Names, useNames } from "../../lib/useNames";
import { dealingsChoices } from "../../words/choices";
import { listed } from "../../words/names";

interface HowOftenProps {
  two: [PersonId, PersonId];
  /** What is known of the two; nothing where they hardly ever deal with each other. */
  known: MatrixCell | null;
  /** "1 of 5" of those to check; nothing where the owner chose the two. */
  place: string | null;
  onAnswer: (dealings: Dealings) => void;
  /** Leaves the chosen two for those that wait. */
  onBack?: () => void;
}

/** Asks how often two people deal with each other. */
export function HowOften({ two, known, place, onAnswer, onBack }: HowOftenProps) {
  const names = useNames();
  const present = known?.dealings ?? "hardlyEver";
  return (
    <Card tone={place ? "ask" : "plain"}>
      <div aria-live="polite">
        {place && <p className="question-count">{place}</p>}
        <h2>{names.together(two)}</h2>
      </div>
      <p className="muted">{teams(names, two)} How often do they deal with each other?</p>
      <ul className="how-often">
        {dealingsChoices.map(({ id, name }, at) => (
          <li key={id}>
            <Choice className={id === present ? "how-often-choice present" : "how-often-choice"} onPress={() => onAnswer(id)}>
              <span className="how-often-dot" aria-hidden="true" />
              <span className="how-often-name">{name}</span>
              {id === present && <span className="muted cap">{howWeKnow(known)}</span>} <kbd>{at + 1}</kbd>
            </Choice>
          </li>
        ))}
      </ul>
      <p className="muted cap">
        {place ? "Press a number and the next two names appear." : "Press a number, or choose."} Pairs are made from the two lighter shades.
      </p>
      {onBack && (
        <div className="row">
          <Button small onPress={onBack}>
            Back to those to check
          </Button>
        </div>
      )}
    </Card>
  );
}

function howWeKnow(known: MatrixCell | null): string {
  if (known?.uncertain) return "our guess";
  return known?.source === "said" ? "as told" : "as now";
}

function teams(names: Names, two: [PersonId, PersonId]): string {
  const both = names.inOrder(two).map((id) => names.person(id)?.department ?? "");
  const known = [...new Set(both.filter((team) => team !== ""))];
  return known.length > 0 ? `${listed(known)}.` : "";
}
