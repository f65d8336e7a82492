import { Table2, Waypoints } from "lucide-react";
import { useState } from "react";
import { IconButton } from "../../components/Button";
import { PictureRows } from "../../components/Picture";
import type { TimeLinePicture } from "../../lib/bindings";
import "./TimeLine.css";

/** The round as a line with its dates: where are we? Along the line it takes the room there is; the rest goes by the size of the letters. */
export function TimeLine({ picture }: { picture: TimeLinePicture }) {
  const [asTable, setAsTable] = useState(false);
  const { sentence, table } = picture;
  return (
    <figure className="time-line">
      <div className="time-line-room">
        {asTable ? (
          <PictureRows table={table} label="Dates of the round" />
        ) : (
          <>
            <Line picture={picture} />
            <List picture={picture} />
          </>
        )}
      </div>
      <figcaption className="out-of-sight">{sentence}</figcaption>
      <IconButton
        small
        icon={asTable ? Waypoints : Table2}
        label={`${asTable ? "Show as picture" : "Show as table"}: Dates of the round`}
        onPress={() => setAsTable(!asTable)}
      />
    </figure>
  );
}

function Line({ picture: { width, height, text, dot, line, words, today, dates, sentence } }: { picture: TimeLinePicture }) {
  const along = (x: number) => `${(100 * x) / width}%`;
  const down = (y: number) => `${y / text}em`;
  const [names, days] = words;
  return (
    <svg className="time-line-picture" role="img" aria-label={sentence} style={{ height: down(height) }}>
      <line className="time-line-bar" x1="0" x2="100%" y1={down(line)} y2={down(line)} />
      <line className="time-line-bar past" x1="0" x2={along(today)} y1={down(line)} y2={down(line)} />
      {dates.map(({ name, state, x }) => (
        <circle key={name} className={`time-line-dot ${state}`} cx={along(x)} cy={down(line)} r={down(state === "today" ? dot * 1.5 : dot)} />
      ))}
      {dates.map((date) => (
        <g key={date.name} textAnchor={date.anchor}>
          <text className="time-line-name" x={along(date.words)} y={down(names)} dy="0.33em">
            {date.name}
          </text>
          <text className="time-line-day" x={along(date.words)} y={down(days)} dy="0.33em">
            {date.day}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The same from top to bottom, where the words have no room beside each other. */
function List({ picture: { dates } }: { picture: TimeLinePicture }) {
  return (
    <ol className="time-line-list">
      {dates.map(({ name, day, state }) => (
        <li key={name} className={state}>
          <strong>{name}</strong> <span>{day}</span>
        </li>
      ))}
    </ol>
  );
}
