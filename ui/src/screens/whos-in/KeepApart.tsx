import { useState } from "react";
import { Button } from "../../components/Button";
import { PersonPicker } from "../../components/PersonPicker";
import type { PersonId } from "../../lib/bindings";
import { useChange, useLook } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { listed } from "../../words/names";

/** Every two people who must not be matched, and a way to name two more. */
export function KeepApart() {
  const names = useNames();
  const marks = useLook("apart", null);
  const change = useChange("set_apart");
  const both = marks.map(({ a, b }) => names.inOrder([a, b])).map((two) => ({ two, name: listed(two.map(names.full)) }));
  const mark = (two: PersonId[], apart: boolean) => {
    const [person, other] = two;
    if (person !== undefined && other !== undefined) change.mutate({ person, other, apart });
  };
  return (
    <>
      <p className="muted">Two people who are marked here are never matched. No reason is asked for or kept.</p>
      {both.length === 0 && <p className="muted">Nobody is kept apart.</p>}
      <ul className="private-list">
        {both
          .toSorted((one, other) => one.name.localeCompare(other.name, "en"))
          .map(({ two, name }) => (
            <li key={name}>
              <span>{name}</span>
              <Button small kind="quiet" aria-label={`Take the mark of ${name} away`} onPress={() => mark(two, false)}>
                Take the mark away
              </Button>
            </li>
          ))}
      </ul>
      <TwoNames key={marks.length} onMark={(two) => mark(two, true)} />
    </>
  );
}

function TwoNames({ onMark }: { onMark: (two: PersonId[]) => void }) {
  const { everybody } = useNames();
  const [one, setOne] = useState<PersonId | null>(null);
  const [other, setOther] = useState<PersonId | null>(null);
  return (
    <div className="private-names">
      <PersonPicker label="One of the two" people={everybody.filter(({ id }) => id !== other)} value={one} onChange={setOne} />
      <PersonPicker label="The other" people={everybody.filter(({ id }) => id !== one)} value={other} onChange={setOther} />
      <Button isDisabled={one === null || other === null} onPress={() => one !== null && other !== null && onMark([one, other])}>
        Keep these two apart
      </Button>
    </div>
  );
}
