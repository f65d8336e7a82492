import { ChevronDown } from "lucide-react";
import { Button, type Key, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from "react-aria-components";
import { Hint } from "./Field";
import "./Select.css";

export interface Choice<Value extends string> {
  id: Value;
  name: string;
  /** What choosing it means, in a line. */
  about?: string;
}

export interface SelectProps<Value extends string> {
  label: string;
  labelOutOfSight?: boolean;
  hint?: string;
  problem?: string;
  choices: Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  placeholder?: string;
  isDisabled?: boolean;
  /** Whether the owner can choose at once, in a form that has just been opened. */
  autoFocus?: boolean;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, labelOutOfSight, hint, problem, choices, value, onChange, placeholder, isDisabled, autoFocus } = props;
  const choose = (key: Key | null) => {
    const chosen = choices.find((choice) => choice.id === key);
    if (chosen) onChange(chosen.id);
  };
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={choose}
      placeholder={placeholder ?? "Choose"}
      isInvalid={problem !== undefined}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
    >
      <Label className={labelOutOfSight ? "out-of-sight" : "label"}>{label}</Label>
      <Button className="input select-button">
        <SelectValue>{({ selectedText, defaultChildren }) => selectedText ?? defaultChildren}</SelectValue>
        <ChevronDown className="icon small" aria-hidden />
      </Button>
      <Hint hint={hint} problem={problem} />
      <Popover className="popover">
        <ListBox className="list" items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.name} className="option">
              <span>{choice.name}</span>
              {choice.about && <span className="hint">{choice.about}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
