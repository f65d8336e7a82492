import { useState } from "react";
import { Button } from "../../components/Button";
import { Disclosure } from "../../components/Disclosure";
import { Way, Ways } from "../../components/Ways";
import { useGo } from "../../frame/place";
import type { PersonId, WayOut } from "../../lib/bindings";
import { useChange } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { countOf, inWords, sentence } from "../../words/numbers";

/** At most so many people to see for one way. */
const seen = 4;

/** What would help, the cheapest first, each with how many it helps and where it is done. */
export function WaysOut({ ways: all }: { ways: WayOut[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const ways = all.filter(({ confidential }) => !confidential);
  const confidential = all.filter((way) => way.confidential);
  const shown = showsAll ? ways : worthKnowing(ways);
  return (
    <>
      {ways.length > 0 && <p>{ways.some(({ helps }) => helps > 0) ? "What would help, the easiest first:" : "What to do:"}</p>}
      <WaysListed ways={shown} />
      {ways.length > shown.length && (
        <div className="row">
          <Button kind="quiet" small onPress={() => setShowsAll(true)}>
            Show {inWords(ways.length - shown.length)} more
          </Button>
        </div>
      )}
      {confidential.length > 0 && (
        <Disclosure title="Only for the leader and the HR lead" isPrivate>
          <WaysListed ways={confidential} />
        </Disclosure>
      )}
    </>
  );
}

function WaysListed({ ways }: { ways: WayOut[] }) {
  return (
    <Ways>
      {ways.map((way) => (
        <Way key={way.sentence} title={way.sentence} actions={<Taking way={way} />}>
          {way.helps > 0 && <p className="cap">{sentence(countOf(way.helps, "more person", "more people"))} could be in a pair or a trio.</p>}
        </Way>
      ))}
    </Ways>
  );
}

/** The easiest of each kind, and the easiest of those that help most. */
function worthKnowing(ways: WayOut[]): WayOut[] {
  const most = Math.max(...ways.map(({ helps }) => helps));
  const helpsMost = ways.find(({ helps }) => helps === most);
  return ways.filter((way) => way === helpsMost || way === ways.find(({ kind }) => kind === way.kind));
}

/** How a way is taken: here where one press does it, else a link to where it is done. */
function Taking({ way: { kind, rules, people, pairs } }: { way: WayOut }) {
  const go = useGo();
  const setRules = useChange("set_rules");
  const invite = useChange("invite");
  switch (kind) {
    case "rule":
    case "trio":
      return (
        rules && (
          <Button small onPress={() => setRules.mutate(rules)} isPending={setRules.isPending}>
            {kind === "trio" ? "Make one trio" : "Change this rule"}
          </Button>
        )
      );
    case "pair":
      return (
        <Button small onPress={() => go("matches")}>
          Go to the matches
        </Button>
      );
    case "invite":
      return (
        <Button small onPress={() => invite.mutate({ people })} isPending={invite.isPending}>
          {people.length === 1 ? "Invited today" : "All were invited today"}
        </Button>
      );
    case "advice":
      return <People people={people} />;
    case "apart":
      return pairs.map((two) => <TakeMarkAway key={two.join()} two={two} onlyOne={pairs.length === 1} />);
  }
}

function TakeMarkAway({ two, onlyOne }: { two: PersonId[]; onlyOne: boolean }) {
  const names = useNames();
  const change = useChange("set_apart");
  const [person, other] = two;
  if (person === undefined || other === undefined) return null;
  return (
    <Button small onPress={() => change.mutate({ person, other, apart: false })} isPending={change.isPending}>
      {onlyOne ? "Take the mark away" : `Take the mark of ${names.together(two)} away`}
    </Button>
  );
}

function People({ people }: { people: PersonId[] }) {
  const names = useNames();
  const go = useGo();
  return people.slice(0, seen).map((person) => (
    <Button key={person} small onPress={() => go("people", { person })}>
      See {names.full(person)}
    </Button>
  ));
}
