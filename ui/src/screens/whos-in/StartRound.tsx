import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { DateField } from "../../components/DateField";
import { useGo } from "../../frame/place";
import { fieldFailure } from "../../lib/failure";
import { useChange } from "../../lib/queries";
import { addMonths, today } from "../../words/dates";
import { inWords } from "../../words/numbers";
import "./StartRound.css";

const usualMonths = 6;

/** Asks for the dates of a round, six months unless the owner says otherwise, and leads to who is in. */
export function StartRound({ number }: { number: number }) {
  const go = useGo();
  const [startsOn, setStartsOn] = useState<string | null>(today());
  const [endsOn, setEndsOn] = useState<string | null>(null);
  const start = useChange("start_round", { fields: ["startsOn", "endsOn"] });
  const usualEnd = startsOn && addMonths(startsOn, usualMonths);
  return (
    <Card
      title={`Start round ${inWords(number)}`}
      about="About six months, with at least six meetings of an hour. You can change the dates later."
    >
      <div className="dates">
        <DateField
          label="It starts on"
          value={startsOn}
          onChange={setStartsOn}
          problem={fieldFailure(start.error, "startsOn")}
        />
        <DateField
          label="and ends on"
          value={endsOn ?? usualEnd}
          onChange={setEndsOn}
          problem={fieldFailure(start.error, "endsOn")}
        />
        <Button
          kind="main"
          isDisabled={startsOn === null}
          isPending={start.isPending}
          onPress={() => startsOn && start.mutate({ startsOn, endsOn: endsOn ?? undefined }, { onSuccess: () => go("whos-in") })}
        >
          Start round {inWords(number)}
        </Button>
      </div>
    </Card>
  );
}
