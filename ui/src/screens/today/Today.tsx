import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { useGo } from "../../frame/place";
import type { PersonId } from "../../lib/bindings";
import { useLook } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { sinceThen, today } from "../../words/dates";
import { listed } from "../../words/names";
import { ToMend } from "../matches/ToMend";
import { MeetingsTable } from "../six-months/MeetingsTable";
import { WorthAWord, worthAWord } from "../six-months/WorthAWord";
import { moments } from "./moments";
import { standing } from "./standing";
import { TimeLine } from "./TimeLine";
import { WhoTalks } from "./WhoTalks";
import "./Today.css";

const changesShown = 8;

/** Where the round stands and what to do next. */
export default function Today() {
  const overview = useLook("overview", null);
  const pairs = useLook("meetings", null);
  const go = useGo();
  const { title, line, next } = standing(overview, today());
  const dates = moments(overview, today());
  const [first, ...others] = worthAWord(pairs);
  return (
    <>
      <Heading
        title={title}
        action={
          <Button kind={first ? "plain" : "main"} onPress={() => go(next.screen, { document: next.document })}>
            {next.name}
          </Button>
        }
      >
        {line}
      </Heading>
      {pairs.length > 0 && <ToMend />}
      {dates.length > 0 && <TimeLine moments={dates} />}
      {first?.needsWord && (
        <WorthAWord pair={first} word={first.needsWord}>
          <AlsoWorthAWord groups={others.map(({ members }) => members)} />
        </WorthAWord>
      )}
      {pairs.length > 0 ? (
        <div className="two-columns">
          <MeetingsTable pairs={pairs} />
          <WhoTalks />
        </div>
      ) : (
        <Lately />
      )}
    </>
  );
}

/** Leads to the other pairs that are worth a word. */
function AlsoWorthAWord({ groups }: { groups: PersonId[][] }) {
  const names = useNames();
  const go = useGo();
  if (groups.length === 0) return null;
  return (
    <p className="cap">
      So are {listed(groups.map((members) => names.together(members)).map((pair) => pair.replace(" and ", " & ")))}.{" "}
      <Button kind="quiet" small onPress={() => go("six-months")}>
        See them
      </Button>
    </p>
  );
}

/** The last things that were done. */
function Lately() {
  const changes = useLook("history_of_changes", null).filter(({ undone }) => !undone);
  if (changes.length === 0) return null;
  return (
    <Card title="Lately">
      <ol className="lately">
        {changes.slice(0, changesShown).map(({ id, sentence, at }) => (
          <li key={id}>
            <span>{sentence}</span>
            <span className="muted cap">{sinceThen(at)}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
