import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import type { Absence } from "../../lib/bindings";
import { useChange, useLook } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { ChangeForm } from "./ChangeForm";

/** Who is away for a while, and what else may happen to people while the pairs meet. */
export function Changes() {
  const absences = useLook("absences", null);
  const [isOpen, setOpen] = useState(false);
  return (
    <Card
      title="Leaving, away, joining"
      about="A pair that cannot go on is mended under Matches, with as few changes as possible."
    >
      {absences.length > 0 && (
        <ul className="stack">
          {absences.map((absence) => (
            <AwayRow key={absence.person} absence={absence} />
          ))}
        </ul>
      )}
      {isOpen ? (
        <ChangeForm onDone={() => setOpen(false)} />
      ) : (
        <div className="row">
          <Button onPress={() => setOpen(true)}>Somebody’s place changes</Button>
        </div>
      )}
    </Card>
  );
}

function AwayRow({ absence: { person, from, until, anotherPartner, long, sentence } }: { absence: Absence }) {
  const names = useNames();
  const change = useChange("set_absence");
  const name = names.short(person);
  const back = anotherPartner ? "Back, and in a pair again" : "Not away after all";
  return (
    <li className="away">
      <p>{sentence}</p>
      <div className="row">
        {long && !anotherPartner && (
          <Button
            small
            aria-label={`Their partner needs another: ${name} is away`}
            onPress={() => change.mutate({ person, from, until, anotherPartner: true })}
            isPending={change.isPending}
          >
            Their partner needs another
          </Button>
        )}
        <Button small kind="quiet" aria-label={`${back}: ${name}`} onPress={() => change.mutate({ person, until: null, anotherPartner: false })} isPending={change.isPending}>
          {back}
        </Button>
      </div>
    </li>
  );
}
