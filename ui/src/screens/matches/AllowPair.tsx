import { useState } from "react";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import { Panel } from "../../components/Panel";
import { Segmented } from "../../components/Segmented";
import type { Breach, PersonId } from "../../lib/bindings";
import { useChange, useLook } from "../../lib/queries";
import type { Names } from "../../lib/useNames";

/** The owner lets one pair break one rule; who says so, and a note, stay with the pair. */
export function AllowPair({ breach, names, onClose }: { breach: Breach; names: Names; onClose: () => void }) {
  const { leader, hrLead } = useLook("overview", null);
  const allow = useChange("allow_pair");
  const who = names.inOrder([leader, hrLead].filter((person) => person !== null));
  const [by, setBy] = useState<PersonId | null>(leader ?? hrLead);
  const [note, setNote] = useState("");
  const { members, rule } = breach;
  const give = () =>
    allow.mutate(
      { members, rule, allowed: true, ...(note.trim() && { note }), ...(by !== null && { by }) },
      { onSuccess: onClose },
    );
  return (
    <Panel title={`Allow ${names.together(members)}`} about="This once; the rule stays as it is for everybody else." onClose={onClose}>
      <p>{breach.sentence}</p>
      {who.length > 1 && (
        <div>
          <p className="label" aria-hidden>
            Who allows it
          </p>
          <Segmented
            label="Who allows it"
            choices={who.map((person) => ({ id: String(person), name: names.short(person) }))}
            value={by === null ? null : String(by)}
            onChange={(chosen) => setBy(who.find((person) => String(person) === chosen) ?? null)}
          />
        </div>
      )}
      <Field label="A note, if you like" hint="It stays with the pair, for the two of you." value={note} onChange={setNote} maxLength={300} />
      <div className="row">
        <Button kind="main" onPress={give} isPending={allow.isPending}>
          Allow this pair
        </Button>
        <Button kind="bare" onPress={onClose}>
          Leave as it is
        </Button>
      </div>
    </Panel>
  );
}
