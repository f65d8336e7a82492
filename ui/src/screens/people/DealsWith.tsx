import { PersonPicker } from "../../components/PersonPicker";
import { Select } from "../../components/Select";
import type { PersonId } from "../../lib/bindings";
import { useChange, useLook } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { dealingsChoices } from "../../words/choices";

/** The colleagues this person deals with more than hardly ever, and a way to name another. */
export function DealsWith({ person }: { person: PersonId }) {
  const { everybody, full, inOrder } = useNames();
  const dealings = useLook("dealings_of", { person });
  const change = useChange("set_dealings");
  const levels = new Map(dealings.map(({ a, b, dealings: level }) => [a === person ? b : a, level]));
  const closer = inOrder([...levels].filter(([, level]) => level !== "hardlyEver").map(([other]) => other));
  return (
    <>
      <ul className="person-list">
        {closer.map((other) => (
          <li key={other}>
            <span>{full(other)}</span>
            <Select
              label={`How often they deal with ${full(other)}`}
              labelOutOfSight
              choices={dealingsChoices}
              value={levels.get(other) ?? null}
              onChange={(level) => change.mutate({ person, other, dealings: level })}
            />
          </li>
        ))}
      </ul>
      <PersonPicker
        key={closer.join()}
        label="Somebody else they deal with"
        hint="Begins at now and then; you can change it."
        people={everybody.filter(({ id }) => id !== person && !closer.includes(id))}
        value={null}
        onChange={(other) => other !== null && change.mutate({ person, other, dealings: "nowAndThen" })}
      />
    </>
  );
}
