import { Table } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import type { PersonId, TableKind } from "../../lib/bindings";
import { useLook } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { listed } from "../../words/names";
import { inWords } from "../../words/numbers";
import { TrustedForm } from "./TrustedForm";

/** Whom people would trust as a partner, and who named each other. Whom one person named is shown only while it is changed. */
export function ChoosingInTheRoom({ onBringIn }: { onBringIn: (table: TableKind) => void }) {
  const names = useNames();
  const trusted = useLook("trusted", null);
  const [changing, setChanging] = useState<PersonId | null>(null);
  const named = new Map(trusted.people.map((person) => [person.person, person.names]));
  const inOrder = names.inOrder([...named.keys()]);
  const openNext = (after: PersonId) => {
    const later = inOrder.slice(inOrder.indexOf(after) + 1);
    setChanging(later.find((person) => named.get(person)?.length === 0) ?? null);
  };
  if (inOrder.length < 2) return <p className="muted">Names are collected from those who joined; fewer than two have.</p>;
  return (
    <>
      <p className="muted">
        Everybody names colleagues they would trust as a partner. Those who named each other are paired first, and the others are paired as
        well as can be. Whom somebody named is not shown to the others.
      </p>
      <div className="row">
        <strong>{trusted.sentence}</strong>
        <Button small icon={Table} onPress={() => onBringIn("choices")}>
          Bring in a table
        </Button>
      </div>
      {trusted.mutual.length > 0 && (
        <ul className="private-list" aria-label="Who named each other">
          {trusted.mutual.map(({ members, hindrance }) => (
            <li key={members.join()}>
              <span>
                <strong>{listed(members.map(names.full))}</strong> named each other.
                {hindrance && <span className="hint">{hindrance} They cannot be a pair as the rules are.</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ul className="private-list" aria-label="Names given">
        {inOrder.map((person) => {
          const given = named.get(person) ?? [];
          const isOpen = changing === person;
          return (
            <li key={person} className={isOpen ? "changing" : ""}>
              <span>
                {names.full(person)} <span className="muted">{given.length > 0 ? `named ${inWords(given.length)}` : "no names yet"}</span>
              </span>
              {isOpen ? (
                <TrustedForm
                  person={person}
                  named={given}
                  people={names.everybody.filter(({ id }) => id !== person && named.has(id))}
                  onSaved={() => openNext(person)}
                  onClose={() => setChanging(null)}
                />
              ) : (
                <Button
                  small
                  kind="quiet"
                  aria-label={`${given.length > 0 ? "Change" : "Record"} the names ${names.full(person)} gave`}
                  onPress={() => setChanging(person)}
                >
                  {given.length > 0 ? "Change" : "Record"}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
