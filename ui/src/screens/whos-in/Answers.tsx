import type { Feasibility, Overview } from "../../lib/bindings";
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
        <Leading overview={overview} />
        {feasibility && <EnoughToChooseFrom feasibility={feasibility} />}
      </div>
    </div>
  );
}
