import type { Feasibility, Overview } from "../../lib/bindings";
import { Card } from "../../components/Card";
import { PasteAnswers } from "../from-forms/PasteAnswers";
import { AnswerTable } from "./AnswerTable";
import { EnoughToChooseFrom } from "./Feasible";
import { Leading } from "./Leading";

interface AnswersProps {
  overview: Overview;
  feasibility: Feasibility | null;
}

/** Who was invited and said what, and whether that leaves everybody enough to choose from. */
export function Answers({ overview, feasibility }: AnswersProps) {
  return (
    <div className="two-columns">
      <AnswerTable round={overview.round} feasibility={feasibility} />
      <div className="stack">
        {overview.round && (
          <Card title="Answers from forms" about="Did people send back a code from their form? Paste their messages here." actions={<PasteAnswers />} />
        )}
        <Leading overview={overview} />
        {feasibility && <EnoughToChooseFrom feasibility={feasibility} />}
      </div>
    </div>
  );
}
