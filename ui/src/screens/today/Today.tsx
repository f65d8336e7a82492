import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { PairRows } from "../../components/PairRows";
import { useGo } from "../../frame/place";
import { useLook } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { sinceThen, today } from "../../words/dates";
import { ToMend } from "../matches/ToMend";
import { moments } from "./moments";
import { standing } from "./standing";
import { TimeLine } from "./TimeLine";
import "./Today.css";

const changesShown = 8;

/** Where the round stands and what to do next. */
export default function Today() {
  const overview = useLook("overview", null);
  const published = useLook("published", null);
  const go = useGo();
  const names = useNames();
  const { title, line, next } = standing(overview, today());
  const dates = moments(overview, today());
  return (
    <>
      <Heading
        title={title}
        action={
          <Button kind="main" onPress={() => go(next.screen, { document: next.document })}>
            {next.name}
          </Button>
        }
      >
        {line}
      </Heading>
      {published && <ToMend />}
      {dates.length > 0 && <TimeLine moments={dates} />}
      <div className={published ? "two-columns" : "stack"}>
        {published && (
          <Card flush title="The pairs" about="Each pair is named alphabetically; nobody comes first.">
            <PairRows groups={published.groups.map(({ members }) => names.inOrder(members).map(names.full))} />
          </Card>
        )}
        <Lately />
      </div>
    </>
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
