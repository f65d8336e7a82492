import { CalendarHeart, Presentation, Printer, UsersRound } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { PairMark } from "../../components/PairMark";
import { useGo } from "../../frame/place";
import { useNow } from "../../frame/useNow";
import type { Awayday as Day } from "../../lib/bindings";
import { useChange, useLook } from "../../lib/queries";
import { longDate, today } from "../../words/dates";
import { BringIn } from "../whos-in/bring-in/BringIn";
import { BetweenRounds } from "../what-next/BetweenRounds";
import { AgendaCard } from "./AgendaCard";
import { DayForm } from "./DayForm";
import { Facilitator } from "./facilitator/Facilitator";
import { momentOf } from "./facilitator/moment";
import { FeedbackPairsCard } from "./FeedbackPairsCard";
import { NominationsCard } from "./NominationsCard";
import { nominationsInWords } from "./nominationsInWords";
import { SharingCard } from "./SharingCard";
import "./Awayday.css";

/** The day at the end of the round: when, what happens, and who works with whom in the morning. */
export default function Awayday() {
  const { round, closed, nextNumber } = useLook("overview", null);
  const day = useLook("awayday", null);
  const [isBringingIn, setBringingIn] = useState(false);
  if (!round && closed) return <BetweenRounds closed={closed} nextNumber={nextNumber} what="The Awayday" />;
  if (!round) return <NoRoundYet />;
  if (isBringingIn) return <BringIn table="nominations" onDone={() => setBringingIn(false)} onBack={() => setBringingIn(false)} />;
  return day ? <PlannedDay day={day} onBringIn={() => setBringingIn(true)} /> : <NoDayYet roundEnds={round.endsOn} />;
}

function PlannedDay({ day, onBringIn }: { day: Day; onBringIn: () => void }) {
  const go = useGo();
  const nominations = useLook("nominations", null);
  const pairs = useLook("feedback_pairs", null);
  const running = useLook("running_awayday", null);
  const run = useChange("run_awayday");
  const make = useChange("make_feedback_pairs");
  const [isChanging, setChanging] = useState(false);
  const [isOnScreen, setOnScreen] = useState(false);
  const now = useNow();
  const isToday = day.on === today();
  const isRunning = running !== null && momentOf(running, now).stretch !== null;
  return (
    <>
      <Heading
        title={`Awayday, ${longDate(day.on)}`}
        action={
          <>
            <Button kind={pairs && isToday ? "main" : "plain"} icon={Presentation} onPress={() => setOnScreen(true)}>
              On the big screen
            </Button>
            <Button
              kind={pairs && !isToday ? "main" : "plain"}
              icon={Printer}
              onPress={() => go("print", { document: "awaydayAgenda" })}
            >
              Print the day
            </Button>
            {!pairs && (
              <Button kind="main" icon={UsersRound} onPress={() => make.mutate({})} isPending={make.isPending}>
                {make.isPending ? "Making feedback pairs…" : "Make feedback pairs"}
              </Button>
            )}
          </>
        }
      >
        {day.place && `${day.place}, `}
        {day.starts} to {day.ends}. {nominationsInWords(nominations)}
      </Heading>
      {isRunning && (
        <Notice
          tone="explain"
          title="The clock of the day is running."
          actions={
            <Button small onPress={() => run.mutate({ what: "stop" })} isPending={run.isPending}>
              End it
            </Button>
          }
        />
      )}
      {isOnScreen && <Facilitator day={day} running={running} onClose={() => setOnScreen(false)} />}
      <div className="day-columns">
        <div className="stack">
          {isChanging && <DayForm day={day} onDone={() => setChanging(false)} />}
          <AgendaCard day={day} onChangeDay={() => setChanging(true)} />
          <SharingCard day={day} participants={nominations.people.map(({ person }) => person)} />
        </div>
        <div className="stack">
          {pairs && <FeedbackPairsCard pairs={pairs} nominations={nominations} />}
          <NominationsCard nominations={nominations} onBringIn={onBringIn} />
        </div>
      </div>
    </>
  );
}

function NoDayYet({ roundEnds }: { roundEnds: string }) {
  return (
    <>
      <Heading title="No Awayday yet">
        After six months everybody comes together: a morning in feedback pairs, an afternoon to share. The agenda below fits the method, and
        you may change every part once the day is planned.
      </Heading>
      <DayForm day={null} suggestedDate={roundEnds} />
    </>
  );
}

function NoRoundYet() {
  const go = useGo();
  return (
    <>
      <Heading title="The Awayday comes at the end of a round" />
      <EmptyState
        picture={[2, 2, 2].map((_, place) => (
          <PairMark key={place} initials={["", ""]} />
        ))}
        action={
          <Button kind="main" icon={CalendarHeart} onPress={() => go("whos-in")}>
            Start the round
          </Button>
        }
      >
        The agenda of the day and the feedback pairs will be here.
      </EmptyState>
    </>
  );
}
