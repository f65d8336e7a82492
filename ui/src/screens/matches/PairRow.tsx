import { Fragment } from "react";
import { Menu, type MenuAction } from "../../components/Menu";
import { PairMark } from "../../components/PairMark";
import type { Group, PersonId } from "../../lib/bindings";
import type { Names } from "../../lib/useNames";
import { initials } from "../../words/names";
import { MovableName } from "./MovableName";
import { dealingsInWords } from "./rulesInWords";

interface PairRowProps {
  group: Group;
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

/** A pair or trio: who they are, how they deal with each other, what speaks for it. */
export function PairRow({ group, names, actions, status, asks = false, onDrop, children }: PairRowProps) {
  const members = names.inOrder(group.members);
  return (
    <li className={asks ? "pair asks" : "pair"}>
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
    </li>
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
