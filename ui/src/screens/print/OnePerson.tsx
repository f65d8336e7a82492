import { PersonPicker } from "../../components/PersonPicker";
import type { DocumentKind, PersonId } from "../../lib/bindings";
import { useNames } from "../../lib/useNames";
import { personal } from "./kinds";

interface OnePersonProps {
  kind: DocumentKind;
  /** Whose it is; null for everybody’s. */
  person: PersonId | null;
  onChoose: (person: PersonId | null) => void;
}

/** Makes a document for one person alone, where each has their own. */
export function OnePerson({ kind, person, onChoose }: OnePersonProps) {
  const names = useNames();
  if (!personal.has(kind)) return null;
  return (
    <PersonPicker
      label="For one person only"
      hint="Their name then stands on it. Leave it empty for everybody’s."
      people={names.everybody}
      value={person}
      onChange={onChoose}
      placeholder="Everybody"
      opensOnTyping
    />
  );
}
