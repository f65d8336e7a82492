import { useState } from "react";
import { Button } from "../../components/Button";
import { Heading } from "../../components/Heading";
import { Menu } from "../../components/Menu";
import { Notice } from "../../components/Notice";
import { Tabs } from "../../components/Tabs";
import { type PartOfWhosIn, useGo, usePlace } from "../../frame/place";
import type { Overview, TableKind } from "../../lib/bindings";
import { useLook, useLookLater } from "../../lib/queries";
import { inWords, sentence } from "../../words/numbers";
import { Answers } from "./Answers";
import { BringIn } from "./bring-in/BringIn";
import { tables } from "./bring-in/tables";
import { NobodyToPairWith } from "./Feasible";
import { KickOff } from "./KickOff";
import { Private } from "./Private";
import { StartRound } from "./StartRound";
import { WorksWith } from "./WorksWith";
import "./WhosIn.css";

/** Who could take part, who joined, and whether there are enough possible partners for everybody. */
export default function WhosIn() {
  const overview = useLook("overview", null);
  const asked = usePlace();
  const [bringing, setBringing] = useState<TableKind | null>(asked.table ?? null);
  const [part, setPart] = useState<PartOfWhosIn>(asked.part ?? "answers");
  const [notes, setNotes] = useState<string[]>([]);
  const done = (news: string[]) => {
    setBringing(null);
    setNotes(news);
  };
  if (overview.people === 0) return <BringIn table="people" onDone={done} />;
  if (bringing) return <BringIn table={bringing} onDone={done} onBack={() => setBringing(null)} />;
  return <Everybody overview={overview} notes={notes} part={part} onOpen={setPart} onBringIn={setBringing} />;
}

interface EverybodyProps {
  overview: Overview;
  /** What the owner should know about the table just brought in. */
  notes: string[];
  part: PartOfWhosIn;
  onOpen: (part: PartOfWhosIn) => void;
  onBringIn: (table: TableKind) => void;
}

const alsoToBringIn: TableKind[] = ["people", "answers", "dealings", "apart", "choices", "history"];

function Everybody({ overview, notes, part, onOpen, onBringIn }: EverybodyProps) {
  const go = useGo();
  const { people, round, joined, published } = overview;
  const feasibility = useLookLater("feasibility", people > 1 ? {} : "notYet").data ?? null;
  const toAsk = useLook("dealings_to_ask", null);
  const bringIn = (
    <Menu
      label="Bring in a table"
      button={{ children: "Bring in a table" }}
      actions={alsoToBringIn
        .filter((table) => round || (table !== "answers" && table !== "choices"))
        .map((table) => ({ id: table, name: tables[table].name, act: () => onBringIn(table) }))}
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
      <Tabs
        label="Who’s in"
        value={part}
        onChange={onOpen}
        parts={[
          { id: "answers", name: "Answers", content: <Answers overview={overview} feasibility={feasibility} /> },
          {
            id: "works-with",
            name: "Who works together",
            waits: toAsk > 0 ? `${toAsk} to check` : null,
            content: <WorksWith feasibility={feasibility} />,
          },
          ...(round
            ? [{ id: "kick-off" as const, name: "Kick-off", content: <KickOff key={round.id} round={round} /> }]
            : []),
          { id: "private", name: "Private", content: <Private hasRound={round !== null} onBringIn={onBringIn} /> },
        ]}
      />
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
