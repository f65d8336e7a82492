import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { PersonPicker } from "../../components/PersonPicker";
import type { Dealings, DealingsPicture, PersonId } from "../../lib/bindings";
import { useNames } from "../../lib/useNames";
import { dealingsChoices } from "../../words/choices";
import { SquareCanvas } from "./SquareCanvas";
import { SquareTable } from "./SquareTable";
import { besideTheSame, knownOf, moved, said, type Square, twoAt } from "./squares";
import "./Matrix.css";

interface MatrixProps {
  picture: DealingsPicture;
  /** The two who are asked about just now. */
  asked: [PersonId, PersonId] | null;
  /** A press on a square. */
  onChoose: (two: [PersonId, PersonId]) => void;
  /** A number key on a square. */
  onAnswer: (two: [PersonId, PersonId], dealings: Dealings) => void;
}

/** With more people than this somebody is found by name, and the squares are drawn as a picture. */
const crowd = 60;

/** Everybody along both sides, and in each square how often the two deal with each other. */
export function Matrix({ picture: { people, cells }, asked, onChoose, onAnswer }: MatrixProps) {
  const names = useNames();
  const known = useMemo(() => knownOf(cells), [cells]);
  const along = useMemo(() => {
    const ids = new Set(people);
    return names.everybody.filter(({ id }) => ids.has(id));
  }, [names, people]);
  const [at, setAt] = useState<Square>(() =>
    asked ? { row: people.indexOf(asked[0]), column: people.indexOf(asked[1]) } : { row: 0, column: 1 },
  );
  const [pointedAt, setPointedAt] = useState<Square | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const isMoving = useRef(false);

  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    place.current?.querySelector<HTMLElement>(`[data-square="${at.row} ${at.column}"]`)?.focus();
  });

  const moveTo = (square: Square) => {
    isMoving.current = true;
    setAt(square);
  };
  const press = (event: React.KeyboardEvent) => {
    const next = moved(at, event.key, people.length);
    const dealings = dealingsChoices[Number(event.key) - 1]?.id;
    const two = twoAt(people, at);
    if (next) moveTo(next);
    else if (two && dealings) onAnswer(two, dealings);
    else if (two && (event.key === "Enter" || event.key === " ")) onChoose(two);
    else return;
    event.preventDefault();
  };
  const go = (square: Square, isPressed: boolean) => {
    const two = twoAt(people, square);
    if (!two) return;
    setAt(square);
    if (isPressed) onChoose(two);
  };
  const point = (square: Square | null) =>
    setPointedAt((before) => (before?.row === square?.row && before?.column === square?.column ? before : square));
  const goToRow = (person: PersonId) => moveTo(besideTheSame({ row: people.indexOf(person), column: at.column }));

  const Drawn = people.length > crowd ? SquareCanvas : SquareTable;
  return (
    <>
      {people.length > crowd && (
        <div className="matrix-find">
          <PersonPicker
            label="Find somebody"
            labelOutOfSight
            placeholder="Find somebody"
            opensOnTyping
            leadsElsewhere
            people={along}
            value={null}
            onChange={(person) => person !== null && goToRow(person)}
          />
        </div>
      )}
      <div ref={place}>
        <Drawn
          people={people}
          known={known}
          names={names}
          at={at}
          asked={asked}
          onKeyDown={press}
          onGo={go}
          onPoint={point}
        />
      </div>
      <p className="matrix-said" aria-hidden="true">
        {said({ people, known, names }, pointedAt ?? at)}
      </p>
      <Legend />
    </>
  );
}

function Legend() {
  return (
    <ul className="legend" aria-label="What the squares mean">
      {dealingsChoices.map(({ id, name }) => (
        <li key={id}>
          <span className={`square ${id}`} aria-hidden="true" />
          {name}
        </li>
      ))}
      <li>
        <span aria-hidden="true">↓</span> manages
      </li>
      <li>
        <span className="square hardlyEver unsure" aria-hidden="true">
          ?
        </span>
        Not sure
      </li>
    </ul>
  );
}
