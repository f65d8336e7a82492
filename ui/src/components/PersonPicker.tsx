import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Group } from "react-aria-components";
import { Hint } from "./Field";
import "./DateField.css";
import "./Select.css";

/** A person as far as picking one needs it. */
export interface PersonChoice {
  id: number;
  name: string;
  about?: string | null;
}

interface PersonPickerProps<Choice extends PersonChoice> {
  label: string;
  labelOutOfSight?: boolean;
  hint?: string;
  problem?: string;
  people: Choice[];
  value: Choice["id"] | null;
  onChange: (person: Choice["id"] | null) => void;
  placeholder?: string;
  /** What stands in the list where nothing fits. */
  whenNone?: string;
  /** The list opens only once something is typed, so that it does not lie over what follows. */
  opensOnTyping?: boolean;
  /** Choosing leads to another place, so Tab goes there and no further. */
  leadsElsewhere?: boolean;
  /** Whether the owner can type here at once, in a form that has just been opened. */
  autoFocus?: boolean;
}

/** Type part of a name or choose from the list; Tab and Enter take the only one that fits. Clearing the text means nobody. */
export function PersonPicker<Choice extends PersonChoice>(props: PersonPickerProps<Choice>) {
  const { label, labelOutOfSight, hint, problem, people, value, onChange, placeholder, whenNone, opensOnTyping = false } = props;
  const { leadsElsewhere = false, autoFocus = false } = props;
  const [typed, setTyped] = useState("");
  const takeTheOnlyOne = (event: React.KeyboardEvent) => {
    const takes = event.key === "Tab" || event.key === "Enter";
    const only = takes && value === null ? onlyOne(people, typed) : undefined;
    if (!only) return;
    if (leadsElsewhere) event.preventDefault();
    onChange(only.id);
  };
  return (
    <ComboBox
      className="field"
      defaultItems={people}
      value={value}
      onInputChange={setTyped}
      onChange={(key) => onChange(people.find((person) => person.id === key)?.id ?? null)}
      isInvalid={problem !== undefined}
      autoFocus={autoFocus}
      menuTrigger={opensOnTyping ? "input" : "focus"}
    >
      <Label className={labelOutOfSight ? "out-of-sight" : "label"}>{label}</Label>
      <Group className="input with-icon">
        <Input placeholder={placeholder ?? "A name"} onKeyDownCapture={takeTheOnlyOne} />
        <Button className="date-button">
          <ChevronDown className="icon small" aria-hidden />
        </Button>
      </Group>
      <Hint hint={hint} problem={problem} />
      <Popover className="popover">
        <ListBox<Choice> className="list" renderEmptyState={() => <p className="option muted">{whenNone ?? "Nobody of that name."}</p>}>
          {(person) => (
            <ListBoxItem id={person.id} textValue={person.name} className="option">
              <span>{person.name}</span>
              {person.about && <span className="hint">{person.about}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** The one person of whose names one begins with what was typed. */
function onlyOne<Choice extends PersonChoice>(people: readonly Choice[], typed: string): Choice | undefined {
  const start = folded(typed.trim());
  if (start === "") return undefined;
  const fitting = people.filter(({ name }) => folded(name).startsWith(start) || folded(name).includes(` ${start}`));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Small letters without accents, so that "sian" finds Siân. */
function folded(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLocaleLowerCase("en");
}
