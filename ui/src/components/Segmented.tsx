import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { Choice } from "./Select";
import "./Segmented.css";

interface SegmentedProps<Value extends string> {
  label: string;
  choices: Choice<Value>[];
  /** Nothing is chosen yet when null. */
  value: Value | null;
  onChange: (value: Value | null) => void;
  /** Pressing the chosen one again takes the choice back. */
  canBeEmpty?: boolean;
  small?: boolean;
}

export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, choices, value, onChange, canBeEmpty = false, small = false } = props;
  return (
    <ToggleButtonGroup
      className={small ? "segmented small" : "segmented"}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection={!canBeEmpty}
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => onChange(choices.find((choice) => keys.has(choice.id))?.id ?? null)}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice.id} id={choice.id} className="segmented-choice">
          {choice.name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
