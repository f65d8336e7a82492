import { Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../components/Button";
import { PersonPicker } from "../../components/PersonPicker";
import type { Person, PersonId } from "../../lib/bindings";
import { useChange } from "../../lib/queries";

/** The method asks everybody for two names. */
const asked = 2;
const places = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth"];

interface NominationFormProps {
  person: PersonId;
  named: PersonId[];
  /** Everybody who takes part. */
  participants: Person[];
  /** Whom this person may name: other participants, but not their coaching partner. */
  mayBeNamed: Person[];
  /** Another slip was taken up instead. */
  onPerson: (person: PersonId) => void;
  onSaved: () => void;
  onClose: () => void;
}

/** One slip. Part of a name and Tab is enough for each; Enter at the end brings up the next slip. */
export function NominationForm({ person, named, participants, mayBeNamed, onPerson, onSaved, onClose }: NominationFormProps) {
  const [chosen, setChosen] = useState<(PersonId | null)[]>([...named, null, null].slice(0, Math.max(asked, named.length)));
  const nominate = useChange("nominate");
  const fields = useRef<HTMLDivElement>(null);
  // The slip in hand says whose it is; what is to be typed first is the first name on it, once its list is there.
  useEffect(() => {
    const soon = setTimeout(() => fields.current?.querySelectorAll("input")[1]?.focus());
    return () => clearTimeout(soon);
  }, []);
  const choose = (place: number, name: PersonId | null) =>
    setChosen(chosen.map((present, other) => (other === place ? name : present)));
  const save = () =>
    nominate.mutate({ person, names: chosen.filter((name) => name !== null) }, { onSuccess: onSaved });
  return (
    <div className="stack nomination-form">
      <div className="day-fields" ref={fields}>
        <PersonPicker
          label="Whose slip"
          people={participants}
          value={person}
          onChange={(next) => next !== null && next !== person && onPerson(next)}
        />
        {chosen.map((name, place) => (
          <PersonPicker
            key={places[place]}
            label={places[place] ?? "And"}
            people={mayBeNamed.filter(({ id }) => id === name || !chosen.includes(id))}
            value={name}
            onChange={(next) => choose(place, next)}
          />
        ))}
      </div>
      <div className="row">
        <Button onPress={save} isPending={nominate.isPending}>
          Record and go on
        </Button>
        {chosen.length < places.length && (
          <Button kind="quiet" icon={Plus} onPress={() => setChosen([...chosen, null])}>
            One more name
          </Button>
        )}
        <Button kind="bare" onPress={onClose}>
          Leave as it is
        </Button>
      </div>
    </div>
  );
}
