import { memo, useLayoutEffect, useMemo, useRef, useState } from "react";
import { PersonPicker } from "../../components/PersonPicker";
import type { Dealings, DealingsPicture, MatrixCell, PersonId } from "../../lib/bindings";
import { type Names, useNames } from "../../lib/useNames";
import { dealingsChoices, dealingsWords } from "../../words/choices";
import { type Range, useInSight } from "./useInSight";
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

/** With more people than this somebody is found by name. */
const crowd = 60;

interface Square {
  row: number;
  column: number;
}

const steps: Record<string, [down: number, right: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [10, 0],
  PageUp: [-10, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/** Everybody along both sides, and in each square how often the two deal with each other. */
export function Matrix({ picture: { people, cells }, asked, onChoose, onAnswer }: MatrixProps) {
  const names = useNames();
  const known = useMemo(() => new Map(cells.flatMap((cell) => [[key(cell.a, cell.b), cell], [key(cell.b, cell.a), cell]])), [cells]);
  const along = useMemo(() => {
    const ids = new Set(people);
    return names.everybody.filter(({ id }) => ids.has(id));
  }, [names, people]);
  const { ref, rows, columns, bringIntoSight } = useInSight(people.length);
  const [at, setAt] = useState<Square>(() =>
    asked ? { row: people.indexOf(asked[0]), column: people.indexOf(asked[1]) } : { row: 0, column: 1 },
  );
  const [pointedAt, setPointedAt] = useState<Square | null>(null);
  const isMoving = useRef(false);

  useLayoutEffect(() => {
    if (!isMoving.current) return;
    const square = ref.current?.querySelector<HTMLElement>(`[data-square="${at.row} ${at.column}"]`);
    if (!square) return bringIntoSight(at.row, at.column);
    isMoving.current = false;
    square.focus();
  });

  const press = (event: React.KeyboardEvent) => {
    const step = steps[event.key];
    const dealings = dealingsChoices[Number(event.key) - 1]?.id;
    const two = twoAt(at);
    if (step) {
      isMoving.current = true;
      setAt(moved(at, step, people.length));
    } else if (two && dealings) {
      onAnswer(two, dealings);
    } else if (two && (event.key === "Enter" || event.key === " ")) {
      onChoose(two);
    } else return;
    event.preventDefault();
  };
  const twoAt = ({ row, column }: Square): [PersonId, PersonId] | null => {
    const [one, other] = [people[row], people[column]];
    return one === undefined || other === undefined || one === other ? null : [one, other];
  };
  const goTo = (target: EventTarget, then?: (two: [PersonId, PersonId]) => void) => {
    const square = squareOf(target);
    const two = square && twoAt(square);
    if (!two) return;
    setAt(square);
    then?.(two);
  };
  const goToRow = (person: PersonId) => {
    isMoving.current = true;
    setAt(besideTheSame({ row: people.indexOf(person), column: at.column }));
  };
  const stop = besideTheSame({ row: clamped(at.row, rows), column: clamped(at.column, columns) });
  const shown = pointedAt ?? at;

  return (
    <>
      {people.length > crowd && (
        <div className="matrix-find">
          <PersonPicker
            label="Find somebody"
            labelOutOfSight
            placeholder="Find somebody"
            opensOnTyping
            people={along}
            value={null}
            onChange={(person) => person !== null && goToRow(person)}
          />
        </div>
      )}
      <div ref={ref} className={`matrix ${people.length > 17 ? "many" : ""} ${people.length > crowd ? "crowd" : ""}`}>
        <table
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its squares are reached with the arrow keys
          role="grid"
          aria-label="Who works with whom"
          aria-rowcount={people.length + 1}
          aria-colcount={people.length + 1}
          onKeyDown={press}
          onClick={(event) => goTo(event.target, onChoose)}
          onFocus={(event) => goTo(event.target)}
          onMouseOver={(event) => setPointedAt(squareOf(event.target))}
          onMouseLeave={() => setPointedAt(null)}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th className="matrix-corner" aria-colindex={1}>
                <span className="out-of-sight">Name</span>
              </th>
              <Room across={columns.first} />
              {placesIn(columns).map((column) => (
                <th key={column} scope="col" aria-colindex={column + 2} className="matrix-head">
                  <span>{names.short(people[column] as PersonId)}</span>
                </th>
              ))}
              <Room across={people.length - columns.end} />
            </tr>
          </thead>
          <tbody>
            <Room down={rows.first} />
            {placesIn(rows).map((row) => (
              <Row
                key={people[row]}
                row={row}
                columns={columns}
                people={people}
                known={known}
                names={names}
                stop={stop.row === row ? stop.column : null}
                asked={asked && partnerOf(people[row] as PersonId, asked)}
              />
            ))}
            <Room down={people.length - rows.end} />
          </tbody>
        </table>
      </div>
      <p className="matrix-said" aria-hidden="true">
        {said(people, known, names, shown)}
      </p>
      <Legend />
    </>
  );
}

interface RowProps {
  row: number;
  columns: Range;
  people: PersonId[];
  known: Map<string, MatrixCell>;
  names: Names;
  /** The square at which Tab arrives. */
  stop: number | null;
  /** With whom this person is asked about just now. */
  asked: PersonId | null;
}

const Row = memo(function Row({ row, columns, people, known, names, stop, asked }: RowProps) {
  const person = people[row] as PersonId;
  return (
    <tr aria-rowindex={row + 2}>
      <th scope="row" aria-colindex={1} className="matrix-name">
        {names.full(person)}
      </th>
      <Room across={columns.first} />
      {placesIn(columns).map((column) => {
        const cell = known.get(key(person, people[column] as PersonId));
        const look = row === column ? "self" : (cell?.dealings ?? "hardlyEver");
        return (
          <td
            key={column}
            aria-colindex={column + 2}
            data-square={`${row} ${column}`}
            tabIndex={column === stop ? 0 : -1}
            className={`square ${look}${cell?.uncertain ? " unsure" : ""}${asked === people[column] ? " asked" : ""}`}
            aria-label={said(people, known, names, { row, column })}
          >
            {row !== column && mark(cell, person)}
          </td>
        );
      })}
      <Room across={people.length - columns.end} />
    </tr>
  );
});

/** The room of rows or columns that are out of sight. */
function Room({ across = 0, down = 0 }: { across?: number; down?: number }) {
  if (down > 0) return <tr aria-hidden="true" style={{ height: `calc(var(--square) * ${down})` }} />;
  return across > 0 && <td aria-hidden="true" style={{ minWidth: `calc(var(--square) * ${across})` }} />;
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

function mark(cell: MatrixCell | undefined, person: PersonId): string | null {
  if (cell?.uncertain) return "?";
  if (!cell || cell.manager === null) return null;
  return cell.manager === person ? "↓" : "↑";
}

/** "Amina Yusuf and Tom Brightwell: hardly ever, not sure" */
function said(people: PersonId[], known: Map<string, MatrixCell>, names: Names, { row, column }: Square): string {
  const [one, other] = [people[row], people[column]];
  if (one === undefined || other === undefined) return "";
  if (one === other) return names.full(one);
  const cell = known.get(key(one, other));
  const dealings = dealingsWords[cell?.dealings ?? "hardlyEver"].toLowerCase();
  const manages = cell && cell.manager !== null ? `, ${names.short(cell.manager)} manages ${names.short(cell.manager === one ? other : one)}` : "";
  return `${names.full(one)} and ${names.full(other)}: ${dealings}${manages}${cell?.uncertain ? ", not sure" : ""}`;
}

/** A step from one square, over the one where somebody meets themselves. */
function moved({ row, column }: Square, [down, right]: [number, number], size: number): Square {
  const next = { row: within(row + down, size), column: within(column + right, size) };
  if (next.row !== next.column) return next;
  const beyond = { row: within(next.row + Math.sign(down), size), column: within(next.column + Math.sign(right), size) };
  return beyond.row === beyond.column ? { row, column } : beyond;
}

/** The square itself, or the one beside it where somebody meets themselves. */
function besideTheSame({ row, column }: Square): Square {
  return { row, column: row === column ? (column === 0 ? 1 : column - 1) : column };
}

function within(place: number, size: number): number {
  return Math.max(0, Math.min(size - 1, place));
}

function clamped(place: number, { first, end }: Range): number {
  return Math.max(first, Math.min(end - 1, place));
}

function placesIn({ first, end }: Range): number[] {
  return Array.from({ length: end - first }, (_, place) => first + place);
}

function squareOf(target: EventTarget): Square | null {
  const square = target instanceof Element ? target.closest("[data-square]")?.getAttribute("data-square") : null;
  const [row, column] = (square ?? "").split(" ").map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

function partnerOf(person: PersonId, [one, other]: [PersonId, PersonId]): PersonId | null {
  if (person === one) return other;
  return person === other ? one : null;
}

function key(one: PersonId, other: PersonId): string {
  return `${one} ${other}`;
}
