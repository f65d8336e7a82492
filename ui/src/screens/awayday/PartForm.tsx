import { useState } from "react";
import { Button } from "../../components/Button";
import { Field, NumberField } from "../../components/Field";
import { leastMinutes, type UntimedPart } from "./agenda";

interface PartFormProps {
  part: UntimedPart;
  isSaving: boolean;
  onSave: (changed: Pick<UntimedPart, "title" | "who" | "minutes" | "notes">) => void;
  onClose: () => void;
}

/** What happens in one part of the day, who leads it, how long it takes. */
export function PartForm({ part, isSaving, onSave, onClose }: PartFormProps) {
  const [title, setTitle] = useState(part.title);
  const [who, setWho] = useState(part.who);
  const [notes, setNotes] = useState(part.notes);
  const [minutes, setMinutes] = useState<number | null>(part.minutes);
  const least = leastMinutes(part);
  return (
    <div className="stack">
      <Field label="What" autoFocus value={title} onChange={setTitle} maxLength={80} />
      <div className="day-fields">
        <NumberField
          label="Minutes"
          value={minutes}
          onChange={setMinutes}
          min={least}
          max={480}
          step={5}
          hint={part.kind === "feedback" ? `At least ${least}, so that both have a turn.` : undefined}
        />
        <Field label="Who" value={who} onChange={setWho} maxLength={40} />
      </div>
      <Field label="Notes for the run sheet" value={notes} onChange={setNotes} lines={2} />
      <div className="row">
        <Button
          onPress={() => minutes !== null && onSave({ title: title.trim(), who: who.trim(), minutes, notes: notes.trim() })}
          isPending={isSaving}
          isDisabled={title.trim() === "" || minutes === null}
        >
          Save this part
        </Button>
        <Button kind="bare" onPress={onClose}>
          Leave as it is
        </Button>
      </div>
    </div>
  );
}
