import { CalendarClock, Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import type { Awayday } from "../../lib/bindings";
import { useChange } from "../../lib/queries";
import { type UntimedPart, untimed, withoutPart, withPart, withPartMoved } from "./agenda";
import { PartForm } from "./PartForm";
import { PartRow } from "./PartRow";

const newPart: UntimedPart = { minutes: 15, title: "", who: "All", kind: "other", notes: "" };

/** The day in timed parts. When one grows, shrinks, moves or goes, the others move with it. */
export function AgendaCard({ day, onChangeDay }: { day: Awayday; onChangeDay: () => void }) {
  const plan = useChange("plan_awayday");
  const [changing, setChanging] = useState<number | "new" | null>(null);
  const parts = untimed(day.parts);
  const save = (next: UntimedPart[]) =>
    plan.mutate(
      { date: day.on, place: day.place, starts: day.starts, parts: next },
      { onSuccess: () => setChanging(null) },
    );
  return (
    <Card
      flush
      title="The day"
      actions={
        <>
          <Button small icon={CalendarClock} onPress={onChangeDay}>
            Date and place
          </Button>
          <Button small icon={Plus} onPress={() => setChanging("new")}>
            Add a part
          </Button>
        </>
      }
    >
      <ol className="agenda" aria-label="The parts of the day">
        {day.parts.map((part, place) =>
          changing === place ? (
            <li key={part.starts + part.title} className="agenda-form">
              <PartForm
                part={part}
                isSaving={plan.isPending}
                onSave={(changed) => save(withPart(parts, place, changed))}
                onClose={() => setChanging(null)}
              />
            </li>
          ) : (
            <PartRow
              key={part.starts + part.title}
              part={part}
              isFirst={place === 0}
              isLast={place === parts.length - 1}
              onMinutes={(minutes) => save(withPart(parts, place, { minutes }))}
              onChange={() => setChanging(place)}
              onMove={(by) => save(withPartMoved(parts, place, place + by))}
              onRemove={() => save(withoutPart(parts, place))}
            />
          ),
        )}
        {changing === "new" && (
          <li className="agenda-form">
            <PartForm
              part={newPart}
              isSaving={plan.isPending}
              onSave={(added) => save([...parts, { ...newPart, ...added }])}
              onClose={() => setChanging(null)}
            />
          </li>
        )}
      </ol>
    </Card>
  );
}
