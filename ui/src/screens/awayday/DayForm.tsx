import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { DateField } from "../../components/DateField";
import { Field, TimeField } from "../../components/Field";
import type { Awayday, AwaydayPart } from "../../lib/bindings";
import { fieldFailure } from "../../lib/failure";
import { useChange, useLookLater } from "../../lib/queries";
import { untimed } from "./agenda";

interface DayFormProps {
  /** The day as it is planned, or null for a new one. */
  day: Awayday | null;
  suggestedDate?: string;
  onDone?: () => void;
}

/** When and where the day is. A new day shows the agenda it begins with. */
export function DayForm({ day, suggestedDate, onDone }: DayFormProps) {
  const [date, setDate] = useState<string | null>(day?.on ?? suggestedDate ?? null);
  const [place, setPlace] = useState(day?.place ?? "");
  const [starts, setStarts] = useState(day?.starts ?? "09:00");
  const plan = useChange("plan_awayday", { fields: ["date", "place", "starts"] });
  const usual = useLookLater("default_agenda", day ? "notYet" : { starts });
  const save = () => {
    if (date === null) return;
    plan.mutate({ date, place, starts, ...(day && { parts: untimed(day.parts) }) }, { onSuccess: onDone });
  };
  return (
    <Card title={day ? "Date and place" : "When and where"}>
      <div className="day-fields">
        <DateField label="Date" autoFocus={day !== null} value={date} onChange={setDate} problem={fieldFailure(plan.error, "date")} />
        <TimeField label="Starts" value={starts} onChange={setStarts} problem={fieldFailure(plan.error, "starts")} />
        <Field label="Place" value={place} onChange={setPlace} problem={fieldFailure(plan.error, "place")} maxLength={80} />
      </div>
      <div className="row">
        <Button kind={day ? "plain" : "main"} onPress={save} isPending={plan.isPending} isDisabled={date === null}>
          {day ? "Save" : "Plan the day"}
        </Button>
        {onDone && (
          <Button kind="bare" onPress={onDone}>
            Leave as it is
          </Button>
        )}
      </div>
      {usual.data && <UsualAgenda parts={usual.data} />}
    </Card>
  );
}

function UsualAgenda({ parts }: { parts: AwaydayPart[] }) {
  return (
    <table className="agenda" aria-label="The agenda to begin with">
      <tbody>
        {parts.map((part) => (
          <tr key={part.starts + part.title} className={part.kind}>
            <th scope="row">{part.starts}</th>
            <td className="agenda-title">{part.title}</td>
            <td className="muted">{part.who}</td>
            <td className="muted figures">{part.minutes} min</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
