import { Shuffle } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Disclosure } from "../../components/Disclosure";
import { Lines } from "../../components/Lines";
import { Notice } from "../../components/Notice";
import { PairMark } from "../../components/PairMark";
import { Pill } from "../../components/Pill";
import { Said } from "../../components/Said";
import type { FeedbackGroup, FeedbackPairs, Nominations, PersonId } from "../../lib/bindings";
import { useChange } from "../../lib/queries";
import { type Names, useNames } from "../../lib/useNames";
import { Absent } from "./Absent";
import { didNotName, howManyWithSomebodyNamed } from "./nominationsInWords";
import { PlaceField } from "./PlaceField";
import "../../components/Table.css";

interface FeedbackPairsCardProps {
  pairs: FeedbackPairs;
  nominations: Nominations;
}

/** Who works with whom on the morning of the day, and where. */
export function FeedbackPairsCard({ pairs, nominations }: FeedbackPairsCardProps) {
  const names = useNames();
  const make = useChange("make_feedback_pairs");
  const [seed, setSeed] = useState(2);
  const [isSameAgain, setSameAgain] = useState(false);
  const makeAgain = (absent: PersonId[]) => {
    setSeed(seed + 1);
    make.mutate({ seed, absent }, { onSuccess: (made) => setSameAgain(setOf(made) === setOf(pairs)) });
  };
  const unnamed = pairs.groups.filter(({ nominated }) => nominated === "neither");
  return (
    <Card
      flush
      title="Feedback pairs"
      about={`${howManyWithSomebodyNamed(pairs.groups, nominations)} No one is with their coaching partner.`}
      actions={
        <Button small icon={Shuffle} onPress={() => makeAgain(pairs.absent)} isPending={make.isPending}>
          Try again
        </Button>
      }
    >
      <FeedbackTable groups={pairs.groups} names={names} />
      <div className="stack under-table">
        <Said>
          {isSameAgain && <Notice tone="explain" title="These pairs came out again.">No other set serves the names that were given as well.</Notice>}
        </Said>
        {pairs.leftOut.length > 0 && (
          <Notice tone="ask" title={`${names.together(pairs.leftOut)} ${pairs.leftOut.length === 1 ? "has" : "have"} no feedback pair.`}>
            One more name from them, or from others, may help. You could also join in yourself.
          </Notice>
        )}
        {!pairs.proof && (
          <Notice tone="ask" title="Names or answers changed since these pairs were made.">
            Try again to make them afresh.
          </Notice>
        )}
        {pairs.proof && unnamed.length > 0 && (
          <Notice tone="explain" title={didNotName(unnamed.map(({ members }) => names.together(members)))}>
            No set of pairs for the day has fewer of these.
          </Notice>
        )}
        <Absent
          key={pairs.absent.join()}
          people={names.inOrder(nominations.people.map(({ person }) => person))}
          absent={pairs.absent}
          names={names}
          isMaking={make.isPending}
          onMake={makeAgain}
        />
        {pairs.proof && (
          <Disclosure title="How we know">
            <Lines small lines={pairs.proof.claims} />
          </Disclosure>
        )}
      </div>
    </Card>
  );
}

function FeedbackTable({ groups, names }: { groups: FeedbackGroup[]; names: Names }) {
  return (
    <div className="table-scroll">
      <table className="table feedback-table">
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col">Where</th>
            <th scope="col">Nominated?</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.members.join()}>
              <th scope="row">
                <span className="feedback-pair">
                  <PairMark members={group.members.length > 2 ? 3 : 2} />
                  {names.together(group.members)}
                </span>
              </th>
              <td>
                <PlaceField key={group.place} group={group} label={`Where ${names.together(group.members)} sit`} />
              </td>
              <td>
                <Nominated group={group} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Nominated({ group }: { group: FeedbackGroup }) {
  switch (group.nominated) {
    case "each":
      return <span className="cap">Each named the other</span>;
    case "one":
      return <Pill tone="waiting" icon={null}>One named the other</Pill>;
    case "neither":
      return <Pill tone="ask" icon={null}>Neither named the other</Pill>;
  }
}

/** The groups as text, to tell whether two sets are the same. */
function setOf({ groups }: FeedbackPairs): string {
  return groups
    .map(({ members }) => members.toSorted((one, other) => one - other).join("+"))
    .toSorted()
    .join(" ");
}
