import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { Heading } from "../../components/Heading";
import { PairMark } from "../../components/PairMark";
import { useGo, usePlace } from "../../frame/place";
import type { PairMeetings, Published, Round } from "../../lib/bindings";
import { useChange, useLook } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { daysBetween, fromToday, longDate, today } from "../../words/dates";
import { listed } from "../../words/names";
import { countOf, sentence } from "../../words/numbers";
import { ToMend } from "../matches/ToMend";
import { groupsInWords } from "../matches/valuesInWords";
import { weekOf } from "../today/standing";
import { BetweenRounds } from "../what-next/BetweenRounds";
import { Changes } from "./Changes";
import { CheckInCard } from "./CheckInCard";
import { MeetingsTable, pairKey } from "./MeetingsTable";
import { PairPanel } from "./PairPanel";
import { RecordAnyMeeting } from "./RecordMeeting";
import { RoundDates } from "./RoundDates";
import { WorthAWord, worthAWord } from "./WorthAWord";

/** The months in which the pairs meet. */
export default function SixMonths() {
  const { round, closed, nextNumber } = useLook("overview", null);
  const published = useLook("published", null);
  if (!round && closed) return <BetweenRounds closed={closed} nextNumber={nextNumber} what="The meetings" />;
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
  const pairs = useLook("meetings", null);
  const { meetings } = useLook("overview", null);
  const names = useNames();
  const asked = usePlace().members;
  const [opened, setOpened] = useState<string | null>(null);
  const now = today();
  const begun = daysBetween(round.startsOn, now) >= 0;
  const over = daysBetween(round.endsOn, now) > 0;
  const title = over
    ? "The six months are over"
    : begun
      ? weekOf(round, now)
      : `${sentence(groupsInWords(published.groups))}, from ${longDate(round.startsOn)}`;
  const pair = pairs.find((each) => pairKey(each) === opened);
  const words = worthAWord(pairs);
  return (
    <>
      <Heading title={title} action={<RecordAnyMeeting pairs={pairs} isMain={words.length === 0} asked={asked} />}>
        {over ? `They ended on ${longDate(round.endsOn)}` : `The round ends ${fromToday(round.endsOn, now)}`}
        {meetings && `; ${meetings.held} of ${meetings.expected} meetings ${meetings.held === 1 ? "has" : "have"} taken place`}.
      </Heading>
      <ToMend />
      <div className="two-columns">
        <div className="stack">
          <MeetingsTable pairs={pairs} opened={opened} onOpen={setOpened} />
          <PlanAll pairs={pairs} />
          <CheckInCard />
        </div>
        <aside className="stack beside" aria-label="Beside the meetings">
          {pair && <PairPanel key={opened} pair={pair} onClose={() => setOpened(null)} />}
          {words.map((each) => each.needsWord && <WorthAWord key={pairKey(each)} pair={each} word={each.needsWord} />)}
          <Changes />
          <RoundDates key={`${round.startsOn} ${round.endsOn}`} round={round} />
          {published.leftOut.length > 0 && (
            <Card title="Not in a pair">
              <p>{listed(names.inOrder(published.leftOut).map(names.full))}</p>
            </Card>
          )}
        </aside>
      </div>
    </>
  );
}

/** One click that gives every pair days to begin with. */
function PlanAll({ pairs }: { pairs: PairMeetings[] }) {
  const plan = useChange("plan_meetings");
  const without = pairs.filter(({ booked, held }) => booked === 0 && held < 6).length;
  if (without === 0) return null;
  return (
    <div className="row plan-all">
      <p className="muted">
        {sentence(countOf(without, "pair"))} {without === 1 ? "has" : "have"} nothing booked.
      </p>
      <Button icon={CalendarPlus} onPress={() => plan.mutate({})} isPending={plan.isPending}>
        Plan working days for them
      </Button>
    </div>
  );
}
