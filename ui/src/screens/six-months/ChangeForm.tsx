import { useState } from "react";
import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { PersonPicker } from "../../components/PersonPicker";
import { Select } from "../../components/Select";
import type { PersonId } from "../../lib/bindings";
import { fieldFailure } from "../../lib/failure";
import { useChange, useLook } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { today } from "../../words/dates";

type Kind = "away" | "leaves" | "joins" | "manager";

const kinds: { id: Kind; name: string; about?: string }[] = [
  { id: "away", name: "Is away for a while" },
  { id: "leaves", name: "Leaves us" },
  { id: "joins", name: "Joins the round late", about: "Their first day may still be to come. Somebody new is added under People first." },
  { id: "manager", name: "Has a new manager", about: "Partners are never each other’s manager and report." },
];

/** What happens to one person while the pairs meet, each with just the fields it needs. */
export function ChangeForm({ onDone }: { onDone: () => void }) {
  const { everybody } = useNames();
  const joined = new Set(useLook("answers", null).filter(({ answer }) => answer === "joined").map(({ person }) => person));
  const [kind, setKind] = useState<Kind>("away");
  const [person, setPerson] = useState<PersonId | null>(null);
  const [from, setFrom] = useState<string | null>(today());
  const [until, setUntil] = useState<string | null>(null);
  const [manager, setManager] = useState<PersonId | null>(null);
  const absence = useChange("set_absence", { fields: ["from", "until"] });
  const change = useChange("set_person", { fields: ["leaves", "manager"] });
  const answer = useChange("set_answer");
  const who = everybody.filter(({ id }) => joined.has(id) !== (kind === "joins"));
  const done = { onSuccess: onDone };
  const choose = (next: Kind) => {
    setKind(next);
    setPerson(null);
  };
  const save = () => {
    if (person === null) return;
    switch (kind) {
      case "away":
        return from && until && absence.mutate({ person, from, until, anotherPartner: false }, done);
      case "leaves":
        return until && change.mutate({ person, leaves: until }, done);
      case "joins":
        return answer.mutate({ person, answer: "joined" }, done);
      case "manager":
        return manager && change.mutate({ person, manager }, done);
    }
  };
  const needs = { away: until !== null && from !== null, leaves: until !== null, joins: true, manager: manager !== null }[kind];
  return (
    <div className="stack">
      <Select label="What happens" autoFocus choices={kinds} value={kind} onChange={choose} />
      <PersonPicker key={kind} label="Who" people={who} value={person} onChange={setPerson} />
      {kind === "away" && <DateField label="Away from" value={from} onChange={setFrom} problem={fieldFailure(absence.error, "from")} />}
      {kind === "away" && <DateField label="Until" value={until} onChange={setUntil} problem={fieldFailure(absence.error, "until")} />}
      {kind === "leaves" && <DateField label="Last day" value={until} onChange={setUntil} problem={fieldFailure(change.error, "leaves")} />}
      {kind === "manager" && (
        <PersonPicker
          label="New manager"
          people={everybody.filter(({ id }) => id !== person)}
          value={manager}
          onChange={setManager}
          problem={fieldFailure(change.error, "manager")}
        />
      )}
      <div className="row">
        <Button isDisabled={person === null || !needs} isPending={absence.isPending || change.isPending || answer.isPending} onPress={save}>
          Save
        </Button>
        <Button kind="bare" onPress={onDone}>
          Leave it
        </Button>
      </div>
    </div>
  );
}
