import { useState } from "react";
import { Button } from "../../components/Button";
import { Said } from "../../components/Said";
import { Segmented } from "../../components/Segmented";
import type { Asked, Commands } from "../../lib/bindings";
import { useChange } from "../../lib/queries";
import { grades } from "../../words/choices";
import { countOf, sentence } from "../../words/numbers";

type Ticked = Commands["add_survey_reply"]["args"]["answers"];

/** One form from paper after another; nothing says whose it is. */
export function SurveyForm({ questions, onClose }: { questions: Asked[]; onClose: () => void }) {
  const [ticked, setTicked] = useState<Ticked>({});
  const [added, setAdded] = useState(0);
  const add = useChange("add_survey_reply");
  const keep = () =>
    add.mutate(
      { answers: ticked },
      {
        onSuccess: () => {
          setTicked({});
          setAdded(added + 1);
        },
      },
    );
  const tick = (question: Asked["question"], grade: Ticked[Asked["question"]] | null) => {
    const { [question]: _, ...others } = ticked;
    setTicked(grade ? { ...others, [question]: grade } : others);
  };
  return (
    <div className="survey-form">
      {questions.map(({ question, statement }) => (
        <div key={question} className="survey-question">
          <span>{statement}</span>
          <Segmented
            label={statement}
            choices={grades}
            value={ticked[question] ?? null}
            onChange={(grade) => tick(question, grade)}
            canBeEmpty
            small
          />
        </div>
      ))}
      <div className="row">
        <Button onPress={keep} isPending={add.isPending} isDisabled={Object.keys(ticked).length === 0}>
          Add this form
        </Button>
        <Button kind="bare" onPress={onClose}>
          {added === 0 ? "Not now" : "Done"}
        </Button>
        <Said>{added > 0 && `${sentence(countOf(added, "form"))} added. Take the next one.`}</Said>
      </div>
    </div>
  );
}
