import { Label, Radio, RadioGroup } from "react-aria-components";
import type { Choice } from "./Select";
import "./Choices.css";

interface ChoicesProps<Value extends string> {
  label: string;
  labelOutOfSight?: boolean;
  choices: Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
}

/** A few choices, each in a frame with a line that says what it means. */
export function Choices<Value extends string>({ label, labelOutOfSight, choices, value, onChange }: ChoicesProps<Value>) {
  const choose = (id: string) => {
    const chosen = choices.find((choice) => choice.id === id);
    if (chosen) onChange(chosen.id);
  };
  return (
    <RadioGroup className="choices" value={value} onChange={choose}>
      <Label className={labelOutOfSight ? "out-of-sight" : "label"}>{label}</Label>
      {choices.map((choice) => (
        <Radio key={choice.id} value={choice.id} className="choice">
          <span className="choice-dot" />
          <span className="choice-words">
            <span className="choice-name">{choice.name}</span>
            {choice.about && <span className="hint">{choice.about}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
