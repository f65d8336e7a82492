import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Choices } from "../../components/Choices";
import { Field } from "../../components/Field";
import { Form } from "../../components/Form";
import { fieldFailure } from "../../lib/failure";
import { useChange, useLook } from "../../lib/queries";
import { scopeChoices } from "../../words/choices";

/** What the programme is called, and for whom it is run. */
export function OrganisationCard() {
  const { organisation, scope } = useLook("overview", null);
  const change = useChange("set_programme", { fields: ["organisation"] });
  return (
    <Card title="Organisation">
      <NameForm
        key={organisation}
        present={organisation}
        problem={fieldFailure(change.error, "organisation")}
        onSave={(name) => change.mutate({ organisation: name })}
      />
      <Choices
        label="Who may take part?"
        choices={scopeChoices}
        value={scope}
        onChange={(next) => change.mutate({ scope: next })}
      />
    </Card>
  );
}

interface NameFormProps {
  present: string;
  problem: string | undefined;
  onSave: (name: string) => void;
}

function NameForm({ present, problem, onSave }: NameFormProps) {
  const [name, setName] = useState(present);
  const isNew = name.trim() !== present && name.trim() !== "";
  return (
    <Form onSubmit={() => isNew && onSave(name.trim())}>
      <Field
        label="Name"
        hint="It stands on every sheet you print."
        value={name}
        onChange={setName}
        problem={problem}
        isRequired
        maxLength={120}
      />
      {isNew && (
        <div className="row">
          <Button type="submit">Save the name</Button>
        </div>
      )}
    </Form>
  );
}
