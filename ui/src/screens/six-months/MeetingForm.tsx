import { useState } from "react";
import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { NumberField } from "../../components/Field";
import { Form } from "../../components/Form";
import { Segmented } from "../../components/Segmented";
import type { Meeting, PersonId, Topics } from "../../lib/bindings";
import { fieldFailure } from "../../lib/failure";
import { useChange } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { today } from "../../words/dates";
import "./SixMonths.css";

const fields = ["on", "minutes", "topics"];
const usualMinutes = 60;

interface MeetingFormProps {
  /** In the order in which they are named. */
  members: PersonId[];
  /** The meeting to be put right; a new one without. */
  meeting?: Meeting;
  onDone: () => void;
}

/** When two people met, how long, and whose topics: nothing of what they said. */
export function MeetingForm({ members, meeting, onDone }: MeetingFormProps) {
  const names = useNames();
  const [on, setOn] = useState<string | null>(meeting?.on ?? today());
  const [minutes, setMinutes] = useState<number | null>(meeting ? meeting.minutes : usualMinutes);
  const [topics, setTopics] = useState<string | null>(meeting?.topics?.toString() ?? null);
  const record = useChange("record_meeting", { fields });
  const change = useChange("set_meeting", { fields });
  const failed = record.error ?? change.error;
  const choices = [
    ...members.map((person) => ({ id: String(person), name: `${names.short(person)}’s` })),
    { id: "both", name: members.length === 2 ? "Both" : "Everybody’s" },
  ];
  const save = () => {
    if (on === null) return;
    const whose: Topics | null = topics === "both" ? topics : (members.find((person) => String(person) === topics) ?? null);
    const details = { on, minutes, topics: whose };
    if (meeting) change.mutate({ id: meeting.id, ...details }, { onSuccess: onDone });
    else record.mutate({ members, ...details }, { onSuccess: onDone });
  };
  return (
    <Form className="meeting-form" onSubmit={save}>
      <div className="meeting-when">
        <DateField label="Day" value={on} onChange={setOn} problem={fieldFailure(failed, "on")} />
        <NumberField
          label="Minutes"
          value={minutes}
          onChange={setMinutes}
          min={1}
          max={600}
          problem={fieldFailure(failed, "minutes")}
        />
      </div>
      <div>
        <p className="label">Whose topics?</p>
        <Segmented label="Whose topics?" small canBeEmpty choices={choices} value={topics} onChange={setTopics} />
        <p className="hint">Only if they like to say. Press it again to take it back.</p>
      </div>
      <div className="row">
        <Button kind="main" type="submit" autoFocus={!meeting} isDisabled={on === null} isPending={record.isPending || change.isPending}>
          Save
        </Button>
      </div>
    </Form>
  );
}
