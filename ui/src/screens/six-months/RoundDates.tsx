import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { DateField } from "../../components/DateField";
import type { Round } from "../../lib/bindings";
import { fieldFailure } from "../../lib/failure";
import { useChange } from "../../lib/queries";

/** The first and the last day of the round, which may move. */
export function RoundDates({ round }: { round: Round }) {
  const [startsOn, setStartsOn] = useState<string | null>(round.startsOn);
  const [endsOn, setEndsOn] = useState<string | null>(round.endsOn);
  const change = useChange("set_round", { fields: ["startsOn", "endsOn"] });
  const isSame = startsOn === round.startsOn && endsOn === round.endsOn;
  return (
    <Card title="Dates of the round">
      <DateField label="First day" value={startsOn} onChange={setStartsOn} problem={fieldFailure(change.error, "startsOn")} />
      <DateField label="Last day" value={endsOn} onChange={setEndsOn} problem={fieldFailure(change.error, "endsOn")} />
      <div className="row">
        <Button
          isDisabled={isSame || startsOn === null || endsOn === null}
          isPending={change.isPending}
          onPress={() => startsOn && endsOn && change.mutate({ startsOn, endsOn })}
        >
          Change the dates
        </Button>
      </div>
    </Card>
  );
}
