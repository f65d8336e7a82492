import { useRef } from "react";
import { useDrag, useDrop } from "react-aria";
import type { PersonId } from "../../lib/bindings";

const dragType = "application/x-coaching-pairs-person";

interface MovableNameProps {
  id: PersonId;
  name: string;
  /** Without it the name stays where it is. */
  onDrop?: (moved: PersonId, onto: PersonId) => void;
}

/** A name that can be dragged onto another: a short cut for "Swap two people", which does the same with clicks and keys. */
export function MovableName({ id, name, onDrop }: MovableNameProps) {
  const place = useRef<HTMLSpanElement>(null);
  const { dragProps, isDragging } = useDrag({
    getItems: () => [{ [dragType]: String(id), "text/plain": name }],
    getAllowedDropOperations: () => ["move"],
    hasDragButton: true,
    isDisabled: onDrop === undefined,
  });
  const { dropProps, isDropTarget } = useDrop({
    ref: place,
    getDropOperation: (types) => (types.has(dragType) ? "move" : "cancel"),
    onDrop: async ({ items }) => {
      const item = items.find((dropped) => dropped.kind === "text" && dropped.types.has(dragType));
      if (item?.kind !== "text") return;
      const moved = Number(await item.getText(dragType)) as PersonId;
      if (moved !== id) onDrop?.(moved, id);
    },
    hasDropButton: true,
    isDisabled: onDrop === undefined,
  });
  if (!onDrop) return <span>{name}</span>;
  const state = isDropTarget ? "name-target" : isDragging ? "name-moving" : "";
  return (
    <span {...dragProps} {...dropProps} ref={place} className={`name ${state}`}>
      {name}
    </span>
  );
}
