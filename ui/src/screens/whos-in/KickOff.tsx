import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { DateField } from "../../components/DateField";
import { Field } from "../../components/Field";
import type { KickOffElement, Round } from "../../lib/bindings";
import { fieldFailure } from "../../lib/failure";
import { useChange, useLook } from "../../lib/queries";
import { inWords } from "../../words/numbers";

/** The meeting at which the team agrees how pairs will work, on the six elements. */
export function KickOff({ round }: { round: Round }) {
  const elements = useLook("kick_off_elements", null);
  const agreed = elements.filter((element) => element.agreed !== "").length;
  return (
    <Card
      title={agreed === 0 ? "What did the team agree?" : `Agreed on ${inWords(agreed)} of six`}
      about="Written down for everybody, about nobody. What you write is saved when you leave its field."
    >
      <KickOffDate round={round} />
      <ul className="elements">
        {elements.map((element) => (
          <Element key={element.element} element={element} />
        ))}
        <li>
          <WhatElse round={round} />
        </li>
      </ul>
    </Card>
  );
}

function KickOffDate({ round }: { round: Round }) {
  const [on, setOn] = useState<string | null>(round.kickOffOn ?? round.startsOn);
  const record = useChange("set_kick_off", { fields: ["on"] });
  return (
    <div className="dates">
      <DateField label="Day of the kick-off" value={on} onChange={setOn} problem={fieldFailure(record.error, "on")} />
      {on !== round.kickOffOn && (
        <Button isPending={record.isPending} onPress={() => record.mutate({ on })}>
          Record the date
        </Button>
      )}
    </div>
  );
}

function Element({ element: { element, title, question, agreed } }: { element: KickOffElement }) {
  const record = useChange("set_kick_off_element", { fields: ["agreed"] });
  return (
    <li>
      <Agreed
        key={agreed}
        label={title}
        question={question}
        agreed={agreed}
        problem={fieldFailure(record.error, "agreed")}
        onLeave={(text) => record.mutate({ element, agreed: text })}
      />
    </li>
  );
}

function WhatElse({ round }: { round: Round }) {
  const agreed = round.kickOffAgreed ?? "";
  const record = useChange("set_kick_off", { fields: ["agreed"] });
  return (
    <Agreed
      key={agreed}
      label="Anything else"
      question="How often to meet, where, and what to do when it does not work."
      agreed={agreed}
      problem={fieldFailure(record.error, "agreed")}
      onLeave={(text) => record.mutate({ on: round.kickOffOn, agreed: text })}
    />
  );
}

interface AgreedProps {
  label: string;
  question: string;
  agreed: string;
  problem?: string;
  /** The field was left with another text in it. */
  onLeave: (text: string) => void;
}

function Agreed({ label, question, agreed, problem, onLeave }: AgreedProps) {
  const [text, setText] = useState(agreed);
  return (
    <Field
      label={label}
      hint={question}
      lines={2}
      value={text}
      onChange={setText}
      onBlur={() => text.trim() !== agreed && onLeave(text.trim())}
      problem={problem}
    />
  );
}
