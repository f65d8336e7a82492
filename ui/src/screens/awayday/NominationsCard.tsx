import { Table } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import type { Nominations, PersonId } from "../../lib/bindings";
import { useLook } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { listed } from "../../words/names";
import { NominationForm } from "./NominationForm";

/** With whom each participant would like to be on the morning of the day, in their order. */
export function NominationsCard({ nominations, onBringIn }: { nominations: Nominations; onBringIn: () => void }) {
  const names = useNames();
  const published = useLook("published", null);
  const [changing, setChanging] = useState<PersonId | null>(null);
  const inOrder = names.inOrder(nominations.people.map(({ person }) => person));
  const namedBy = new Map(nominations.people.map((nomination) => [nomination.person, nomination.names]));

  const partnersOf = (person: PersonId) => published?.groups.find(({ members }) => members.includes(person))?.members ?? [];
  const mayBeNamedBy = (person: PersonId) => {
    const partners = partnersOf(person);
    return names.everybody.filter(({ id }) => namedBy.has(id) && id !== person && !partners.includes(id));
  };
  const openNext = (after: PersonId) => {
    const later = inOrder.slice(inOrder.indexOf(after) + 1);
    setChanging(later.find((person) => namedBy.get(person)?.length === 0) ?? null);
  };

  return (
    <Card
      flush
      title="Nominations"
      about={nominations.expect}
      actions={
        <Button small icon={Table} onPress={onBringIn}>
          Bring in a table
        </Button>
      }
    >
      <ul className="nominations">
        {inOrder.map((person) => {
          const named = namedBy.get(person) ?? [];
          return (
            <li key={person} className={changing === person ? "changing" : ""}>
              <div className="nomination">
                <strong>{names.full(person)}</strong>
                <span className={named.length > 0 ? "" : "muted"}>
                  {named.length > 0 ? listed(named.map((name) => names.short(name))) : "No names yet"}
                </span>
                {changing !== person && (
                  <Button
                    kind="quiet"
                    small
                    aria-label={`${named.length > 0 ? "Change" : "Record"} the names ${names.full(person)} gave`}
                    onPress={() => setChanging(person)}
                  >
                    {named.length > 0 ? "Change" : "Record"}
                  </Button>
                )}
              </div>
              {changing === person && (
                <NominationForm
                  person={person}
                  named={named}
                  people={mayBeNamedBy(person)}
                  onSaved={() => openNext(person)}
                  onClose={() => setChanging(null)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
