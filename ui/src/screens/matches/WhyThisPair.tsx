import { Button } from "../../components/Button";
import { Panel } from "../../components/Panel";
import type { Group } from "../../lib/bindings";
import type { Names } from "../../lib/useNames";

/** What speaks for a pair, in words. */
export function WhyThisPair({ group, names, onClose }: { group: Group; names: Names; onClose: () => void }) {
  return (
    <Panel title={`Why ${names.together(group.members)}`} onClose={onClose}>
      <ul className="plain-list">
        {group.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
        {group.locked && <li>You chose to keep this pair.</li>}
        {group.overrides.map((override) => (
          <li key={override.rule + override.members.join()}>You allowed this pair although a rule speaks against it.</li>
        ))}
      </ul>
      <div className="row">
        <Button onPress={onClose}>Close</Button>
      </div>
    </Panel>
  );
}
