import { Label, Radio, RadioGroup } from "react-aria-components";
import { PairMark } from "../../components/PairMark";
import type { Group, PersonId, Why } from "../../lib/bindings";
import type { Names } from "../../lib/useNames";
import { consequences } from "./consequences";
import "../../components/Choices.css";

interface PartnerChoicesProps {
  person: PersonId;
  partners: (Why & { person: PersonId })[];
  value: PersonId | null;
  groups: Group[];
  names: Names;
  onChange: (person: PersonId) => void;
}

/** Possible partners, each with what choosing them means for the others. */
export function PartnerChoices({ person, partners, value, groups, names, onChange }: PartnerChoicesProps) {
  const choose = (chosen: string) => {
    const partner = partners.find((choice) => String(choice.person) === chosen);
    if (partner) onChange(partner.person);
  };
  return (
    <RadioGroup className="choices" value={value === null ? null : String(value)} onChange={choose}>
      <Label className="label">Who fits well</Label>
      {partners.map((partner) => (
        <Radio key={partner.person} value={String(partner.person)} className="choice">
          <span className="choice-dot" />
          <span className="choice-words">
            <span className="choice-name">{names.full(partner.person)}</span>
            <span className="hint">{about(partner, names)}</span>
            <span className="consequence cap">
              <PairMark />
              <span>{consequences([person, partner.person], partner.changes, groups, names).join(" ")}</span>
            </span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

function about(partner: Why & { person: PersonId }, names: Names): string {
  const department = names.person(partner.person)?.department;
  return department ? `${department}. ${partner.sentence}` : partner.sentence;
}
