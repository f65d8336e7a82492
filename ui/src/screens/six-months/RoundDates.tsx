import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { DateField } from "../../components/DateField";
import type { Round } from "../../lib/bindings";
import { fieldFailure } from "../../lib/failure";
import { useChange } from "../../lib/queries";
import { fullDate } from "../../words/dates";

/** The first and the last day of the round, which may move. */
export function RoundDates({ round }: { round: Round }) {
  const [isChanging, setChanging] = useState(false);
  return (
    <Card
      title="Dates of the round"
      about={!isChanging && `${fullDate(round.startsOn)} to ${fullDate(round.endsOn)}`}
      actions={
        !isChanging && (
          <Button small kind="quiet" aria-label="Change the dates of the round" onPress={() => setChanging(true)}>
            Change
          </Button>
        )
      }
    >
      {isChanging && <DatesForm round={round} onDone={() => setChanging(false)} />}
    </Card>
  );
}

function DatesForm({ round, onDone }: { round: Round; onDone: () => void }) {
  const [startsOn, setStartsOn] = useState<string | null>(round.startsOn);
  const [endsOn, setEndsOn] = useState<string | null>(round.endsOn);
  const change = useChange("set_round", { fields: ["startsOn", "endsOn"] });
  const isSame = startsOn === round.startsOn && endsOn === round.endsOn;
  return (
    <>
      <DateField label="First day" autoFocus value={startsOn} onChange={setStartsOn} problem={fieldFailure(change.error, "startsOn")} />
      <DateField label="Last day" value={endsOn} onChange={setEndsOn} problem={fieldFailure(change.error, "endsOn")} />
      <div className="row">
        <Button
          isDisabled={isSame || startsOn === null || endsOn === null}
          isPending={change.isPending}
          onPress={() => startsOn && endsOn && change.mutate({ startsOn, endsOn })}
        >
          Change the dates
        </Button>
        <Button kind="bare" onPress={onDone}>
          Leave as it is
        </Button>
      </div>
    </>
  );
}
