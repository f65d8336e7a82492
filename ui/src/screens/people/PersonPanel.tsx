import { Disclosure } from "../../components/Disclosure";
import { Panel } from "../../components/Panel";
import { PersonPicker } from "../../components/PersonPicker";
import { Button } from "../../components/Button";
import { Select } from "../../components/Select";
import type { Person, PersonId } from "../../lib/bindings";
import { useChange, useLook } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { answerWords, dealingsChoices } from "../../words/choices";
import { fullDate } from "../../words/dates";
import { PersonForm } from "./PersonForm";

interface PersonPanelProps {
  person: Person;
  onClose: () => void;
}

/** All that can be changed about one person. What is confidential is shut until it is opened. */
export function PersonPanel({ person, onClose }: PersonPanelProps) {
  return (
    <Panel title={person.name} onClose={onClose}>
      <PersonForm person={person} onDone={onClose} />
      <Disclosure title="Deals with">
        <DealsWith person={person.id} />
      </Disclosure>
      <Disclosure title="Keep apart">
        <KeptApart person={person.id} />
      </Disclosure>
      <Disclosure title="Answers so far">
        <Answers person={person.id} />
      </Disclosure>
    </Panel>
  );
}

/** The colleagues this person deals with more than hardly ever, and a way to name another. */
function DealsWith({ person }: { person: PersonId }) {
  const { everybody, full, inOrder } = useNames();
  const dealings = useLook("dealings", null);
  const change = useChange("set_dealings");
  const levels = new Map(
    dealings
      .filter(({ a, b }) => a === person || b === person)
      .map(({ a, b, dealings: level }) => [a === person ? b : a, level]),
  );
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

function KeptApart({ person }: { person: PersonId }) {
  const { everybody, full, inOrder } = useNames();
  const apart = useLook("apart", null);
  const change = useChange("set_apart");
  const others = inOrder(
    apart.filter(({ a, b }) => a === person || b === person).map(({ a, b }) => (a === person ? b : a)),
  );
  return (
    <>
      <p className="muted cap">Never matched with each other. This is never printed, and no reason is kept.</p>
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

function Answers({ person }: { person: PersonId }) {
  const history = useLook("answers", null).find((answers) => answers.person === person)?.history ?? [];
  if (history.length === 0) return <p className="muted">No answer yet.</p>;
  return (
    <ul className="person-list">
      {history.map(({ answer, on }, place) => (
        <li key={`${on} ${place}`}>
          <span>{answer === null ? "No reply" : answerWords[answer]}</span>
          <span className="muted">{fullDate(on)}</span>
        </li>
      ))}
    </ul>
  );
}
