import { Card } from "../../components/Card";
import type { Feasibility } from "../../lib/bindings";
import { useNames } from "../../lib/useNames";
import { listed } from "../../words/names";
import { inWords } from "../../words/numbers";
import { WaysOut } from "./WaysOut";

const fewest = 5;

/** Says who has nobody to be paired with, the leader first, and what would help. */
export function NobodyToPairWith({ feasibility }: { feasibility: Feasibility }) {
  const names = useNames();
  const alone = feasibility.partners.filter(({ count }) => count === 0).map(({ person }) => person);
  const { leader, bottleneck, waysOut } = feasibility;
  if (leader === null && bottleneck === null && alone.length === 0) return null;
  const others = alone.filter((person) => !names.person(person)?.leader || leader === null);
  return (
    <Card tone="ask" title={leader ?? "Not everybody can be in a pair yet."}>
      {others.length > 0 && (
        <p>
          {listed(names.inOrder(others).map(names.short))} {others.length === 1 ? "has" : "have"} nobody to be paired with.
        </p>
      )}
      {bottleneck && (
        <p>
          {bottleneck.sentence} {bottleneck.because}
        </p>
      )}
      {waysOut.length > 0 && <WaysOut ways={waysOut} />}
    </Card>
  );
}

/** How many possible partners those with the fewest have. */
export function EnoughToChooseFrom({ feasibility }: { feasibility: Feasibility }) {
  const names = useNames();
  const partners = feasibility.partners.toSorted((one, other) => one.count - other.count).slice(0, fewest);
  const least = partners[0];
  if (!least) return null;
  const most = Math.max(1, ...partners.map(({ count }) => count));
  return (
    <Card
      title="Enough to choose from?"
      about={`Everybody has at least ${inWords(least.count)} possible ${least.count === 1 ? "partner" : "partners"}. ${names.short(least.person)} has the fewest.`}
    >
      <ul className="bars">
        {partners.map(({ person, count }, place) => (
          <li key={person}>
            <span>{names.short(person)}</span>
            <meter
              className={place === 0 ? "fewest" : ""}
              min={0}
              max={most}
              value={count}
              aria-label={`Possible partners of ${names.short(person)}`}
            />
            <strong>{count}</strong>
          </li>
        ))}
      </ul>
    </Card>
  );
}
