import { CalendarDays } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Heading } from "../../components/Heading";
import { useGo } from "../../frame/place";
import type { Overview, Round } from "../../lib/bindings";
import { useLook } from "../../lib/queries";
import { daysBetween, fromToday, longDate, today } from "../../words/dates";
import { inWords } from "../../words/numbers";
import { BringIn } from "../whos-in/bring-in/BringIn";
import { StartRound } from "../whos-in/StartRound";
import { CloseRound } from "./CloseRound";
import { Invited } from "./Invited";
import { RoundsAhead } from "./RoundsAhead";
import { SurveyCard } from "./SurveyCard";
import "./WhatNext.css";

/** How the round was, its close, and the way into the next one. */
export default function WhatNext() {
  const overview = useLook("overview", null);
  const [isBringingIn, setBringingIn] = useState(false);
  const { round, closed, nextNumber } = overview;
  if (isBringingIn) return <BringIn table="survey" onDone={() => setBringingIn(false)} onBack={() => setBringingIn(false)} />;
  const survey = <SurveyCard onBringIn={() => setBringingIn(true)} />;
  if (round) return <AtTheEnd round={round} overview={overview} survey={survey} />;
  if (closed) return <BetweenRounds closed={closed} nextNumber={nextNumber} survey={survey} />;
  return <BeforeTheFirst number={nextNumber} />;
}

function AtTheEnd({ round, overview, survey }: { round: Round; overview: Overview; survey: React.ReactNode }) {
  const go = useGo();
  const { awayday, published } = overview;
  const over = daysBetween(round.endsOn, today()) > 0;
  const dayIsOver = awayday !== null && daysBetween(awayday.on, today()) > 0;
  const number = inWords(round.number);
  return (
    <>
      <Heading
        title={over ? `Round ${number} is over` : `Round ${number} ends ${fromToday(round.endsOn)}`}
        action={
          !published ? (
            <Button kind="main" onPress={() => go("whos-in")}>
              See who’s in
            </Button>
          ) : (
            !over &&
            !dayIsOver && (
              <Button kind="main" onPress={() => go("awayday")}>
                Go to the Awayday
              </Button>
            )
          )
        }
      >
        {over && `It ended on ${longDate(round.endsOn)}. `}After the Awayday ask how it was, close the round, and invite everybody
        to the next one. Nobody has to come.
      </Heading>
      <div className="two-columns">
        <div className="stack">
          {survey}
          <RoundsAhead />
        </div>
        <div className="stack">
          <CloseRound round={round} isNext={over || dayIsOver} />
          {published && <Invited />}
        </div>
      </div>
    </>
  );
}

function BetweenRounds({ closed, nextNumber, survey }: { closed: Round; nextNumber: number; survey: React.ReactNode }) {
  return (
    <>
      <Heading title={`Round ${inWords(closed.number)} is closed`}>
        Its pairs are kept, so that everybody meets somebody new. Choose the dates of round {inWords(nextNumber)}, and then ask
        everybody again: nobody has to come.
      </Heading>
      <StartRound number={nextNumber} />
      <div className="two-columns">
        <div className="stack">
          {survey}
          <RoundsAhead />
        </div>
        <Invited isOpen />
      </div>
    </>
  );
}

function BeforeTheFirst({ number }: { number: number }) {
  const go = useGo();
  return (
    <>
      <Heading title={`After round ${inWords(number)}`} />
      <EmptyState
        picture={<CalendarDays size={48} strokeWidth={1.25} />}
        action={
          <Button kind="main" onPress={() => go("whos-in")}>
            Start round {inWords(number)}
          </Button>
        }
      >
        When a round has ended, those who sat out are invited again and everybody meets somebody new.
      </EmptyState>
    </>
  );
}
