import type { RingLine, RingPicture } from "../lib/bindings";
import { inWords } from "../words/numbers";
import { Picture } from "./Picture";
import "./Ring.css";

/** Who was with whom in one round: names round a circle, each at the same place in every round. */
export function Ring({ picture }: { picture: RingPicture }) {
  const { width, height, dot, text, dots, labels, lines, sentence, table, number } = picture;
  return (
    <Picture sentence={sentence} table={table} label={`Pairs of round ${inWords(number)}`} width={width} height={height}>
      {lines.map((line) => (
        <path key={line.members.join()} className={line.earlier ? "ring-line earlier" : "ring-line"} d={curve(line)} />
      ))}
      {dots.map(({ person, name, x, y, inPair }) => (
        <circle key={person} className={inPair ? "ring-dot" : "ring-dot open"} cx={x} cy={y} r={dot}>
          <title>{name}</title>
        </circle>
      ))}
      {labels.map(({ text: word, x, y, anchor, turn, inPair }) => (
        <text
          key={`${x} ${y}`}
          className={inPair ? "ring-name" : "ring-name open"}
          x={x}
          y={y}
          dy="0.33em"
          fontSize={text}
          textAnchor={anchor}
          transform={turn === 0 ? undefined : `rotate(${turn} ${x} ${y})`}
        >
          {word}
        </text>
      ))}
    </Picture>
  );
}

function curve({ from, bend, to }: RingLine): string {
  return `M${from.join(" ")}Q${bend.join(" ")} ${to.join(" ")}`;
}
