import { useState } from "react";
import { Button } from "../../components/Button";
import { Choices } from "../../components/Choices";
import { Field } from "../../components/Field";
import { Form } from "../../components/Form";
import type { Scope } from "../../lib/bindings";
import { fieldFailure } from "../../lib/failure";
import { useShell } from "../../lib/queries";
import { scopeChoices } from "../../words/choices";

/** Asks what a new programme needs before its file is made. */
export function NewProgramme({ onBack }: { onBack: () => void }) {
  const [organisation, setOrganisation] = useState("");
  const [scope, setScope] = useState<Scope>("leadershipTeam");
  const create = useShell("create_programme", { fields: ["organisation"] });
  return (
    <Form onSubmit={() => create.mutate({ organisation: organisation.trim(), scope })}>
      <h2 className="welcome-question">Who is it for?</h2>
      <Field
        label="Name of the organisation"
        hint="It stands on every sheet you print."
        value={organisation}
        onChange={setOrganisation}
        problem={fieldFailure(create.error, "organisation")}
        isRequired
        autoFocus
        maxLength={120}
      />
      <Choices label="Who may take part?" choices={scopeChoices} value={scope} onChange={setScope} />
      <div className="row">
        <Button kind="main" type="submit" isDisabled={organisation.trim() === ""} isPending={create.isPending}>
          Choose where to keep it
        </Button>
        <Button kind="bare" onPress={onBack}>
          Back
        </Button>
      </div>
    </Form>
  );
}
