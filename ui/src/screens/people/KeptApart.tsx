import { Button } from "../../components/Button";
import { PersonPicker } from "../../components/PersonPicker";
import type { PersonId } from "../../lib/bindings";
import { useChange, useLook } from "../../lib/queries";
import { useNames } from "../../lib/useNames";

/** The colleagues with whom this person must not be matched, and a way to name another. */
export function KeptApart({ person }: { person: PersonId }) {
  const { everybody, full, inOrder } = useNames();
  const apart = useLook("apart", null);
  const change = useChange("set_apart");
  const others = inOrder(
    apart.filter(({ a, b }) => a === person || b === person).map(({ a, b }) => (a === person ? b : a)),
  );
  return (
    <>
      <p className="muted cap">Never matched with each other. This is never printed, and no reason is kept.</p>
      {others.length > 0 && (
        <ul className="person-list">
          {others.map((other) => (
            <li key={other}>
              <span>{full(other)}</span>
              <Button small kind="quiet" onPress={() => change.mutate({ person, other, apart: false })}>
                No longer
              </Button>
            </li>
          ))}
        </ul>
      )}
      <PersonPicker
        key={others.join()}
        label="Keep apart from"
        people={everybody.filter(({ id }) => id !== person && !others.includes(id))}
        value={null}
        onChange={(other) => other !== null && change.mutate({ person, other, apart: true })}
      />
    </>
  );
}
