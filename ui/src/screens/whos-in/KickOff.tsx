import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { DateField } from "../../components/DateField";
import { Field } from "../../components/Field";
import type { Round } from "../../lib/bindings";
import { fieldFailure } from "../../lib/failure";
import { useChange } from "../../lib/queries";

/** The meeting at which the team agrees how pairs will work. */
export function KickOff({ round }: { round: Round }) {
  const [on, setOn] = useState<string | null>(round.kickOffOn ?? round.startsOn);
  const [agreed, setAgreed] = useState(round.kickOffAgreed ?? "");
  const record = useChange("set_kick_off", { fields: ["on", "agreed"] });
  const isSame = on === round.kickOffOn && agreed.trim() === (round.kickOffAgreed ?? "");
  return (
    <Card title="Kick-off" about="Where the team agrees how pairs will work.">
      <DateField label="Date" value={on} onChange={setOn} problem={fieldFailure(record.error, "on")} />
      <Field
        label="What we agreed"
        hint="For everybody, not about anybody."
        lines={4}
        value={agreed}
        onChange={setAgreed}
        problem={fieldFailure(record.error, "agreed")}
      />
      <div className="row">
        <Button
          isDisabled={isSame}
          isPending={record.isPending}
          onPress={() => record.mutate({ on, agreed: agreed.trim() })}
        >
          Record the kick-off
        </Button>
      </div>
    </Card>
  );
}
