import { initials, listed } from "../words/names";
import { PairMark } from "./PairMark";
import "./PairRows.css";

/** Pairs one under the other, each with its mark. `groups` are full names in the order in which they are to be named. */
export function PairRows({ groups }: { groups: string[][] }) {
  return (
    <ul className="pair-rows">
      {groups.map((names) => (
        <li key={names.join()}>
          <PairMark initials={names.map(initials)} />
          <strong>{listed(names)}</strong>
        </li>
      ))}
    </ul>
  );
}
