import { Lines } from "../../components/Lines";
import { Panel } from "../../components/Panel";
import type { Group } from "../../lib/bindings";
import type { Names } from "../../lib/useNames";

/** What speaks for a pair, in words. */
export function WhyThisPair({ group, names, onClose }: { group: Group; names: Names; onClose: () => void }) {
  const lines = [...group.reasons];
  if (group.locked) lines.push("You chose to keep this pair.");
  if (group.overrides.length > 0) lines.push("The pair was allowed although a rule speaks against it.");
  return (
    <Panel title={`Why ${names.together(group.members)}`} onClose={onClose}>
      <Lines lines={lines} />
    </Panel>
  );
}
