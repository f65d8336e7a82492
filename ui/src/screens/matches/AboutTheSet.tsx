import { BadgeCheck } from "lucide-react";
import { Card } from "../../components/Card";
import { Disclosure } from "../../components/Disclosure";
import { Lines } from "../../components/Lines";
import { Notice } from "../../components/Notice";
import type { Proposal } from "../../lib/bindings";
import { useLook } from "../../lib/queries";
import { sentence } from "../../words/numbers";
import { RoundsAheadLine } from "../what-next/RoundsAhead";
import { SavedProof } from "./SavedProof";
import { rulesInWords } from "./rulesInWords";
import { comparedWithBest, valuesInWords } from "./valuesInWords";

const noProof = "This set is not the one we would propose, so nothing proves it the best. Every pair was checked against the rules.";

/** How good a set of pairs is, in words, and how that is known. */
export function AboutTheSet({ draft }: { draft: Proposal }) {
  const rules = useLook("rules", null);
  const behind = draft.best ? comparedWithBest(draft.values, draft.best) : [];
  return (
    <Card title="This set of pairs">
      <p>{valuesInWords(draft.values, draft.groups)}.</p>
      {draft.proof && (
        <p className="proved">
          <BadgeCheck className="icon" aria-hidden />
          {behind.length > 0 ? "Nothing that keeps what you kept is better" : "Nothing is better"}: proved and checked.
        </p>
      )}
      {behind.length > 0 && (
        <Notice tone="explain" title="The best set would have:">
          <Lines lines={behind} />
        </Notice>
      )}
      <RoundsAheadLine />
      <Disclosure title="How we know">
        <div className="how-we-know">
          <h4>What is proved</h4>
          <Lines small lines={draft.proof?.claims ?? [noProof]} />
          <SavedProof isProved={draft.proof !== null} />
        </div>
        <div className="how-we-know">
          <h4>The rules</h4>
          <Lines small lines={rulesInWords(rules)} />
        </div>
        <div className="how-we-know">
          <h4>What counts, the most important first</h4>
          <p className="cap muted">Fewer is better, and nothing further down outweighs what stands above it.</p>
          <ol className="cap counted-list">
            {draft.values.map(({ preference, label }) => (
              <li key={preference}>{sentence(label)}</li>
            ))}
          </ol>
        </div>
      </Disclosure>
    </Card>
  );
}
