import { ArrowDown, ArrowUp, GripVertical, PencilLine, Plus, Trash2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { useDrag, useDrop } from "react-aria";
import { IconButton } from "../../components/Button";
import { NumberField } from "../../components/Field";
import { Menu } from "../../components/Menu";
import type { AwaydayPart } from "../../lib/bindings";
import { leastMinutes } from "./agenda";

const dragType = "application/x-coaching-pairs-part";

interface PartRowProps {
  part: AwaydayPart;
  /** Its place among the parts of the day. */
  place: number;
  isFirst: boolean;
  isLast: boolean;
  /** When it starts since it was last moved, if it was: keys go on from its new place. */
  movedTo: string | null;
  onMinutes: (minutes: number) => void;
  onChange: () => void;
  onMove: (from: number, to: number) => void;
  onAddAfter: () => void;
  onRemove: () => void;
}

/** One part of the day. It is moved by dragging, by the arrow keys on its grip, or from its menu. */
export function PartRow(props: PartRowProps) {
  const { part, place, isFirst, isLast, movedTo, onMinutes, onChange, onMove, onAddAfter, onRemove } = props;
  const row = useRef<HTMLLIElement>(null);
  const grip = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (movedTo !== null) grip.current?.focus();
  }, [movedTo]);
  const { dragProps, isDragging } = useDrag({
    getItems: () => [{ [dragType]: String(place), "text/plain": part.title }],
    getAllowedDropOperations: () => ["move"],
    hasDragButton: true,
  });
  const { dropProps, isDropTarget } = useDrop({
    ref: row,
    getDropOperation: (types) => (types.has(dragType) ? "move" : "cancel"),
    onDrop: async ({ items }) => {
      const item = items.find((dropped) => dropped.kind === "text" && dropped.types.has(dragType));
      if (item?.kind === "text") onMove(Number(await item.getText(dragType)), place);
    },
    hasDropButton: true,
  });
  const moveByKey = (key: string) => {
    if (key === "ArrowUp" && !isFirst) onMove(place, place - 1);
    if (key === "ArrowDown" && !isLast) onMove(place, place + 1);
  };
  const state = isDropTarget ? "part-target" : isDragging ? "part-moving" : "";
  return (
    <li {...dropProps} ref={row} className={`agenda-part ${part.kind} ${state}`}>
      <span {...dragProps} className="agenda-hold">
        <IconButton
          ref={grip}
          small
          icon={GripVertical}
          label={`Move ${part.title} with the arrow keys`}
          onKeyDown={(event) => (event.key.startsWith("Arrow") ? moveByKey(event.key) : event.continuePropagation())}
        />
        <strong>{part.starts}</strong>
        <span className="agenda-title">{part.title}</span>
      </span>
      <span className="muted agenda-who">{part.who || "–"}</span>
      <span className="agenda-minutes">
        <NumberField
          label={`Minutes for ${part.title}`}
          labelOutOfSight
          value={part.minutes}
          min={part.kind === "feedback" ? 1 : leastMinutes(part)}
          max={480}
          onChange={(minutes) => minutes !== null && minutes !== part.minutes && onMinutes(minutes)}
        />
        <span className="muted">min</span>
      </span>
      <Menu
        label={`More for ${part.title}`}
        actions={[
          { id: "change", name: "Change", icon: PencilLine, act: onChange },
          { id: "earlier", name: "Move earlier", icon: ArrowUp, act: () => onMove(place, place - 1), isDisabled: isFirst },
          { id: "later", name: "Move later", icon: ArrowDown, act: () => onMove(place, place + 1), isDisabled: isLast },
          { id: "add", name: "Add a part after this", icon: Plus, act: onAddAfter },
          { id: "remove", name: "Take it out", icon: Trash2, act: onRemove },
        ]}
      />
    </li>
  );
}
