import type { Dots as DotCounts } from "../lib/bindings";
import "./Dots.css";

const step = 18;

/** Meetings as dots in a row: held, booked, to come. The sentence is read out in their place. */
export function Dots({ dots: { held, booked, toCome, sentence } }: { dots: DotCounts }) {
  const kinds = [...Array<DotKind>(held).fill("held"), ...Array<DotKind>(booked).fill("booked"), ...Array<DotKind>(toCome).fill("to-come")];
  const width = kinds.length * step;
  return (
    <svg className="dots" role="img" aria-label={sentence} width={width} height={step} viewBox={`0 0 ${width} ${step}`}>
      {kinds.map((kind, place) => (
        <Dot key={place} kind={kind} x={place * step + step / 2} />
      ))}
    </svg>
  );
}

/** What the dots mean. */
export function DotKey() {
  return (
    <ul className="dot-key muted cap">
      {(["held", "booked", "to-come"] as const).map((kind) => (
        <li key={kind}>
          <svg className="dots" aria-hidden="true" width={step} height={step} viewBox={`0 0 ${step} ${step}`}>
            <Dot kind={kind} x={step / 2} />
          </svg>
          {kind.replace("-", " ")}
        </li>
      ))}
    </ul>
  );
}

type DotKind = "held" | "booked" | "to-come";

function Dot({ kind, x }: { kind: DotKind; x: number }) {
  const middle = step / 2;
  return (
    <>
      <circle className={`dot ${kind}`} cx={x} cy={middle} r={5.25} />
      {kind === "booked" && <path className="dot-half" d={`M${x} ${middle - 5.25}A5.25 5.25 0 0 0 ${x} ${middle + 5.25}Z`} />}
    </>
  );
}
