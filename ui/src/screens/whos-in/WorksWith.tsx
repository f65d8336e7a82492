import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Table } from "../../components/Table";
import type { Dealings, DealingsPicture, Feasibility, PersonId } from "../../lib/bindings";
import { useChange, useLook } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { dealingsChoices, dealingsWords } from "../../words/choices";
import { EnoughToChooseFrom } from "./Feasible";
import { HowOften } from "./HowOften";
import { Matrix } from "./Matrix";
import { useNumberKeys } from "./useNumberKeys";

interface WorksWithProps {
  feasibility: Feasibility | null;
}

type Two = [PersonId, PersonId];

/** Who works with whom, as a matrix; the few that may decide about a pair are asked one after the other. */
export function WorksWith({ feasibility }: WorksWithProps) {
  const picture = useLook("dealings_picture", null);
  const names = useNames();
  const [chosen, setChosen] = useState<Two | null>(null);
  const [asTable, setAsTable] = useState(false);
  const toAsk = picture.cells.filter((cell) => cell.toAsk);
  // Undoing an answer brings its question back, so the place is counted from the end.
  const [most, setMost] = useState(toAsk.length);
  if (toAsk.length > most) setMost(toAsk.length);
  const next = toAsk[0];
  const open: Two | null = next ? [next.a, next.b] : null;
  const asked = chosen ?? open;

  const record = useChange("set_dealings");
  const say = ([person, other]: Two, dealings: Dealings) => record.mutate({ person, other, dealings });
  const answer = (dealings: Dealings) => {
    if (asked) say(asked, dealings);
    setChosen(null);
  };
  useNumberKeys(asked ? (place) => answer(dealingsChoices[place]?.id ?? "hardlyEver") : null, dealingsChoices.length);
  const known = asked && picture.cells.find(({ a, b }) => asked.includes(a) && asked.includes(b));

  return (
    <div className="two-columns">
      <Card>
        <div className="picture-words">
          <p>{picture.sentence}</p>
          <Button kind="quiet" small onPress={() => setAsTable(!asTable)}>
            {asTable ? "Show as picture" : "Show as table"}
          </Button>
        </div>
        {asTable ? (
          <Table label="Who works with whom" columns={columns} items={rows(picture, names.full)} whenEmpty="Nobody works closely with anybody." />
        ) : (
          <Matrix picture={picture} asked={asked} onChoose={setChosen} onAnswer={say} />
        )}
      </Card>
      <div className="stack">
        {asked && (
          <HowOften
            two={asked}
            known={known ?? null}
            place={chosen ? null : `${most - toAsk.length + 1} of ${most}`}
            onAnswer={answer}
            onBack={chosen && open ? () => setChosen(null) : undefined}
          />
        )}
        {!asked && (
          <Card title="Nothing to check">
            <p className="muted">Choose a square, or move there with the arrow keys, to say how often two people deal with each other.</p>
          </Card>
        )}
        {feasibility && <EnoughToChooseFrom feasibility={feasibility} />}
      </div>
    </div>
  );
}

interface Row {
  id: string;
  one: string;
  other: string;
  howOften: string;
  from: string;
}

const columns = [
  { id: "one", heading: "Name", cell: ({ one }: Row) => one, sortBy: ({ one }: Row) => one },
  { id: "other", heading: "And", cell: ({ other }: Row) => other, sortBy: ({ other }: Row) => other },
  { id: "howOften", heading: "How often", cell: ({ howOften }: Row) => howOften, sortBy: ({ howOften }: Row) => howOften },
  { id: "from", heading: "How we know", cell: ({ from }: Row) => from, sortBy: ({ from }: Row) => from },
];

function rows({ cells }: DealingsPicture, full: (person: PersonId) => string): Row[] {
  return cells.map(({ a, b, dealings, source, uncertain, manager }) => ({
    id: `${a} ${b}`,
    one: full(a),
    other: full(b),
    howOften: dealingsWords[dealings],
    from: uncertain ? "Not sure" : source === "said" ? "Told" : manager === null ? "Teams" : `${full(manager)} manages`,
  }));
}
