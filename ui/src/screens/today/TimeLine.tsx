import { shortDate } from "../../words/dates";
import type { Moment } from "./moments";
import "./TimeLine.css";

/** The round as a line with its dates: where are we? */
export function TimeLine({ moments }: { moments: Moment[] }) {
  const today = moments.find(({ state }) => state === "today");
  return (
    <div className="time-line">
      <div className="time-line-bar" aria-hidden="true">
        <div className="time-line-past" style={{ width: `${today?.at ?? 0}%` }} />
        {moments.map(({ name, state, at }) => (
          <span key={name} className={`time-line-dot ${state}`} style={{ insetInlineStart: `${at}%` }} />
        ))}
      </div>
      <ol className="time-line-words">
        {moments.map(({ name, on, at }) => (
          <li key={name} style={{ insetInlineStart: `${at}%` }}>
            <strong>{name}</strong>
            <span>{shortDate(on)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
