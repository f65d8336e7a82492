import { CalendarDays } from "lucide-react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Disclosure } from "../../components/Disclosure";
import { EmptyState } from "../../components/EmptyState";
import { Heading } from "../../components/Heading";
import { useGo } from "../../frame/place";
import type { PersonAnswer } from "../../lib/bindings";
import { useLook } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { answerWords } from "../../words/choices";
import { daysBetween, fromToday, longDate, today } from "../../words/dates";
import { countOf, inWords, sentence } from "../../words/numbers";
import { RoundsAhead } from "./RoundsAhead";
import "./WhatNext.css";

/** When the round ends, and who could be invited to the one after it. */
export default function WhatNext() {
  const { round } = useLook("overview", null);
  const answers = useLook("answers", null);
  const go = useGo();
  if (!round) {
    return (
      <>
        <Heading title="After the first round" />
        <EmptyState
          picture={<CalendarDays size={48} strokeWidth={1.25} />}
          action={
            <Button kind="main" onPress={() => go("whos-in")}>
              Start round one
            </Button>
          }
        >
          When a round has ended, those who sat out are invited again and everybody meets somebody new.
        </EmptyState>
      </>
    );
  }
  const invited = answers.filter(({ answer }) => answer !== "joined");
  const over = daysBetween(round.endsOn, today()) > 0;
  const number = inWords(round.number);
  return (
    <>
      <Heading
        title={over ? `Round ${number} is over` : `Round ${number} ends ${fromToday(round.endsOn)}`}
        action={
          <Button kind="main" onPress={() => go("awayday")}>
            Go to the Awayday
          </Button>
        }
      >
        {over && `It ended on ${longDate(round.endsOn)}. `}After the Awayday those who sat out are invited again, and nobody
        has to come.
      </Heading>
      <Card title="Who could be invited" about={whoIsNot(invited.length)}>
        {invited.length > 0 && (
          <Disclosure title="Show the names">
            <Invited answers={invited} />
          </Disclosure>
        )}
      </Card>
      <RoundsAhead />
    </>
  );
}

function whoIsNot(count: number): string {
  if (count === 0) return "Everybody is in this round.";
  return `${sentence(countOf(count, "person", "people"))} ${count === 1 ? "is" : "are"} not in this round.`;
}

function Invited({ answers }: { answers: PersonAnswer[] }) {
  const names = useNames();
  const said = new Map(answers.map(({ person, answer }) => [person, answer]));
  return (
    <ul className="invited">
      {names.inOrder([...said.keys()]).map((person) => {
        const answer = said.get(person);
        return (
          <li key={person}>
            {names.full(person)}
            <span className="muted">{answer ? answerWords[answer] : "No reply"}</span>
          </li>
        );
      })}
    </ul>
  );
}
