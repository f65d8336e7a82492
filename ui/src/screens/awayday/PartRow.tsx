import { ArrowDown, ArrowUp, PencilLine, Trash2 } from "lucide-react";
import { Menu } from "../../components/Menu";
import { NumberField } from "../../components/Field";
import type { AwaydayPart } from "../../lib/bindings";
import { leastMinutes, mayBeRemoved } from "./agenda";

interface PartRowProps {
  part: AwaydayPart;
  isFirst: boolean;
  isLast: boolean;
  onMinutes: (minutes: number) => void;
  onChange: () => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

export function PartRow({ part, isFirst, isLast, onMinutes, onChange, onMove, onRemove }: PartRowProps) {
  const least = leastMinutes(part);
  return (
    <li className={`agenda-part ${part.kind}`}>
      <strong>{part.starts}</strong>
      <span className="agenda-title">{part.title}</span>
      <span className="muted agenda-who">{part.who || "–"}</span>
      <span className="agenda-minutes">
        <NumberField
          label={`Minutes for ${part.title}`}
          labelOutOfSight
          value={part.minutes}
          min={least}
          max={480}
          step={5}
          onChange={(minutes) => minutes !== null && minutes !== part.minutes && onMinutes(minutes)}
        />
        <span className="muted">min</span>
      </span>
      <Menu
        label={`More for ${part.title}`}
        actions={[
          { id: "change", name: "Change", icon: PencilLine, act: onChange },
          { id: "earlier", name: "Move earlier", icon: ArrowUp, act: () => onMove(-1), isDisabled: isFirst },
          { id: "later", name: "Move later", icon: ArrowDown, act: () => onMove(1), isDisabled: isLast },
          ...(mayBeRemoved(part) ? [{ id: "remove", name: "Remove", icon: Trash2, act: onRemove }] : []),
        ]}
      />
    </li>
  );
}
