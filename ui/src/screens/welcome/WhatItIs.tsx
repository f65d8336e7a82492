import { Mark } from "../../components/Mark";

const steps: { name: string; about: string }[] = [
  { name: "Who’s in", about: "Ask. No one has to." },
  { name: "Matches", about: "Anyone may decline." },
  { name: "Six months", about: "Six meetings, an hour each." },
  { name: "Awayday", about: "Honest feedback." },
  { name: "Again", about: "New pairs, more people." },
];

/** What the programme is for, in a few words and circles. */
export function WhatItIs() {
  return (
    <header className="welcome-promise">
      <p className="welcome-name">
        <Mark size={42} />
        Coaching Pairs
      </p>
      <h1>Six months of better conversations</h1>
      <p className="welcome-about">
        Match colleagues who seldom meet. Let them coach each other as equals. Bring what they learn back to the whole team.
      </p>
      <Circles />
      <ol className="welcome-steps">
        {steps.map(({ name, about }) => (
          <li key={name}>
            <strong>{name}</strong>
            {about}
          </li>
        ))}
      </ol>
    </header>
  );
}

/** Which circle of each pair is the fuller one: neither is, over the eight of them. */
const fuller = [0, 1, 0, 1, 1, 0, 0, 0];

function Circles() {
  return (
    <svg className="welcome-circles" viewBox="0 0 560 180" aria-hidden="true">
      {fuller.map((full, place) => {
        const x = 38 + (place % 4) * 144;
        const y = place < 4 ? 38 : 142;
        return (
          <g key={`${x} ${y}`}>
            <circle cx={x} cy={y} r="36" className={full === 0 ? "full" : ""} />
            <circle cx={x + 52} cy={y} r="36" className={full === 1 ? "full" : ""} />
          </g>
        );
      })}
    </svg>
  );
}
