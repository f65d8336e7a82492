import type { MatrixCell, PersonId } from "../../lib/bindings";
import type { Names } from "../../lib/useNames";
import { dealingsWords } from "../../words/choices";

/** A place in the matrix, counted from 0. */
export interface Square {
  row: number;
  column: number;
}

/** Everybody along both sides, and what there is to show about every two of them. */
export interface Squares {
  people: PersonId[];
  known: ReadonlyMap<string, MatrixCell>;
  names: Names;
}

/** What both ways to draw the matrix are given. */
export interface SquaresProps extends Squares {
  /** Where the keys are. */
  at: Square;
  /** The two who are asked about just now. */
  asked: [PersonId, PersonId] | null;
  onKeyDown: (event: React.KeyboardEvent) => void;
  /** A square has the focus, or was pressed. */
  onGo: (square: Square, isPressed: boolean) => void;
  /** The mouse is over a square, or over none. */
  onPoint: (square: Square | null) => void;
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

/** What is known of every two people, whoever of them comes first. */
export function knownOf(cells: MatrixCell[]): Map<string, MatrixCell> {
  return new Map(cells.flatMap((cell) => [[key(cell.a, cell.b), cell], [key(cell.b, cell.a), cell]]));
}

export function cellAt({ people, known }: Squares, { row, column }: Square): MatrixCell | undefined {
  return known.get(key(people[row], people[column]));
}

/** The two people of a square; none where somebody meets themselves. */
export function twoAt(people: PersonId[], { row, column }: Square): [PersonId, PersonId] | null {
  const [one, other] = [people[row], people[column]];
  return one === undefined || other === undefined || one === other ? null : [one, other];
}

/** Whether a square is that of two people. */
export function isOf(two: [PersonId, PersonId] | null, people: PersonId[], { row, column }: Square): boolean {
  const [one, other] = [people[row], people[column]];
  return two !== null && one !== other && two.includes(one as PersonId) && two.includes(other as PersonId);
}

/** What stands in a square: unsure, or who manages whom. */
export function mark(cell: MatrixCell | undefined, person: PersonId | undefined): string {
  if (cell?.uncertain) return "?";
  if (!cell || cell.manager === null) return "";
  return cell.manager === person ? "↓" : "↑";
}

/** "Amina Yusuf and Tom Brightwell: hardly ever, not sure" */
export function said(squares: Squares, square: Square): string {
  const { people, names } = squares;
  const [one, other] = [people[square.row], people[square.column]];
  if (one === undefined || other === undefined) return "";
  if (one === other) return names.full(one);
  const cell = cellAt(squares, square);
  const dealings = dealingsWords[cell?.dealings ?? "hardlyEver"].toLowerCase();
  const manages = cell && cell.manager !== null ? `, ${names.short(cell.manager)} manages ${names.short(cell.manager === one ? other : one)}` : "";
  return `${names.full(one)} and ${names.full(other)}: ${dealings}${manages}${cell?.uncertain ? ", not sure" : ""}`;
}

/** Where a key leads from a square, over those where somebody meets themselves; nothing if it leads nowhere. */
export function moved({ row, column }: Square, pressed: string, size: number): Square | null {
  const step = steps[pressed];
  if (!step) return null;
  const [down, right] = step;
  const next = { row: within(row + down, size), column: within(column + right, size) };
  if (next.row !== next.column) return next;
  const beyond = { row: within(next.row + Math.sign(down), size), column: within(next.column + Math.sign(right), size) };
  return beyond.row === beyond.column ? { row, column } : beyond;
}

/** The square itself, or the one beside it where somebody meets themselves. */
export function besideTheSame({ row, column }: Square): Square {
  return { row, column: row === column ? (column === 0 ? 1 : column - 1) : column };
}

function within(place: number, size: number): number {
  return Math.max(0, Math.min(size - 1, place));
}

function key(one: PersonId | undefined, other: PersonId | undefined): string {
  return `${one} ${other}`;
}
