import type { Proposal } from "../../lib/bindings";
import { useChange } from "../../lib/queries";
import { allOf, lockedGroups } from "./groups";

/** Proposes sets of pairs and keeps them as the draft. */
export function useProposing() {
  const proposing = useChange("propose");
  const another = useChange("propose_another");
  const keeping = useChange("keep_draft");

  const keepProposal = ({ groups, seed }: Proposal) =>
    keeping.mutate({ groups: allOf(groups), locked: lockedGroups(groups), seed });

  /** The first set of a round. */
  const propose = () => proposing.mutate({}, { onSuccess: keepProposal });

  /** Another set, as good, that keeps the locked pairs; calls `whenNone` where there is no other. */
  const proposeAnother = (whenNone: () => void) =>
    another.mutate(null, { onSuccess: (proposal) => (proposal ? keepProposal(proposal) : whenNone()) });

  return { propose, proposeAnother, isWorking: proposing.isPending || another.isPending || keeping.isPending };
}
