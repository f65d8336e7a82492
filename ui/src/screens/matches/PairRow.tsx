import { Fragment } from "react";
import { Menu, type MenuAction } from "../../components/Menu";
import { PairMark } from "../../components/PairMark";
import type { Group, PersonId } from "../../lib/bindings";
import { useNear } from "../../lib/useNear";
import type { Names } from "../../lib/useNames";
import { initials } from "../../words/names";
import { MovableName } from "./MovableName";
import { dealingsInWords } from "./rulesInWords";

interface PairRowProps {
  group: Group;
  /** How many stand before it. */
  place: number;
  names: Names;
  actions: MenuAction[];
  /** Where the pair stands, at the right of the row. */
  status?: React.ReactNode;
  /** The pair needs the owner. */
  asks?: boolean;
  /** Somebody was dragged onto somebody else. */
  onDrop?: (moved: PersonId, onto: PersonId) => void;
  children?: React.ReactNode;
}

/** So many rows fill the tallest window. */
const drawnAtFirst = 20;

/** A pair or trio: who they are, how they deal with each other, what speaks for it. Far from sight only who they are. */
export function PairRow(row: PairRowProps) {
  const { group, place, names, asks = false } = row;
  const [element, isNear] = useNear<HTMLLIElement>(place < drawnAtFirst);
  return (
    <li ref={element} className={asks ? "pair asks" : "pair"}>
      {isNear ? <WholeRow {...row} /> : names.together(group.members)}
    </li>
  );
}

function WholeRow({ group, names, actions, status, onDrop, children }: PairRowProps) {
  const members = names.inOrder(group.members);
  return (
    <>
      <PairMark initials={members.map((id) => initials(names.full(id)))} />
      <div className="pair-words">
        <h2 className="pair-names">
          {members.map((id, place) => (
            <Fragment key={id}>
              {separator(place, members.length)}
              <MovableName id={id} name={names.short(id)} onDrop={onDrop} />
            </Fragment>
          ))}
        </h2>
        <p className="cap">
          <span className="muted">{departments(members, names)}</span> {dealingsInWords(group)}
        </p>
        {children}
      </div>
      <div className="pair-status">{status}</div>
      <Menu label={`More for ${names.together(members)}`} actions={actions} />
    </>
  );
}

function separator(place: number, count: number): string {
  if (place === 0) return "";
  return place === count - 1 ? " and " : ", ";
}

function departments(members: readonly PersonId[], names: Names): string {
  const named = members.map((id) => names.person(id)?.department ?? "").filter(Boolean);
  return named.length > 0 ? `${[...new Set(named)].join(" · ")}.` : "";
}
