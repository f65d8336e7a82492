import { type DateValue, parseDate } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from "react-aria-components";
import { Hint } from "./Field";
import "./DateField.css";
import "./Select.css";

interface DateFieldProps {
  label: string;
  labelOutOfSight?: boolean;
  hint?: string;
  problem?: string;
  /** "YYYY-MM-DD" */
  value: string | null;
  onChange: (value: string | null) => void;
  /** Whether the owner can type here at once, in a form that has just been opened. */
  autoFocus?: boolean;
}

export function DateField({ label, labelOutOfSight, hint, problem, value, onChange, autoFocus }: DateFieldProps) {
  return (
    <DatePicker
      className="field"
      value={value ? parseDate(value) : null}
      onChange={(date: DateValue | null) => onChange(date?.toString() ?? null)}
      isInvalid={problem !== undefined}
      autoFocus={autoFocus}
      shouldForceLeadingZeros
    >
      <Label className={labelOutOfSight ? "out-of-sight" : "label"}>{label}</Label>
      <Group className="input date-input">
        <DateInput className="segments">{(segment) => <DateSegment segment={segment} className="segment" />}</DateInput>
        <Button className="date-button">
          <CalendarDays className="icon small" aria-hidden />
        </Button>
      </Group>
      <Hint hint={hint} problem={problem} />
      <Popover className="popover">
        <Dialog className="calendar-dialog">
          <Calendar>
            <header className="calendar-head">
              <Button slot="previous" className="date-button">
                <ChevronLeft className="icon small" aria-hidden />
              </Button>
              <Heading className="calendar-month" />
              <Button slot="next" className="date-button">
                <ChevronRight className="icon small" aria-hidden />
              </Button>
            </header>
            <CalendarGrid>{(date) => <CalendarCell date={date} className="calendar-day" />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
