import { Redo2, Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../components/Button";
import { Pill } from "../components/Pill";
import type { LoggedChange, Overview } from "../lib/bindings";
import { useLookLater } from "../lib/queries";
import { fullDate } from "../words/dates";
import type { Meaning } from "./keys";
import { Side } from "./Side";
import "./WhatWasDone.css";

interface WhatWasDoneProps {
  overview: Overview;
  act: (meaning: Meaning) => void;
  onClose: () => void;
}

const shownAtFirst = 100;

/** Every change, newest first, with what was taken back. */
export function WhatWasDone({ overview, act, onClose }: WhatWasDoneProps) {
  const [shown, setShown] = useState(shownAtFirst);
  const changes = useLookLater("history_of_changes", null).data ?? [];
  return (
    <Side title="What was done" onClose={onClose}>
      <div className="row">
        <Button kind="quiet" small icon={Undo2} isDisabled={overview.undo === null} onPress={() => act("undo")}>
          Undo the last
        </Button>
        <Button kind="quiet" small icon={Redo2} isDisabled={overview.redo === null} onPress={() => act("redo")}>
          Redo
        </Button>
      </div>
      {byDay(changes.slice(0, shown)).map(({ day, changes: ofDay }) => (
        <div key={ofDay[0]?.id}>
          <h3>{fullDate(day)}</h3>
          <ol className="done-list">
            {ofDay.map(({ id, at, sentence, undone }) => (
              <li key={id} className={undone ? "undone" : ""}>
                <time dateTime={at}>{at.slice(11, 16)}</time>
                <span>{sentence}</span>
                {undone && (
                  <Pill tone="waiting" icon={Undo2}>
                    Undone
                  </Pill>
                )}
              </li>
            ))}
          </ol>
        </div>
      ))}
      {changes.length > shown && (
        <div>
          <Button small onPress={() => setShown(shown + shownAtFirst)}>
            Show earlier changes
          </Button>
        </div>
      )}
    </Side>
  );
}

interface Day {
  day: string;
  changes: LoggedChange[];
}

function byDay(changes: readonly LoggedChange[]): Day[] {
  return changes.reduce<Day[]>((days, change) => {
    const day = change.at.slice(0, 10);
    const last = days.at(-1);
    if (last?.day === day) last.changes.push(change);
    else days.push({ day, changes: [change] });
    return days;
  }, []);
}
