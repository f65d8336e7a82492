import { Label, Radio, RadioGroup } from "react-aria-components";
import { PairMark } from "../../components/PairMark";
import type { PersonId, Value, Why } from "../../lib/bindings";
import { useLookLater } from "../../lib/queries";
import type { Names } from "../../lib/useNames";
import { costInWords, worthInWords } from "./differenceInWords";
import { dealingsInWords } from "./rulesInWords";
import "../../components/Choices.css";

interface PartnerChoicesProps {
  person: PersonId;
  partners: Why[];
  /** What the pairs count as they are; null while that is not known. */
  now: Value[] | null;
  value: PersonId | null;
  names: Names;
  onChange: (person: PersonId) => void;
}

/** Possible partners, each with what it means for others in a line; the chosen one with all that it costs. */
export function PartnerChoices({ person, partners, now, value, names, onChange }: PartnerChoicesProps) {
  const { data: dealings = [] } = useLookLater("dealings_of", { person });
  const deals = (other: PersonId) => {
    const between = dealings.find(({ a, b }) => (a === person && b === other) || (a === other && b === person));
    return between && dealingsInWords({ members: [person, other], dealings: between.dealings });
  };
  const choose = (chosen: string) => {
    const partner = partners.find((choice) => String(choice.person) === chosen);
    if (partner) onChange(partner.person);
  };
  return (
    <RadioGroup className="choices" value={value === null ? null : String(value)} onChange={choose}>
      <Label className="label">Who fits well, the best first</Label>
      {partners.map((partner) => (
        <Radio key={partner.person} value={String(partner.person)} className="choice">
          <span className="choice-dot" />
          <span className="choice-words">
            <span className="choice-name">{names.full(partner.person)}</span>
            <span className="hint">
              {names.person(partner.person)?.department && `${names.person(partner.person)?.department}. `}
              {deals(partner.person)}
            </span>
            <span className="consequence cap">
              <PairMark />
              <span>{partner.others.join(" ") || costInWords(person, partner, now, names)}</span>
            </span>
            {partner.person === value && (
              <span className="all-of-it cap muted">
                {[partner.others.length > 0 && worthInWords(partner, now), ...partner.consequences].filter(Boolean).join(" ")}
              </span>
            )}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
