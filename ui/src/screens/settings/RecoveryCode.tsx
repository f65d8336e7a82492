import { useState } from "react";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { Said } from "../../components/Said";
import { useShell } from "../../lib/queries";

/** Shows a recovery code the one time that it is told. */
export function RecoveryCode({ code, onKept }: { code: string; onKept: () => void }) {
  const save = useShell("save_recovery_code", { isSecret: true });
  const [said, setSaid] = useState("");
  const keep = () => save.mutate({ code }, { onSuccess: (done) => done && setSaid(`Saved as ${done.file}. Print it, and take the file off this computer.`) });
  return (
    <Notice
      tone="ask"
      title="The programme is protected. This is its recovery code"
      actions={
        <>
          <Button isPending={save.isPending} onPress={keep}>
            Save it as a text to print…
          </Button>
          <Button kind="main" onPress={onKept}>
            I have kept it
          </Button>
        </>
      }
    >
      <div className="stack">
        <output className="recovery-code" aria-label="Recovery code">
          {code}
        </output>
        <p>
          It opens the programme if the passphrase is forgotten. Write it down or save it, and keep it where you keep other
          important papers, away from this computer. It is shown only now; changing the passphrase gives a new one.
        </p>
        <Said>{said}</Said>
      </div>
    </Notice>
  );
}
