import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { useGo } from "../../frame/place";
import { useLook } from "../../lib/queries";
import { sinceThen, today } from "../../words/dates";
import { countOf, sentence } from "../../words/numbers";
import { ToMend } from "../matches/ToMend";
import { MeetingsTable } from "../six-months/MeetingsTable";
import { WorthAWord, worthAWord } from "../six-months/WorthAWord";
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
  const timeLine = useLook("time_line_picture", null);
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
      {timeLine && <TimeLine picture={timeLine} />}
      {first?.needsWord && (
        <WorthAWord pair={first} word={first.needsWord}>
          <AlsoWorthAWord count={others.length} />
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
function AlsoWorthAWord({ count }: { count: number }) {
  const go = useGo();
  if (count === 0) return null;
  return (
    <p className="row">
      {sentence(countOf(count, "more pair is", "more pairs are"))} worth a word.
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
        {changes.slice(0, changesShown).map(({ id, sentence: what, at }) => (
          <li key={id}>
            <span>{what}</span>
            <span className="muted cap">{sinceThen(at)}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
