import { useState } from "react";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { Disclosure } from "../../components/Disclosure";
import { Field } from "../../components/Field";
import { PersonPicker } from "../../components/PersonPicker";
import type { Insight, PersonId } from "../../lib/bindings";
import { fieldFailure } from "../../lib/failure";
import { useChange } from "../../lib/queries";
import type { Names } from "../../lib/useNames";
import { fullDate } from "../../words/dates";

interface InsightsKeptProps {
  insights: Insight[];
  participants: PersonId[];
  names: Names;
}

/** What people let be kept, in their words; shut until it is opened. */
export function InsightsKept({ insights, participants, names }: InsightsKeptProps) {
  const remove = useChange("remove_insight");
  return (
    <Disclosure title={insights.length > 0 ? `Insights kept: ${insights.length}` : "Keep an insight"}>
      <div className="stack">
        {insights.length > 0 && (
          <ul className="insights" aria-label="Insights kept">
            {insights.map(({ id, person, words, consentedOn }) => (
              <li key={id}>
                <blockquote>{words}</blockquote>
                <div className="row">
                  <span className="cap muted">
                    {names.full(person)}, who agreed on {fullDate(consentedOn)}
                  </span>
                  <Button kind="quiet" small aria-label={`Take away this insight of ${names.full(person)}`} onPress={() => remove.mutate({ insight: id })}>
                    Take away
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        )}
        <InsightForm key={insights.length} participants={participants} names={names} />
      </div>
    </Disclosure>
  );
}

function InsightForm({ participants, names }: Omit<InsightsKeptProps, "insights">) {
  const [person, setPerson] = useState<PersonId | null>(null);
  const [words, setWords] = useState("");
  const [consents, setConsents] = useState(false);
  const record = useChange("record_insight", { fields: ["words", "consents", "person"] });
  const who = person === null ? "They have" : `${names.full(person)} has`;
  const problem = fieldFailure(record.error, "consents");
  return (
    <>
      <PersonPicker
        label="Whose"
        people={names.everybody.filter(({ id }) => participants.includes(id))}
        value={person}
        onChange={setPerson}
        problem={fieldFailure(record.error, "person")}
      />
      <Field label="In their words" value={words} onChange={setWords} lines={3} maxLength={1000} problem={fieldFailure(record.error, "words")} />
      <Checkbox isSelected={consents} onChange={setConsents}>
        {who} seen these words and said that they may be kept
      </Checkbox>
      {problem && <p className="problem">{problem}</p>}
      <div className="row">
        <Button
          onPress={() => person !== null && record.mutate({ person, words, consents })}
          isDisabled={person === null || words.trim() === ""}
          isPending={record.isPending}
        >
          Keep this insight
        </Button>
      </div>
    </>
  );
}
