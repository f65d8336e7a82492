import {
  FieldError,
  Input,
  Label,
  NumberField as AriaNumberField,
  SearchField as AriaSearchField,
  Text,
  TextArea,
  TextField,
  TimeField as AriaTimeField,
  DateInput,
  DateSegment,
  Group,
} from "react-aria-components";
import { parseTime } from "@internationalized/date";
import { Search } from "lucide-react";
import "./Field.css";

interface Labelled {
  label: string;
  /** The label is read out but not shown, where the place makes it plain. */
  labelOutOfSight?: boolean;
  hint?: string;
  /** What is wrong and what to do. */
  problem?: string;
  isDisabled?: boolean;
}

export interface FieldProps extends Labelled {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  placeholder?: string;
  /** Several lines to type in. */
  lines?: number;
  isRequired?: boolean;
  /** Whether the owner can type here at once, in a form that has just been opened. */
  autoFocus?: boolean;
  maxLength?: number;
  /** What is typed is not shown. */
  isSecret?: boolean;
}

export function Field({ label, labelOutOfSight, hint, problem, lines, placeholder, isSecret, ...rest }: FieldProps) {
  const secrecy = isSecret === undefined ? {} : { type: isSecret ? "password" : "text", autoComplete: "off", spellCheck: "false" };
  return (
    <TextField {...rest} {...secrecy} className="field" isInvalid={problem !== undefined}>
      <Label className={labelOutOfSight ? "out-of-sight" : "label"}>{label}</Label>
      {lines ? (
        <TextArea className="input" rows={lines} placeholder={placeholder} spellCheck={false} />
      ) : (
        <Input className="input" placeholder={placeholder} />
      )}
      <Hint hint={hint} problem={problem} />
    </TextField>
  );
}

interface NumberFieldProps extends Labelled {
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  step?: number;
}

export function NumberField({ label, labelOutOfSight, hint, problem, value, onChange, min, max, step }: NumberFieldProps) {
  return (
    <AriaNumberField
      className="field"
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      minValue={min}
      maxValue={max}
      step={step}
      isInvalid={problem !== undefined}
    >
      <Label className={labelOutOfSight ? "out-of-sight" : "label"}>{label}</Label>
      <Input className="input short" />
      <Hint hint={hint} problem={problem} />
    </AriaNumberField>
  );
}

interface TimeFieldProps extends Labelled {
  /** "HH:MM" */
  value: string;
  onChange: (value: string) => void;
}

export function TimeField({ label, labelOutOfSight, hint, problem, value, onChange, isDisabled }: TimeFieldProps) {
  return (
    <AriaTimeField
      className="field"
      value={parseTime(value)}
      onChange={(time) => time && onChange(time.toString().slice(0, 5))}
      hourCycle={24}
      shouldForceLeadingZeros
      isDisabled={isDisabled}
      isInvalid={problem !== undefined}
    >
      <Label className={labelOutOfSight ? "out-of-sight" : "label"}>{label}</Label>
      <DateInput className="input segments short">{(segment) => <DateSegment segment={segment} className="segment" />}</DateInput>
      <Hint hint={hint} problem={problem} />
    </AriaTimeField>
  );
}

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <AriaSearchField className="field search" aria-label={label} value={value} onChange={onChange}>
      <Group className="input with-icon">
        <Search className="icon small" aria-hidden />
        <Input placeholder={label} />
      </Group>
    </AriaSearchField>
  );
}

/** The line under a control: what it is for, or what is wrong. */
export function Hint({ hint, problem }: { hint?: string; problem?: string }) {
  return (
    <>
      {hint && !problem && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="problem">{problem}</FieldError>
    </>
  );
}
