import { Button } from "../../components/Button";
import { Pill } from "../../components/Pill";
import type { Group, PersonId } from "../../lib/bindings";
import type { Names } from "../../lib/useNames";
import { AskedToChange } from "./BrokenRules";
import { isAgreed, isAsked, waitingFor } from "./answers";

interface MatchStatusProps {
  group: Group;
  names: Names;
  onYes: (person: PersonId) => void;
}

/** What the members of a pair said to it; whoever has not answered is one click away from a yes. */
export function MatchStatus({ group, names, onYes }: MatchStatusProps) {
  if (isAsked(group)) return <AskedToChange />;
  if (isAgreed(group)) return <Pill tone="done">{group.members.length === 2 ? "Both happy" : "All three happy"}</Pill>;
  return (
    <>
      <Pill tone="waiting">Waiting for</Pill>
      {names.inOrder(waitingFor(group)).map((person) => (
        <Button key={person} small onPress={() => onYes(person)} aria-label={`${names.short(person)} said yes`}>
          {names.short(person)}
        </Button>
      ))}
    </>
  );
}
