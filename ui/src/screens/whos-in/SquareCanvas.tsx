import { useLayoutEffect, useRef } from "react";
import { drawSquares, type Measures } from "./drawSquares";
import { said, type Square, type SquaresProps } from "./squares";

/**
 * The matrix of a crowd, drawn as a picture: so many squares would be too many cells. The one where the keys are is a
 * cell all the same, which is read out.
 */
export function SquareCanvas({ at, asked, onKeyDown, onGo, onPoint, ...squares }: SquaresProps) {
  const { people, known, names } = squares;
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const room = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [place, picture] = [scroller.current, canvas.current];
    if (!place || !picture) return;
    const draw = () => {
      const measures = measured(place, room.current);
      if (measures) drawSquares(picture, { people, known, names }, asked, measures);
    };
    draw();
    place.addEventListener("scroll", draw, { passive: true });
    const resized = new ResizeObserver(draw);
    resized.observe(place);
    // Light or dark, and the size of the text.
    const look = new MutationObserver(draw);
    look.observe(document.documentElement, { attributes: true });
    return () => {
      place.removeEventListener("scroll", draw);
      resized.disconnect();
      look.disconnect();
    };
  }, [people, known, names, asked, scroller, canvas, room]);

  const squareUnder = (event: React.MouseEvent): Square | null => {
    const measures = measured(scroller.current, room.current);
    const place = scroller.current?.getBoundingClientRect();
    if (!measures || !place) return null;
    const { names: aside, head, square, left, top } = measures;
    const [across, down] = [event.clientX - place.left - aside, event.clientY - place.top - head];
    const [column, row] = [Math.floor((across + left) / square), Math.floor((down + top) / square)];
    return across < 0 || down < 0 || row >= people.length || column >= people.length ? null : { row, column };
  };
  const press = (event: React.MouseEvent) => {
    const square = squareUnder(event);
    if (square) onGo(square, true);
  };
  return (
    <div ref={scroller} className="matrix many">
      <div
        ref={room}
        // The squares are reached with the arrow keys, each in its turn.
        role="grid"
        tabIndex={-1}
        aria-label="Who works with whom"
        aria-rowcount={people.length}
        aria-colcount={people.length}
        className="matrix-room"
        style={{ "--people": people.length } as React.CSSProperties}
        onKeyDown={onKeyDown}
        onClick={press}
        onMouseMove={(event) => onPoint(squareUnder(event))}
        onMouseLeave={() => onPoint(null)}
      >
        <canvas ref={canvas} className="matrix-canvas" aria-hidden="true" />
        <div role="row" aria-rowindex={at.row + 1} className="matrix-at" style={{ "--row": at.row, "--column": at.column } as React.CSSProperties}>
          <div
            key={`${at.row} ${at.column}`}
            role="gridcell"
            aria-colindex={at.column + 1}
            data-square={`${at.row} ${at.column}`}
            tabIndex={0}
            className="square"
            aria-label={said(squares, at)}
            onFocus={() => onGo(at, false)}
          />
        </div>
      </div>
    </div>
  );
}

/** How large everything is, and how far it is scrolled, in pixels. */
function measured(scroller: HTMLElement | null, room: HTMLElement | null): Measures | null {
  const cell = room?.querySelector<HTMLElement>(".square");
  if (!scroller || !room || !cell) return null;
  const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = scroller;
  const style = getComputedStyle(room);
  const [head, names] = [parseFloat(style.paddingTop), parseFloat(style.paddingLeft)];
  return { left, top, width, height, square: cell.offsetHeight, head, names };
}
