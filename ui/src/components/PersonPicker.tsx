import { ChevronDown } from "lucide-react";
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
}

/** Type part of a name or choose from the list. Clearing the text means nobody. */
export function PersonPicker<Choice extends PersonChoice>(props: PersonPickerProps<Choice>) {
  const { label, labelOutOfSight, hint, problem, people, value, onChange, placeholder } = props;
  return (
    <ComboBox
      className="field"
      defaultItems={people}
      value={value}
      onChange={(key) => onChange(people.find((person) => person.id === key)?.id ?? null)}
      isInvalid={problem !== undefined}
      menuTrigger="focus"
    >
      <Label className={labelOutOfSight ? "out-of-sight" : "label"}>{label}</Label>
      <Group className="input with-icon">
        <Input placeholder={placeholder ?? "A name"} />
        <Button className="date-button">
          <ChevronDown className="icon small" aria-hidden />
        </Button>
      </Group>
      <Hint hint={hint} problem={problem} />
      <Popover className="popover">
        <ListBox<Choice> className="list" renderEmptyState={() => <p className="option muted">Nobody of that name.</p>}>
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
