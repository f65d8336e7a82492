import type { MatrixCell, PersonId } from "../../lib/bindings";
import { cellAt, isOf, mark, type Squares } from "./squares";

/** Lengths in pixels: what is in sight, how far it is scrolled, one square, and the room for names above and beside. */
export interface Measures {
  left: number;
  top: number;
  width: number;
  height: number;
  square: number;
  head: number;
  names: number;
}

/** Names over the columns are turned by so much. */
const turned = (-52 * Math.PI) / 180;

/** Draws the squares in sight with the names beside and above them, in the colours of the page. */
export function drawSquares(canvas: HTMLCanvasElement, squares: Squares, asked: [PersonId, PersonId] | null, measures: Measures) {
  const { width, height, square, head, names: aside, left, top } = measures;
  const sharp = window.devicePixelRatio;
  if (canvas.width !== width * sharp || canvas.height !== height * sharp) {
    canvas.width = width * sharp;
    canvas.height = height * sharp;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const pen = canvas.getContext("2d");
  if (!pen) return;
  const style = getComputedStyle(canvas);
  const colour = (name: string) => style.getPropertyValue(`--${name}`);
  const text = parseFloat(style.fontSize);
  const { people, names } = squares;
  const rows = inSight(top, height - head, square, people.length);
  const columns = inSight(left, width - aside, square, people.length);
  const x = (column: number) => aside + column * square - left;
  const y = (row: number) => head + row * square - top;

  pen.setTransform(sharp, 0, 0, sharp, 0, 0);
  pen.fillStyle = colour("surface");
  pen.fillRect(0, 0, width, height);
  const looks = looksIn(colour);
  pen.font = `600 ${text * 0.875}px ${style.fontFamily}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  for (const row of rows) {
    for (const column of columns) {
      if (row === column) continue;
      const cell = cellAt(squares, { row, column });
      const [fill, edge, ink] = looks(cell);
      pen.beginPath();
      pen.roundRect(x(column) + 1.5, y(row) + 1.5, square - 3, square - 3, 4);
      if (fill) {
        pen.fillStyle = fill;
        pen.fill();
      }
      if (edge) {
        pen.strokeStyle = edge;
        pen.lineWidth = cell?.uncertain ? 2 : 1;
        pen.stroke();
      }
      pen.fillStyle = ink;
      pen.fillText(mark(cell, people[row]), x(column) + square / 2, y(row) + square / 2 + 1);
      if (!isOf(asked, people, { row, column })) continue;
      pen.strokeStyle = colour("focus");
      pen.lineWidth = 2.5;
      pen.stroke();
    }
  }

  pen.fillStyle = colour("surface");
  pen.fillRect(0, 0, width, head);
  pen.fillRect(0, 0, aside, height);
  pen.font = `400 ${text * 0.9375}px ${style.fontFamily}`;
  pen.fillStyle = colour("ink");
  pen.textAlign = "end";
  clipped(pen, [0, head, aside, height - head], () => {
    for (const row of rows) pen.fillText(cut(pen, names.full(people[row] as PersonId), aside - 12), aside - 12, y(row) + square / 2);
  });
  pen.font = `400 ${text * 0.875}px ${style.fontFamily}`;
  pen.fillStyle = colour("muted");
  pen.textAlign = "start";
  clipped(pen, [aside, 0, width - aside, head], () => {
    for (const column of columns) {
      pen.save();
      pen.translate(x(column) + square / 2, head - square / 2);
      pen.rotate(turned);
      pen.fillText(cut(pen, names.short(people[column] as PersonId), head * 1.15), 0, 0);
      pen.restore();
    }
  });
}

/** What a square is filled with, its edge, and the colour of what stands in it. */
function looksIn(colour: (name: string) => string): (cell: MatrixCell | undefined) => [string, string, string] {
  const [line, amber, ink, onPine] = [colour("line"), colour("amber"), colour("ink"), colour("on-pine")];
  const fills = { hardlyEver: "", nowAndThen: colour("pine-100"), mostWeeks: colour("pine-300"), mostDays: colour("pine") };
  return (cell) => {
    const dealings = cell?.dealings ?? "hardlyEver";
    const edge = cell?.uncertain ? amber : dealings === "hardlyEver" ? line : "";
    return [fills[dealings], edge, dealings === "mostDays" ? onPine : ink];
  };
}

function inSight(scrolled: number, length: number, square: number, size: number): number[] {
  const first = Math.max(0, Math.floor(scrolled / square));
  const end = Math.min(size, Math.ceil((scrolled + length) / square));
  return Array.from({ length: Math.max(0, end - first) }, (_, place) => first + place);
}

function clipped(pen: CanvasRenderingContext2D, room: [number, number, number, number], draw: () => void) {
  pen.save();
  pen.beginPath();
  pen.rect(...room);
  pen.clip();
  draw();
  pen.restore();
}

/** A name as far as there is room for it. */
function cut(pen: CanvasRenderingContext2D, name: string, room: number): string {
  if (pen.measureText(name).width <= room) return name;
  let kept = name;
  while (kept.length > 1 && pen.measureText(`${kept}…`).width > room) kept = kept.slice(0, -1);
  return `${kept}…`;
}
