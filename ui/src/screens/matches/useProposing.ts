import type { PersonId, Proposal } from "../../lib/bindings";
import { useChange } from "../../lib/queries";
import { allOf, isSameSet, lockedGroups } from "./groups";

/** How many seeds are tried before saying that there is no other set as good. */
const tries = 8;

/** Proposes sets of pairs and keeps them as the draft. */
export function useProposing() {
  const proposing = useChange("propose");
  const keeping = useChange("keep_draft");

  const keepProposal = ({ groups, seed }: Proposal, locked: PersonId[][] = []) =>
    keeping.mutate({ groups: allOf(groups), locked, seed });

  /** The first set of a round. */
  const propose = () => proposing.mutate({}, { onSuccess: (proposal) => keepProposal(proposal) });

  /** Another set, as good, that keeps the locked pairs; calls `whenNone` where there is no other. */
  const proposeAnother = (draft: Proposal, whenNone: () => void) => {
    const locked = lockedGroups(draft.groups);
    const tryFrom = (seed: number) =>
      proposing.mutate(
        { seed, locked },
        {
          onSuccess: (proposal) => {
            if (!isSameSet(proposal.groups, draft.groups)) keepProposal(proposal, locked);
            else if (seed < draft.seed + tries) tryFrom(seed + 1);
            else whenNone();
          },
        },
      );
    tryFrom(draft.seed + 1);
  };

  return { propose, proposeAnother, isWorking: proposing.isPending || keeping.isPending };
}
