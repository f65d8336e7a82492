import { Layers } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Disclosure } from "../../components/Disclosure";
import { Field } from "../../components/Field";
import { Lines } from "../../components/Lines";
import { Panel } from "../../components/Panel";
import { Way, Ways } from "../../components/Ways";
import type { Aside, Group, PersonId, Value } from "../../lib/bindings";
import { useChange, useLookLater } from "../../lib/queries";
import type { Names } from "../../lib/useNames";
import { countOf, sentence } from "../../words/numbers";
import { valuesInWords } from "./valuesInWords";

interface SetsSideBySideProps {
  groups: Group[];
  values: Value[];
  names: Names;
  onClose: () => void;
}

/** The set being worked on beside those that were put aside: what each counts, and which pairs differ. */
export function SetsSideBySide({ groups, values, names, onClose }: SetsSideBySideProps) {
  const asides = useLookLater("asides", null).data ?? [];
  const put = useChange("put_aside", { fields: ["name"] });
  const [name, setName] = useState("");
  const problem = put.error?.kind === "refused" && put.error.field === "name" ? `${put.error.message} ${put.error.hint}` : undefined;
  const putAside = () => put.mutate(name.trim() ? { name } : {}, { onSuccess: () => setName("") });
  return (
    <Panel title="Sets side by side" about="Put a set aside, try another, compare. Nothing is lost by it." onClose={onClose}>
      <Ways>
        <Way
          title="The set you are working on"
          actions={
            <Button small icon={Layers} onPress={putAside} isPending={put.isPending}>
              Put this set aside
            </Button>
          }
        >
          <p className="cap">{valuesInWords(values, groups)}.</p>
          <Field
            label="A name for it, if you like"
            value={name}
            onChange={setName}
            maxLength={60}
            {...(problem !== undefined && { problem })}
          />
        </Way>
        {asides.map((aside) => (
          <PutAside key={aside.id} aside={aside} names={names} />
        ))}
      </Ways>
    </Panel>
  );
}

function PutAside({ aside, names }: { aside: Aside; names: Names }) {
  const take = useChange("take_back_aside");
  const drop = useChange("drop_aside");
  const { id, name, groups, values, breaches, onlyHere, onlyNow, compared } = aside;
  const isSame = onlyHere.length === 0 && onlyNow.length === 0;
  return (
    <Way
      title={name}
      actions={
        <>
          {!isSame && (
            <Button small onPress={() => take.mutate({ id })} isPending={take.isPending} aria-label={`Work on this one: ${name}`}>
              Work on this one
            </Button>
          )}
          <Button small kind="quiet" onPress={() => drop.mutate({ id })} isPending={drop.isPending} aria-label={`Drop: ${name}`}>
            Drop
          </Button>
        </>
      }
    >
      <p className="cap">{valuesInWords(values, groups.map((members) => ({ members })))}.</p>
      <p className="cap muted">{isSame ? "The same pairs as those you are working on." : comparedInWords(compared)}</p>
      {breaches.length > 0 && <p className="cap ask-words">{breaches.map((breach) => breach.sentence).join(" ")}</p>}
      {!isSame && (
        <Disclosure title={sentence(countOf(onlyHere.length, "pair differs", "pairs differ"))} level={3}>
          <Lines small lines={[`In ${name}: ${named(onlyHere, names)}.`, `Now: ${named(onlyNow, names)}.`]} />
        </Disclosure>
      )}
    </Way>
  );
}

function comparedInWords(compared: readonly string[]): string {
  return compared.length > 0 ? `Beside the set you are working on: ${compared.join(" ")}` : "As good as the set you are working on.";
}

function named(groups: readonly PersonId[][], names: Names): string {
  return groups.length > 0 ? groups.map(names.together).join("; ") : "nobody";
}
