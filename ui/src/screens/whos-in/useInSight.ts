import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** Places from `first` up to but not including `end`. */
export interface Range {
  first: number;
  end: number;
}

interface InSight {
  ref: RefObject<HTMLDivElement | null>;
  rows: Range;
  columns: Range;
  /** Scrolls until the square of this row and column is drawn. */
  bringIntoSight: (row: number, column: number) => void;
}

/** So many people are drawn at once; of more, those in sight and some around them. */
const allDrawn = 60;
const around = 10;
/** Ranges move in steps, so that most scrolling draws nothing anew. */
const step = 10;

/** Which rows and columns of a square table of `size` are in sight, by what its element scrolls. */
export function useInSight(size: number): InSight {
  const ref = useRef<HTMLDivElement>(null);
  const start = { first: 0, end: Math.min(size, allDrawn) };
  const [seen, setSeen] = useState({ rows: start, columns: start });

  useLayoutEffect(() => {
    const table = ref.current;
    if (!table || size <= allDrawn) return;
    const look = () => {
      const square = squareOf(table);
      const rows = rangeAt(table.scrollTop, table.clientHeight, square, size);
      const columns = rangeAt(table.scrollLeft, table.clientWidth, square, size);
      setSeen((now) => (isSame(now.rows, rows) && isSame(now.columns, columns) ? now : { rows, columns }));
    };
    look();
    table.addEventListener("scroll", look, { passive: true });
    window.addEventListener("resize", look);
    return () => {
      table.removeEventListener("scroll", look);
      window.removeEventListener("resize", look);
    };
  }, [size]);

  const bringIntoSight = (row: number, column: number) => {
    const square = ref.current ? squareOf(ref.current) : 0;
    ref.current?.scrollTo((column - around / 2) * square, (row - around / 2) * square);
  };
  return { ref, bringIntoSight, ...(size > allDrawn ? seen : { rows: start, columns: start }) };
}

function squareOf(table: HTMLElement): number {
  return table.querySelector<HTMLElement>(".square")?.offsetHeight || 1;
}

function rangeAt(scrolled: number, length: number, square: number, size: number): Range {
  const first = Math.floor((scrolled / square - around) / step) * step;
  const end = Math.ceil(((scrolled + length) / square + around) / step) * step;
  return { first: Math.max(0, Math.min(first, size - 1)), end: Math.min(size, end) };
}

function isSame(one: Range, other: Range): boolean {
  return one.first === other.first && one.end === other.end;
}
