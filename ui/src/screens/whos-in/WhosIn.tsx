import { useState } from "react";
import { Button } from "../../components/Button";
import { Heading } from "../../components/Heading";
import { Menu } from "../../components/Menu";
import { Notice } from "../../components/Notice";
import { useGo, usePlace } from "../../frame/place";
import type { Overview, TableKind } from "../../lib/bindings";
import { useLook, useLookLater } from "../../lib/queries";
import { inWords, sentence } from "../../words/numbers";
import { AnswerTable } from "./AnswerTable";
import { BringIn } from "./bring-in/BringIn";
import { tables } from "./bring-in/tables";
import { EnoughToChooseFrom, NobodyToPairWith } from "./Feasible";
import { KickOff } from "./KickOff";
import { Leading } from "./Leading";
import { NotSure } from "./NotSure";
import { StartRound } from "./StartRound";
import "./WhosIn.css";

/** Who could take part, who joined, and whether there are enough possible partners for everybody. */
export default function WhosIn() {
  const overview = useLook("overview", null);
  const asked = usePlace().table ?? null;
  const [bringing, setBringing] = useState<TableKind | null>(asked);
  const [notes, setNotes] = useState<string[]>([]);
  const done = (news: string[]) => {
    setBringing(null);
    setNotes(news);
  };
  if (overview.people === 0) return <BringIn table="people" onDone={done} />;
  if (bringing) return <BringIn table={bringing} onDone={done} onBack={() => setBringing(null)} />;
  return <Everybody overview={overview} notes={notes} onBringIn={setBringing} />;
}

interface EverybodyProps {
  overview: Overview;
  /** What the owner should know about the table just brought in. */
  notes: string[];
  onBringIn: (table: TableKind) => void;
}

const alsoToBringIn: TableKind[] = ["people", "answers", "dealings", "apart", "history"];

function Everybody({ overview, notes, onBringIn }: EverybodyProps) {
  const go = useGo();
  const { people, round, joined, published } = overview;
  const feasibility = useLookLater("feasibility", people > 1 ? {} : "notYet").data ?? null;
  const bringIn = (
    <Menu
      label="Bring in a table"
      button={{ children: "Bring in a table" }}
      actions={alsoToBringIn.map((table) => ({ id: table, name: tables[table].name, act: () => onBringIn(table) }))}
    />
  );
  return (
    <>
      <Heading
        title={title(overview)}
        action={
          <>
            {bringIn}
            {round && joined > 1 && (
              <Button kind="main" onPress={() => go("matches")}>
                {published ? "See the pairs" : "Go to the matches"}
              </Button>
            )}
          </>
        }
      >
        {meaning(overview)}
      </Heading>
      {notes.length > 0 && (
        <Notice tone="explain" title="From the table you brought in">
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
      {!round && <StartRound number={overview.nextNumber} />}
      {feasibility && <NobodyToPairWith feasibility={feasibility} />}
      <div className="two-columns">
        <AnswerTable round={round} feasibility={feasibility} />
        <div className="stack">
          <Leading overview={overview} />
          <NotSure />
          {feasibility && <EnoughToChooseFrom feasibility={feasibility} />}
          {round && <KickOff key={round.id} round={round} />}
        </div>
      </div>
    </>
  );
}

function title({ people, round, closed, joined, answered }: Overview): string {
  if (!round && closed) return `Round ${inWords(closed.number)} is closed`;
  if (!round) return `${sentence(inWords(people))} ${people === 1 ? "person" : "people"}, no round yet`;
  if (answered === 0) return "Nobody has answered yet";
  return `${sentence(inWords(joined))} of ${inWords(people)} said yes`;
}

function meaning({ people, round, joined, answered }: Overview): string {
  if (!round) return "Start the round, and then record who would like to take part. Joining is voluntary.";
  const waiting = people - answered;
  const replies = waiting === 0 ? "Everybody has answered." : `${sentence(inWords(waiting))} ${waiting === 1 ? "has" : "have"} not replied.`;
  if (joined < 2) return `${replies} Press an answer to record it; nobody has to take part.`;
  return `${replies} Anybody may still change their mind.`;
}
