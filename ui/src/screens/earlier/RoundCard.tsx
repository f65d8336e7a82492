import { Card } from "../../components/Card";
import { Ring } from "../../components/Ring";
import type { EarlierRound } from "../../lib/bindings";
import { useLook } from "../../lib/queries";
import { monthAndYear } from "../../words/dates";
import { inWords } from "../../words/numbers";

/** One round: its ring, how many joined, and how often they met. */
export function RoundCard({ round }: { round: EarlierRound }) {
  const { number, joined, meetings, of } = round;
  const ring = useLook("ring_picture", { number });
  return (
    <Card title={`Round ${inWords(number)}`} actions={<span className="cap muted">{when(round)}</span>}>
      {ring && <Ring picture={ring} />}
      <p className="joined">
        {of !== null && <JoinedBar joined={joined} of={of} />}
        <span>
          <strong>{joined}</strong>
          {of === null ? " were in a pair" : ` of ${of} joined`}
          {meetings > 0 && (
            <>
              {" · "}
              <strong>{meetings}</strong> {meetings === 1 ? "meeting" : "meetings"}
            </>
          )}
        </span>
      </p>
    </Card>
  );
}

/** "Jan 2027 to Jul 2027" */
function when({ dates, goingOn }: EarlierRound): string {
  if (!dates) return "Before this program was used";
  const [first, last] = dates.map(monthAndYear);
  return goingOn ? `Since ${first}, going on` : `${first} to ${last}`;
}

/** A bar with a piece for each person, as long as they can be told apart. */
function JoinedBar({ joined, of }: { joined: number; of: number }) {
  const pieces = Math.min(of, 40);
  const filled = Math.round((joined / of) * pieces);
  return (
    <svg className="joined-bar" viewBox={`0 0 ${pieces * 6} 14`} width={pieces * 6} height={14} aria-hidden="true">
      {Array.from({ length: pieces }, (_, place) => (
        <rect key={place} className={place < filled ? "filled" : ""} x={place * 6} width={4} height={14} rx={1} />
      ))}
    </svg>
  );
}
