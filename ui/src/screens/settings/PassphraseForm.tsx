import { useState } from "react";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { Field } from "../../components/Field";
import { Form } from "../../components/Form";
import { fieldFailure } from "../../lib/failure";
import { useChange } from "../../lib/queries";

interface PassphraseFormProps {
  asks: "set" | "change" | "remove";
  /** The new recovery code, if there is one. */
  onDone: (recoveryCode: string | null) => void;
  onBack: () => void;
}

const secret = { fields: ["passphrase", "present"], isSecret: true };

/** Asks for the present passphrase, the new one, or both. */
export function PassphraseForm({ asks, onDone, onBack }: PassphraseFormProps) {
  const [present, setPresent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [differs, setDiffers] = useState(false);
  const [isShown, setShown] = useState(false);
  const typed = { isSecret: !isShown, maxLength: 500 };
  const set = useChange("set_passphrase", secret);
  const change = useChange("change_passphrase", secret);
  const remove = useChange("remove_passphrase", secret);
  const error = set.error ?? change.error ?? remove.error;
  const isWhole = (asks === "set" || present !== "") && (asks === "remove" || (next !== "" && again !== ""));
  const go = () => {
    setDiffers(asks !== "remove" && next !== again);
    if (!isWhole || (asks !== "remove" && next !== again)) return;
    if (asks === "set") set.mutate({ passphrase: next }, { onSuccess: (done) => onDone(done.recoveryCode) });
    if (asks === "change") change.mutate({ present, passphrase: next }, { onSuccess: (done) => onDone(done.recoveryCode) });
    if (asks === "remove") remove.mutate({ present }, { onSuccess: () => onDone(null) });
  };
  return (
    <Form onSubmit={go}>
      {asks !== "set" && (
        <Field
          {...typed}
          label="Present passphrase, or recovery code"
          value={present}
          onChange={setPresent}
          problem={fieldFailure(error, "present")}
          autoFocus
        />
      )}
      {asks !== "remove" && (
        <>
          <Field
            {...typed}
            label="New passphrase"
            hint="At least twelve letters. Four or five words that have nothing to do with each other are easy to keep in mind."
            value={next}
            onChange={setNext}
            problem={fieldFailure(error, "passphrase")}
            autoFocus={asks === "set"}
          />
          <Field
            {...typed}
            label="The same once more"
            value={again}
            onChange={setAgain}
            problem={differs ? "The two are not the same. Nothing was changed. Type both again." : undefined}
          />
        </>
      )}
      <Checkbox isSelected={isShown} onChange={setShown}>
        Show what I type
      </Checkbox>
      <div className="row">
        <Button
          kind="main"
          type="submit"
          isDisabled={!isWhole}
          isPending={set.isPending || change.isPending || remove.isPending}
        >
          {{ set: "Protect the programme", change: "Change the passphrase", remove: "Take the passphrase away" }[asks]}
        </Button>
        <Button kind="bare" onPress={onBack}>
          Leave it as it is
        </Button>
      </div>
    </Form>
  );
}
