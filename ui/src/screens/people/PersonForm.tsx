import { useState } from "react";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { DateField } from "../../components/DateField";
import { Field, NumberField } from "../../components/Field";
import { Form } from "../../components/Form";
import { PersonPicker } from "../../components/PersonPicker";
import type { Person, PersonChange, PersonId } from "../../lib/bindings";
import { fieldFailure } from "../../lib/failure";
import { useChange, useLook, useLookLater } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { changesTo, type Entries, entriesOf } from "./entries";

/** Where the form shows what is wrong. */
const fields = ["name", "email", "department", "site", "manager", "level", "starts", "leaves"];

interface PersonFormProps {
  /** Null for somebody new. */
  person: Person | null;
  onDone: (person: PersonId) => void;
}

export function PersonForm({ person, onDone }: PersonFormProps) {
  const { everybody } = useNames();
  const [entries, setEntries] = useState<Entries>(() => entriesOf(person));
  const add = useChange("add_person", { fields });
  const change = useChange("set_person", { fields });
  const failed = add.error ?? change.error;
  const changes: PersonChange = changesTo(person, entries);
  const enter = (some: Partial<Entries>) => setEntries({ ...entries, ...some });
  const hints = useDateHints(person, entries);
  const text = (field: "name" | "email" | "department" | "site") => ({
    value: entries[field],
    onChange: (value: string) => enter({ [field]: value }),
    problem: fieldFailure(failed, field),
  });
  const save = () => {
    const done = { onSuccess: (saved: Person) => onDone(saved.id) };
    if (person) change.mutate({ ...changes, person: person.id }, done);
    else add.mutate({ ...changes, name: entries.name.trim() }, done);
  };
  return (
    <Form onSubmit={save}>
      <div className="person-fields">
        <Field label="Name" isRequired autoFocus={person === null} maxLength={120} {...text("name")} />
        <Field label="E-mail" {...text("email")} />
        <Field label="Team" {...text("department")} />
        <Field label="Site" {...text("site")} />
        <PersonPicker
          label="Manager"
          placeholder="Nobody"
          people={everybody.filter(({ id }) => id !== person?.id)}
          value={entries.manager}
          onChange={(manager) => enter({ manager })}
          problem={fieldFailure(failed, "manager")}
        />
        <NumberField
          label="Level"
          hint="1 for the top. Leave it empty if you do not use levels."
          min={1}
          max={20}
          value={entries.level}
          onChange={(level) => enter({ level })}
          problem={fieldFailure(failed, "level")}
        />
        <DateField
          label="Joins us on"
          hint={hints.starts}
          value={entries.starts}
          onChange={(starts) => enter({ starts })}
          problem={fieldFailure(failed, "starts")}
        />
        <DateField
          label="Leaves us on"
          hint={hints.leaves}
          value={entries.leaves}
          onChange={(leaves) => enter({ leaves })}
          problem={fieldFailure(failed, "leaves")}
        />
      </div>
      <div className="row person-leads">
        <Checkbox isSelected={entries.leader} onChange={(leader) => enter({ leader })}>
          Leads the programme
        </Checkbox>
        <Checkbox isSelected={entries.hrLead} onChange={(hrLead) => enter({ hrLead })}>
          HR lead
        </Checkbox>
      </div>
      <div className="row">
        <Button
          kind="main"
          type="submit"
          isDisabled={entries.name.trim() === "" || Object.keys(changes).length === 0}
          isPending={add.isPending || change.isPending}
        >
          {person ? "Save the changes" : `Add ${entries.name.trim() || "this person"}`}
        </Button>
      </div>
    </Form>
  );
}

/** What coming late or going early means for the round. */
function useDateHints(person: Person | null, { starts, leaves }: Entries) {
  const { round } = useLook("overview", null);
  const published = useLookLater("published", null).data;
  const names = useNames();
  const group = published?.groups.find(({ members }) => members.some((member) => member === person?.id));
  const partners = names.together(group?.members.filter((member) => member !== person?.id) ?? []);
  const goesEarly = round && leaves !== null && leaves < round.endsOn;
  const comesLate = round && starts !== null && starts > round.startsOn;
  return {
    starts: comesLate ? "The round has begun by then, so it is the next one for them." : undefined,
    leaves: goesEarly
      ? group
        ? `Before the round ends: ${partners} will need somebody new.`
        : "Before the round ends, so they can be in no pair of it."
      : undefined,
  };
}
