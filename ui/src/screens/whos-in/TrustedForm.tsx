import { X } from "lucide-react";
import { useState } from "react";
import { Button, IconButton } from "../../components/Button";
import { PersonPicker } from "../../components/PersonPicker";
import type { Person, PersonId } from "../../lib/bindings";
import { useChange } from "../../lib/queries";
import { useNames } from "../../lib/useNames";

interface TrustedFormProps {
  person: PersonId;
  named: PersonId[];
  /** Whom this person may name. */
  people: Person[];
  onSaved: () => void;
  onClose: () => void;
}

/** Takes the names that one person gives, one after the other. */
export function TrustedForm({ person, named, people, onSaved, onClose }: TrustedFormProps) {
  const { full } = useNames();
  const [chosen, setChosen] = useState(named);
  const record = useChange("set_trusted");
  const add = (name: PersonId | null) => name !== null && setChosen([...chosen, name]);
  return (
    <div className="stack">
      {chosen.length > 0 && (
        <ul className="row" aria-label="Named">
          {chosen.map((name) => (
            <li key={name} className="named">
              {full(name)}
              <IconButton small icon={X} label={`Take ${full(name)} out`} onPress={() => setChosen(chosen.filter((other) => other !== name))} />
            </li>
          ))}
        </ul>
      )}
      <PersonPicker
        key={chosen.length}
        label={`Whom ${full(person)} would trust`}
        people={people.filter(({ id }) => !chosen.includes(id))}
        value={null}
        onChange={add}
      />
      <div className="row">
        <Button onPress={() => record.mutate({ person, names: chosen }, { onSuccess: onSaved })} isPending={record.isPending}>
          Record and go on
        </Button>
        <Button kind="bare" onPress={onClose}>
          Leave as it is
        </Button>
      </div>
    </div>
  );
}
