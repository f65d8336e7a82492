import { useState } from "react";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { Field } from "../../components/Field";
import { Form } from "../../components/Form";
import { FailureLine } from "../../frame/FailureLine";
import { useReady } from "../../frame/useReady";
import { fieldFailure } from "../../lib/failure";
import { useShell } from "../../lib/queries";
import { WhatItIs } from "../welcome/WhatItIs";
import "../welcome/Welcome.css";

/** What stands before a protected programme until its passphrase is typed. Nothing of it is in the window. */
export function Locked({ file }: { file: string }) {
  useReady();
  const [secret, setSecret] = useState("");
  const [isShown, setShown] = useState(false);
  const unlock = useShell("unlock_programme", { fields: ["passphrase"], isSecret: true });
  const close = useShell("close_programme");
  return (
    <div className="welcome">
      <WhatItIs />
      <main className="welcome-start">
        <FailureLine />
        <Form onSubmit={() => secret !== "" && unlock.mutate({ secret })}>
          <h2 className="welcome-question">{file} is locked</h2>
          <Field
            label="Passphrase or recovery code"
            hint="Everything that was saved is there."
            value={secret}
            onChange={setSecret}
            problem={fieldFailure(unlock.error, "passphrase")}
            isSecret={!isShown}
            maxLength={500}
            autoFocus
          />
          <Checkbox isSelected={isShown} onChange={setShown}>
            Show what I type
          </Checkbox>
          <div className="row">
            <Button kind="main" type="submit" isDisabled={secret === ""} isPending={unlock.isPending}>
              Open it
            </Button>
            <Button kind="bare" onPress={() => close.mutate(null)}>
              Open something else
            </Button>
          </div>
          <p className="muted cap">
            If the passphrase is forgotten, the recovery code that was printed or saved with it opens the programme too. Without
            either nobody can open it.
          </p>
        </Form>
      </main>
    </div>
  );
}
