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
import type { FeedbackGroup, FeedbackPairs, Nominations } from "../../lib/bindings";
import { useChange } from "../../lib/queries";
import { type Names, useNames } from "../../lib/useNames";
import { Absent } from "./Absent";
import { didNotName, howManyWithSomebodyNamed } from "./nominationsInWords";
import { PlaceField } from "./PlaceField";
import { WhyNotNamed } from "./WhyNotNamed";
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
  const [said, setSaid] = useState<"sameAgain" | string[] | null>(null);
  const tryAgain = () => {
    setSeed(seed + 1);
    make.mutate({ seed }, { onSuccess: (made) => setSaid(setOf(made) === setOf(pairs) ? "sameAgain" : null) });
  };
  const hasNames = nominations.people.some((one) => one.names.length > 0);
  const unnamed = pairs.groups.filter(({ nominated }) => hasNames && nominated === "neither");
  const whys = unnamed.map((group) => <WhyNotNamed key={group.members.join()} group={group} names={names} />);
  return (
    <Card
      flush
      title="Feedback pairs"
      about={`${howManyWithSomebodyNamed(pairs.groups, nominations)} No one is with their coaching partner.`}
      actions={
        <Button small icon={Shuffle} onPress={tryAgain} isPending={make.isPending}>
          Try again
        </Button>
      }
    >
      <FeedbackTable groups={pairs.groups} names={names} hasNames={hasNames} />
      <div className="stack under-table">
        <Said>
          {said === "sameAgain" && (
            <Notice tone="explain" title="These pairs came out again.">
              No other set serves the names that were given as well.
            </Notice>
          )}
          {Array.isArray(said) && (
            <Notice tone="ask" title="To tell">
              <Lines lines={said.length > 0 ? said : ["Nobody: everybody else keeps their partner."]} />
            </Notice>
          )}
        </Said>
        {pairs.leftOut.length > 0 && (
          <Notice tone="ask" title={`${names.together(pairs.leftOut)} ${pairs.leftOut.length === 1 ? "has" : "have"} no feedback pair.`}>
            One more name from them, or from others, may help. You could also join in yourself.
          </Notice>
        )}
        {!pairs.fits && (
          <Notice tone="ask" title="Answers changed since these pairs were made.">
            Mend them below with as few changes as may be, or try again to make them afresh.
          </Notice>
        )}
        {pairs.fits && !pairs.proof && (
          <Notice tone="explain" title="Other pairs would serve the names better.">
            Names changed, or somebody is away and the others kept their partners. Try again to make the pairs afresh.
          </Notice>
        )}
        {unnamed.length > 0 && (
          <Notice tone="explain" title={didNotName(unnamed.map(({ members }) => names.together(members)))}>
            {pairs.proof && <p>No set of pairs for the day has fewer of these.</p>}
            {unnamed.length > 2 ? <Disclosure title="Which, and why">{whys}</Disclosure> : whys}
          </Notice>
        )}
        <Absent
          key={`${pairs.absent.join()} ${setOf(pairs)}`}
          people={nominations.people.map(({ person }) => person)}
          absent={pairs.absent}
          isToBeMended={!pairs.fits}
          names={names}
          onMended={setSaid}
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

interface FeedbackTableProps {
  groups: FeedbackGroup[];
  names: Names;
  /** Whether anybody was named at all. */
  hasNames: boolean;
}

function FeedbackTable({ groups, names, hasNames }: FeedbackTableProps) {
  return (
    <div className="table-scroll feedback-scroll">
      <table className="table feedback-table">
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col">Where</th>
            {hasNames && <th scope="col">Nominated?</th>}
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
              {hasNames && (
                <td>
                  <Nominated group={group} />
                </td>
              )}
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
