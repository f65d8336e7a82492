import { CalendarClock, Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Notice } from "../../components/Notice";
import { Said } from "../../components/Said";
import type { Awayday } from "../../lib/bindings";
import { fieldFailure } from "../../lib/failure";
import { useChange } from "../../lib/queries";
import { keysOf, type UntimedPart, untimed, withNewPart, withoutPart, withPart, withPartMoved } from "./agenda";
import { PartForm } from "./PartForm";
import { PartRow } from "./PartRow";

const newPart: UntimedPart = { minutes: 15, title: "", who: "Everyone", kind: "other", notes: "" };

/** The form that is open: for the part at this place, or for a new one that comes there. */
interface Open {
  at: number;
  isNew: boolean;
}

/** The day in timed parts. When one grows, shrinks, moves or goes, the others move with it. */
export function AgendaCard({ day, onChangeDay }: { day: Awayday; onChangeDay: () => void }) {
  const plan = useChange("plan_awayday", { fields: ["parts"] });
  const [open, setOpen] = useState<Open | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const parts = untimed(day.parts);
  const keys = keysOf(day.parts);
  const refused = fieldFailure(plan.error, "parts");
  const save = (next: UntimedPart[]) =>
    plan.mutate({ date: day.on, place: day.place, starts: day.starts, parts: next }, { onSuccess: () => setOpen(null) });
  const move = (from: number, to: number) => {
    if (plan.isPending || from === to) return;
    setMoved(keys[from] ?? null);
    save(withPartMoved(parts, from, to));
  };
  const form = (at: number) => {
    const part = open?.isNew ? newPart : parts[at];
    return (
      part && (
        <li key="form" className="agenda-form">
          <PartForm
            part={part}
            isSaving={plan.isPending}
            onSave={(said) => save(open?.isNew ? withNewPart(parts, at, { ...newPart, ...said }) : withPart(parts, at, said))}
            onClose={() => setOpen(null)}
          />
        </li>
      )
    );
  };
  return (
    <Card
      flush
      title="The day"
      actions={
        <>
          <Button small icon={CalendarClock} onPress={onChangeDay}>
            Date and place
          </Button>
          <Button small icon={Plus} onPress={() => setOpen({ at: parts.length, isNew: true })}>
            Add a part
          </Button>
        </>
      }
    >
      <Said>{refused && <Notice tone="ask">{refused}</Notice>}</Said>
      <ol className="agenda" aria-label="The parts of the day">
        {day.parts.flatMap((part, place) => [
          open?.at === place && form(place),
          (open?.at !== place || open.isNew) && (
            <PartRow
              key={keys[place]}
              part={part}
              place={place}
              isFirst={place === 0}
              isLast={place === parts.length - 1}
              movedTo={moved === keys[place] ? part.starts : null}
              onMinutes={(minutes) => save(withPart(parts, place, { minutes }))}
              onChange={() => setOpen({ at: place, isNew: false })}
              onMove={move}
              onAddAfter={() => setOpen({ at: place + 1, isNew: true })}
              onRemove={() => save(withoutPart(parts, place))}
            />
          ),
        ])}
        {open?.at === parts.length && form(parts.length)}
      </ol>
    </Card>
  );
}
