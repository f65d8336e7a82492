import { PencilLine, Table } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Disclosure } from "../../components/Disclosure";
import type { Nominations, PersonId } from "../../lib/bindings";
import { useLook } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { listed } from "../../words/names";
import { countOf, sentence } from "../../words/numbers";
import { PasteAnswers } from "../from-forms/PasteAnswers";
import { NominationForm } from "./NominationForm";

/** With whom each participant would like to be on the morning of the day. Who named whom is shut until it is opened. */
export function NominationsCard({ nominations, onBringIn }: { nominations: Nominations; onBringIn: () => void }) {
  const names = useNames();
  const published = useLook("published", null);
  const [entering, setEntering] = useState<PersonId | null>(null);
  const inOrder = names.inOrder(nominations.people.map(({ person }) => person));
  const namedBy = new Map(nominations.people.map((nomination) => [nomination.person, nomination.names]));
  const isMissing = (person: PersonId) => namedBy.get(person)?.length === 0;
  const missing = inOrder.filter(isMissing);
  const participants = names.everybody.filter(({ id }) => namedBy.has(id));

  const partnersOf = (person: PersonId) => published?.groups.find(({ members }) => members.includes(person))?.members ?? [];
  const mayBeNamedBy = (person: PersonId) => {
    const partners = partnersOf(person);
    return participants.filter(({ id }) => id !== person && !partners.includes(id));
  };
  const enterNext = (after: PersonId) => {
    const place = inOrder.indexOf(after);
    setEntering([...inOrder.slice(place + 1), ...inOrder.slice(0, place)].find(isMissing) ?? null);
  };

  return (
    <Card
      title="Nominations"
      about={nominations.expect}
      actions={
        <>
          <PasteAnswers />
          <Button small icon={Table} onPress={onBringIn}>
            Bring in a table
          </Button>
        </>
      }
    >
      {entering === null && missing[0] !== undefined && (
        <div className="row">
          <Button icon={PencilLine} onPress={() => setEntering(missing[0] ?? null)}>
            Enter slips
          </Button>
        </div>
      )}
      {entering !== null && (
        <NominationForm
          key={entering}
          person={entering}
          named={namedBy.get(entering) ?? []}
          participants={participants}
          mayBeNamed={mayBeNamedBy(entering)}
          onPerson={setEntering}
          onSaved={() => enterNext(entering)}
          onClose={() => setEntering(null)}
        />
      )}
      {missing.length > 0 && missing.length < inOrder.length && (
        <Disclosure title={`${sentence(countOf(missing.length, "slip"))} to come`}>
          <p>{listed(missing.map(names.full))}.</p>
        </Disclosure>
      )}
      {missing.length < inOrder.length && (
        <Disclosure title="Who named whom">
          <ul aria-label="Who named whom">
            {inOrder
              .filter((person) => !isMissing(person))
              .map((person) => (
                <li key={person} className="nomination">
                  <strong>{names.full(person)}</strong>
                  <span>{listed((namedBy.get(person) ?? []).map((name) => names.short(name)))}</span>
                  <Button
                    kind="quiet"
                    small
                    aria-label={`Change the names ${names.full(person)} gave`}
                    onPress={() => setEntering(person)}
                  >
                    Change
                  </Button>
                </li>
              ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
}
