import type { GrowthPicture } from "../lib/bindings";
import { Picture } from "./Picture";
import "./Growth.css";

/** How many pairs of colleagues have coached each other, round by round. */
export function Growth({ picture }: { picture: GrowthPicture }) {
  const { width, height, text, across, points, ticks, sentence, table } = picture;
  const [left, right] = across;
  const foot = ticks[0]?.y ?? height;
  return (
    <Picture sentence={sentence} table={table} label="People who have coached each other" width={width} height={height}>
      {ticks.map(({ count, y }) => (
        <g key={count}>
          <path className="growth-tick" d={`M${left} ${y}H${right}`} />
          <text className="growth-scale" x={left - text * 0.7} y={y} dy="0.33em" fontSize={text} textAnchor="end">
            {count}
          </text>
        </g>
      ))}
      <path className="growth-line" d={`M${points.map(({ x, y }) => `${x} ${y}`).join("L")}`} />
      {points.map(({ name, count, x, y }, place) => (
        <g key={name}>
          <circle className="growth-point" cx={x} cy={y} r={text * 0.4} />
          {place > 0 && (
            <text className="growth-count" x={x} y={y - text * 0.9} fontSize={text * 1.15} textAnchor="middle">
              {count}
            </text>
          )}
          <text className="growth-scale" x={x} y={foot + text * 1.5} fontSize={text} textAnchor="middle">
            {name}
          </text>
        </g>
      ))}
    </Picture>
  );
}
