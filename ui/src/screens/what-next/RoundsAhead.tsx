import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Disclosure } from "../../components/Disclosure";
import { FailureNotice } from "../../components/FailureNotice";
import { PairRows } from "../../components/PairRows";
import { Select } from "../../components/Select";
import { Working } from "../../components/Working";
import { useGo } from "../../frame/place";
import type { Outlook } from "../../lib/bindings";
import { useLook, useLookLater } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { listed } from "../../words/names";
import { inWords } from "../../words/numbers";
import { aheadInWords, farthest, limitInWords } from "./aheadInWords";

/** For how many more rounds everybody can meet somebody new, why not for more, and a plan that shows it. */
export function RoundsAhead() {
  const { data: outlook, error } = useOutlook();
  const isSettled = useIsSettled();
  return (
    <Card title="Somebody new for everybody" about="If the people, their dealings and the rules stay as they are.">
      {error && <FailureNotice thrown={error} />}
      {!outlook && !error && <Working>Looking ahead…</Working>}
      {outlook && (
        <>
          <p className="ahead">{aheadInWords(outlook, isSettled)}.</p>
          <p>{outlook.atLeastBecause}</p>
          {limitInWords(outlook) && <p>{limitInWords(outlook)}</p>}
          {outlook.plan.length > 0 && (
            <Disclosure title="Show the plan">
              <Plan plan={outlook.plan} />
            </Disclosure>
          )}
        </>
      )}
    </Card>
  );
}

/** The same in a line, with the way to the plan; nothing until it is known. */
export function RoundsAheadLine() {
  const { data: outlook } = useOutlook();
  const isSettled = useIsSettled();
  const go = useGo();
  if (!outlook) return null;
  return (
    <p className="muted">
      {aheadInWords(outlook, isSettled)}.{" "}
      <Button kind="quiet" small onPress={() => go("what-next")}>
        See why
      </Button>
    </p>
  );
}

function useOutlook() {
  return useLookLater("outlook", { rounds: farthest });
}

/** Whether no round is waiting for its pairs. */
function useIsSettled() {
  const { round, published } = useLook("overview", null);
  return round === null || published !== null;
}

/** Who would be with whom, one round at a time. */
function Plan({ plan }: { plan: Outlook["plan"] }) {
  const names = useNames();
  const { nextNumber } = useLook("overview", null);
  const isSettled = useIsSettled();
  const [shown, setShown] = useState("0");
  const first = isSettled ? nextNumber : nextNumber - 1;
  const groups = plan[Number(shown)] ?? [];
  const inPairs = new Set(groups.flat());
  const without = [...new Set(plan.flat(2))].filter((person) => !inPairs.has(person));
  return (
    <div className="plan">
      <p className="cap muted">One way to do it. Each round is proposed afresh when it comes.</p>
      <Select
        label="Round"
        choices={plan.map((_, place) => ({ id: String(place), name: `Round ${inWords(first + place)}` }))}
        value={shown}
        onChange={setShown}
      />
      <PairRows
        groups={groups
          .map((members) => names.inOrder(members).map(names.full))
          .toSorted((one, other) => listed(one).localeCompare(listed(other), "en"))}
      />
      {without.length > 0 && <p className="cap muted">Left out: {listed(names.inOrder(without).map(names.full))}.</p>}
    </div>
  );
}
