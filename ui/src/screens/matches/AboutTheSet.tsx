import { Card } from "../../components/Card";
import { Disclosure } from "../../components/Disclosure";
import { Notice } from "../../components/Notice";
import type { Proposal } from "../../lib/bindings";
import { useLook } from "../../lib/queries";
import { rulesInWords } from "./rulesInWords";
import { comparedWithBest, valuesInWords } from "./valuesInWords";

/** How good a set of pairs is, in words, and how that is known. */
export function AboutTheSet({ draft }: { draft: Proposal }) {
  const rules = useLook("rules", null);
  const behind = draft.best ? comparedWithBest(draft.values, draft.best) : [];
  return (
    <Card title="This set of pairs">
      <p>{valuesInWords(draft.values, draft.groups)}.</p>
      {behind.length > 0 && (
        <Notice tone="explain" title="Another set would come closer to your preferences.">
          <ul>
            {behind.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Disclosure title="How we know">
        <div>
          <h4>What is proved</h4>
          <ul className="cap plain-list">
            {draft.proof?.claims.map((claim) => <li key={claim}>{claim}</li>) ?? (
              <li>You changed this set by hand, so there is no proof that it is the best. Every pair was checked against the rules.</li>
            )}
          </ul>
        </div>
        <div>
          <h4>The rules</h4>
          <ul className="cap plain-list">
            {rulesInWords(rules).map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </div>
        <div>
          <h4>What counts, the most important first</h4>
          <p className="cap muted">Fewer is better, and nothing further down outweighs what stands above it.</p>
          <ol className="cap counted-list">
            {draft.values.map(({ preference, label, value }) => (
              <li key={preference}>
                <span>{label}</span>
                <strong>{value}</strong>
              </li>
            ))}
          </ol>
        </div>
      </Disclosure>
    </Card>
  );
}
