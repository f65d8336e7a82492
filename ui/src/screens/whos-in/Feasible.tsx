import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import type { Feasibility } from "../../lib/bindings";
import { useNames } from "../../lib/useNames";
import { listed } from "../../words/names";
import { inWords } from "../../words/numbers";
import { WaysOut } from "./WaysOut";

/** So many people are shown at first. */
const fewest = 5;
/** Of more people than this it would say nothing that they have the fewest. */
const named = 3;

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

/** How many possible partners those with the fewest have, and everybody on demand. */
export function EnoughToChooseFrom({ feasibility }: { feasibility: Feasibility }) {
  const names = useNames();
  const [showsAll, setShowsAll] = useState(false);
  const counts = new Map(feasibility.partners.map(({ person, count }) => [person, count]));
  const inOrder = names.everybody.flatMap(({ id: person }) => {
    const count = counts.get(person);
    return count === undefined ? [] : [{ person, count }];
  });
  const partners = inOrder.toSorted((one, other) => one.count - other.count);
  const least = partners[0]?.count;
  if (least === undefined) return null;
  const most = Math.max(1, ...partners.map(({ count }) => count));
  const few = partners.filter(({ count }) => count === least).map(({ person }) => person);
  const who = few.length <= named ? `${names.together(few)} ${few.length === 1 ? "has" : "have"} the fewest.` : "";
  return (
    <Card
      title="Enough to choose from?"
      about={`Everybody has at least ${inWords(least)} possible ${least === 1 ? "partner" : "partners"}. ${who}`}
    >
      <ul className="bars">
        {partners.slice(0, showsAll ? partners.length : fewest).map(({ person, count }) => (
          <li key={person}>
            <span>{names.short(person)}</span>
            <meter
              className={count === least && few.length <= named ? "fewest" : ""}
              min={0}
              max={most}
              value={count}
              aria-label={`Possible partners of ${names.short(person)}`}
            />
            <strong>{count}</strong>
          </li>
        ))}
      </ul>
      {partners.length > fewest && (
        <div className="row">
          <Button kind="quiet" small onPress={() => setShowsAll(!showsAll)}>
            {showsAll ? "Show the fewest only" : `Show all ${inWords(partners.length)}`}
          </Button>
        </div>
      )}
    </Card>
  );
}
