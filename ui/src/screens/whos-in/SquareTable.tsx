import { memo } from "react";
import type { PersonId } from "../../lib/bindings";
import { cellAt, isOf, mark, said, type Square, type Squares, type SquaresProps } from "./squares";

/** The matrix as a table, each square a cell of it. */
export function SquareTable({ at, asked, onKeyDown, onGo, onPoint, people, known, names }: SquaresProps) {
  const go = (target: EventTarget, isPressed: boolean) => {
    const square = squareOf(target);
    if (square) onGo(square, isPressed);
  };
  return (
    <div className={people.length > 17 ? "matrix many" : "matrix"}>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its squares are reached with the arrow keys
        role="grid"
        aria-label="Who works with whom"
        onKeyDown={onKeyDown}
        onClick={(event) => go(event.target, true)}
        onFocus={(event) => go(event.target, false)}
        onMouseOver={(event) => onPoint(squareOf(event.target))}
        onMouseLeave={() => onPoint(null)}
      >
        <thead>
          <tr>
            <th className="matrix-corner">
              <span className="out-of-sight">Name</span>
            </th>
            {people.map((person) => (
              <th key={person} scope="col" className="matrix-head">
                <span>{names.short(person)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person, row) => (
            <Row
              key={person}
              row={row}
              people={people}
              known={known}
              names={names}
              stop={at.row === row ? at.column : null}
              asked={asked?.includes(person) ? asked : null}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Squares {
  row: number;
  /** The square at which Tab arrives. */
  stop: number | null;
  /** Two people, one of them this one, who are asked about just now. */
  asked: [PersonId, PersonId] | null;
}

const Row = memo(function Row({ row, stop, asked, ...squares }: RowProps) {
  const { people, names } = squares;
  return (
    <tr>
      <th scope="row" className="matrix-name">
        {names.full(people[row] as PersonId)}
      </th>
      {people.map((other, column) => {
        const square = { row, column };
        const cell = cellAt(squares, square);
        const look = row === column ? "self" : (cell?.dealings ?? "hardlyEver");
        return (
          <td
            key={other}
            data-square={`${row} ${column}`}
            tabIndex={column === stop ? 0 : -1}
            className={`square ${look}${cell?.uncertain ? " unsure" : ""}${isOf(asked, people, square) ? " asked" : ""}`}
            aria-label={said(squares, square)}
          >
            {mark(cell, people[row])}
          </td>
        );
      })}
    </tr>
  );
});

function squareOf(target: EventTarget): Square | null {
  const square = target instanceof Element ? target.closest("[data-square]")?.getAttribute("data-square") : null;
  const [row, column] = (square ?? "").split(" ").map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}
