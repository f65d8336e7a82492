import { useState } from "react";
import { Button } from "../../components/Button";
import { FailureNotice } from "../../components/FailureNotice";
import { Lines } from "../../components/Lines";
import { Notice } from "../../components/Notice";
import { Panel } from "../../components/Panel";
import { PersonPicker } from "../../components/PersonPicker";
import { Working } from "../../components/Working";
import { Said } from "../../components/Said";
import type { Group, PersonId } from "../../lib/bindings";
import { useChange, useLookLater } from "../../lib/queries";
import type { Names } from "../../lib/useNames";

interface SwapTwoProps {
  opened: { one: PersonId | null; other: PersonId | null };
  groups: Group[];
  leftOut: PersonId[];
  names: Names;
  onClose: () => void;
}

/** Two people change places; what it means is said before it is done. */
export function SwapTwo({ opened, groups, leftOut, names, onClose }: SwapTwoProps) {
  const [one, setOne] = useState(opened.one);
  const [other, setOther] = useState(opened.other);
  const swap = useChange("swap");
  const both = one !== null && other !== null ? { a: one, b: other } : null;
  const tried = useLookLater("try_swap", both ?? "notYet");
  const taking = new Set([...groups.flatMap(({ members }) => members), ...leftOut]);
  const withOne = new Set(groups.find(({ members }) => one !== null && members.includes(one))?.members);
  const people = names.everybody.filter(({ id }) => taking.has(id)).map((person) => ({ ...person, about: person.department }));

  return (
    <Panel
      title="Swap two people"
      about="Each goes to the other’s partner. You can also drag one name onto another."
      onClose={onClose}
    >
      <PersonPicker label="Who" autoFocus={opened.one === null} opensOnTyping people={people} value={one} onChange={setOne} />
      <PersonPicker
        key={one}
        label="Changes places with"
        people={people.filter(({ id }) => !withOne.has(id))}
        value={other}
        onChange={setOther}
      />
      <Said>
        {both && tried.isFetching && <Working>Looking what it means…</Working>}
        {both && tried.error && <FailureNotice thrown={tried.error} />}
        {both && tried.data && <Meaning sentences={tried.data.sentences} breaches={tried.data.breaches.map(({ sentence }) => sentence)} />}
      </Said>
      <div className="row">
        {both && tried.data && (
          <Button kind="main" onPress={() => swap.mutate(both, { onSuccess: onClose })} isPending={swap.isPending}>
            Swap {names.together([both.a, both.b])}
          </Button>
        )}
        <Button kind="bare" onPress={onClose}>
          Leave as it is
        </Button>
      </div>
    </Panel>
  );
}

function Meaning({ sentences, breaches }: { sentences: string[]; breaches: string[] }) {
  return (
    <>
      <Lines small lines={sentences} />
      {breaches.length > 0 && (
        <Notice tone="ask" title="A rule speaks against it.">
          {breaches.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
    </>
  );
}
