import type { DotsPicture, DotState, MeetingDot } from "../lib/bindings";
import "./Dots.css";

/** Meetings as dots in a row: held, booked, to come. The sentence is read out in their place. */
export function Dots({ picture: { width, height, radius, dots, sentence } }: { picture: DotsPicture }) {
  return (
    <svg className="dots" role="img" aria-label={sentence} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {dots.map((dot) => (
        <Dot key={dot.x} {...dot} radius={radius} />
      ))}
    </svg>
  );
}

const inWords: Record<DotState, string> = { held: "held", booked: "booked", toCome: "to come" };

/** What the dots mean. */
export function DotKey() {
  return (
    <ul className="dot-key muted cap">
      {(["held", "booked", "toCome"] as const).map((state) => (
        <li key={state}>
          <svg className="dots" aria-hidden="true" width={18} height={18} viewBox="0 0 18 18">
            <Dot state={state} x={9} y={9} radius={5.3} />
          </svg>
          {inWords[state]}
        </li>
      ))}
    </ul>
  );
}

function Dot({ state, x, y, radius }: MeetingDot & { radius: number }) {
  return (
    <>
      <circle className={`dot ${state}`} cx={x} cy={y} r={radius} />
      {state === "booked" && <path className="dot-half" d={`M${x} ${y - radius}A${radius} ${radius} 0 0 0 ${x} ${y + radius}Z`} />}
    </>
  );
}
