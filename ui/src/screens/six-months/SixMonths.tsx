import { Printer } from "lucide-react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { Heading } from "../../components/Heading";
import { PairMark } from "../../components/PairMark";
import { PairRows } from "../../components/PairRows";
import { useGo } from "../../frame/place";
import type { Published, Round } from "../../lib/bindings";
import { useLook } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { daysBetween, fromToday, longDate, today } from "../../words/dates";
import { listed } from "../../words/names";
import { sentence } from "../../words/numbers";
import { ToMend } from "../matches/ToMend";
import { groupsInWords } from "../matches/valuesInWords";
import { weekOf } from "../today/standing";
import { RoundDates } from "./RoundDates";

/** The months in which the pairs meet. */
export default function SixMonths() {
  const { round } = useLook("overview", null);
  const published = useLook("published", null);
  if (!round || !published) return <NotYet />;
  return <Meeting round={round} published={published} />;
}

function NotYet() {
  const go = useGo();
  return (
    <>
      <Heading title="The six months are to come" />
      <EmptyState
        picture={[1, 2, 3].map((mark) => (
          <PairMark key={mark} />
        ))}
        action={
          <Button kind="main" onPress={() => go("matches")}>
            Go to the matches
          </Button>
        }
      >
        Once the pairs are published, they stand here with the dates of the round.
      </EmptyState>
    </>
  );
}

function Meeting({ round, published }: { round: Round; published: Published }) {
  const go = useGo();
  const names = useNames();
  const now = today();
  const begun = daysBetween(round.startsOn, now) >= 0;
  const over = daysBetween(round.endsOn, now) > 0;
  const pairs = sentence(groupsInWords(published.groups));
  const title = over ? "The six months are over" : begun ? weekOf(round, now) : `${pairs}, from ${longDate(round.startsOn)}`;
  return (
    <>
      <Heading
        title={title}
        action={
          <Button kind="main" icon={Printer} onPress={() => go("print", { document: "matchSheet" })}>
            Print the match sheet
          </Button>
        }
      >
        {over
          ? `They ended on ${longDate(round.endsOn)}.`
          : `At least six meetings of about an hour. The round ends ${fromToday(round.endsOn, now)}.`}
      </Heading>
      <ToMend />
      <div className="two-columns">
        <Card flush title="Who meets whom">
          <PairRows groups={published.groups.map(({ members }) => names.inOrder(members).map(names.full))} />
        </Card>
        <div className="stack">
          <RoundDates key={`${round.startsOn} ${round.endsOn}`} round={round} />
          {published.leftOut.length > 0 && (
            <Card title="Not in a pair">
              <p>{listed(names.inOrder(published.leftOut).map(names.full))}</p>
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
