import { ArrowLeftRight } from "lucide-react";
import { Button } from "../../components/Button";
import { Pill } from "../../components/Pill";
import type { Breach, Group } from "../../lib/bindings";
import { isSameGroup } from "./groups";

/** Which rule the owner lets which people break; recorded when the pairs are published. */
export type Allowance = Pick<Breach, "members" | "rule">;

interface BrokenRulesProps {
  group: Group;
  allowed: readonly Allowance[];
  /** Left out where nothing can be allowed any more. */
  onAllow?: (allowed: Allowance[]) => void;
}

/** Which rule speaks against a pair and, where the owner may decide, a way to allow it. */
export function BrokenRules({ group, allowed, onAllow }: BrokenRulesProps) {
  if (group.breaches.length === 0) return null;
  return (
    <ul className="broken-rules cap">
      {group.breaches.map((breach) => (
        <li key={breach.rule + breach.members.join()} className={isAllowed(allowed, breach) ? "muted" : "ask-words"}>
          {breach.sentence} {isAllowed(allowed, breach) && <Pill tone="done">Allowed by you</Pill>}
          {breach.mayBeOverridden && onAllow && (
            <Button kind="quiet" small onPress={() => onAllow(toggled(allowed, breach))}>
              {isAllowed(allowed, breach) ? "Take back" : "Allow this pair"}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Where a member of a pair said that it is not right for them. */
export function AskedToChange() {
  return (
    <Pill tone="ask" icon={ArrowLeftRight}>
      Asked to change
    </Pill>
  );
}

/** What still speaks against a pair: the broken rules that the owner has not allowed. */
export function unsettled(group: Group, allowed: readonly Allowance[]): Breach[] {
  return group.breaches.filter((breach) => !isAllowed(allowed, breach));
}

export function isAllowed(allowed: readonly Allowance[], breach: Allowance): boolean {
  return allowed.some((other) => isSame(other, breach));
}

function toggled(allowed: readonly Allowance[], breach: Allowance): Allowance[] {
  return isAllowed(allowed, breach) ? allowed.filter((other) => !isSame(other, breach)) : [...allowed, breach];
}

function isSame(one: Allowance, other: Allowance): boolean {
  return one.rule === other.rule && isSameGroup(one.members, other.members);
}
