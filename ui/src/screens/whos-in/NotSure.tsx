import { useKeyboard } from "react-aria";
import { Button } from "react-aria-components";
import type { Dealings, PersonId } from "../../lib/bindings";
import { useChange, useLook } from "../../lib/queries";
import { type Names, useNames } from "../../lib/useNames";
import { dealingsChoices } from "../../words/choices";
import { listed } from "../../words/names";
import { inWords } from "../../words/numbers";

/** Asks about two people at a time whose dealings teams and managers do not settle. */
export function NotSure() {
  const unsure = useLook("dealings", null).filter(({ uncertain }) => uncertain);
  const next = unsure[0];
  if (!next) return null;
  const count = unsure.length === 1 ? "One to check" : `One of ${inWords(unsure.length)} to check`;
  return <HowOften a={next.a} b={next.b} count={count} />;
}

function HowOften({ a, b, count }: { a: PersonId; b: PersonId; count: string }) {
  const names = useNames();
  const record = useChange("set_dealings");
  const answer = (dealings: Dealings) => record.mutate({ person: a, other: b, dealings });
  const { keyboardProps } = useKeyboard({
    onKeyDown: (event) => {
      const choice = dealingsChoices[Number(event.key) - 1];
      if (!choice) return event.continuePropagation();
      event.preventDefault();
      answer(choice.id);
    },
  });
  return (
    <section className="card" aria-live="polite" {...keyboardProps}>
      <p className="question-count">{count}</p>
      <h2>{names.together([a, b])}</h2>
      <p className="muted">{teams(names, a, b)} How often do they deal with each other?</p>
      <ul className="how-often">
        {dealingsChoices.map(({ id, name }, place) => (
          <li key={id}>
            <Button className="how-often-choice" onPress={() => answer(id)}>
              {name} <kbd>{place + 1}</kbd>
            </Button>
          </li>
        ))}
      </ul>
      <p className="muted cap">
        The next two names appear at once. With one of these in focus a number key does it. We filled in the rest from
        teams and managers.
      </p>
    </section>
  );
}

function teams(names: Names, a: PersonId, b: PersonId): string {
  const both = names.inOrder([a, b]).map((id) => names.person(id)?.department ?? "");
  const known = [...new Set(both.filter((team) => team !== ""))];
  return known.length > 0 ? `${listed(known)}.` : "";
}
