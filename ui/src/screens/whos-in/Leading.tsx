import { Card } from "../../components/Card";
import { PersonPicker } from "../../components/PersonPicker";
import type { Overview, PersonId } from "../../lib/bindings";
import { useChange } from "../../lib/queries";
import { useNames } from "../../lib/useNames";

/** Asks who runs the programme, while that is not known. Both may take part like anybody else. */
export function Leading({ overview }: { overview: Overview }) {
  const { everybody: people } = useNames();
  const change = useChange("set_person");
  if (overview.leader !== null && overview.hrLead !== null) return null;
  const choose = (what: "leader" | "hrLead") => (person: PersonId | null) => {
    if (person !== null) change.mutate({ person, [what]: true });
  };
  return (
    <Card tone="ask" title="Who runs it?" about="Both may be in a pair like anybody else.">
      {overview.leader === null && (
        <PersonPicker label="Leads the programme" people={people} value={null} onChange={choose("leader")} />
      )}
      {overview.hrLead === null && (
        <PersonPicker label="HR lead" people={people} value={null} onChange={choose("hrLead")} />
      )}
    </Card>
  );
}
