import type { Breach, Group, PersonId, Value } from "../../lib/bindings";
import type { Names } from "../../lib/useNames";
import { AllowPair } from "./AllowPair";
import { SetsSideBySide } from "./SetsSideBySide";
import { SomeoneElse } from "./SomeoneElse";
import { SwapTwo } from "./SwapTwo";
import { WhyThisPair } from "./WhyThisPair";

/** What is open beside the list of pairs. */
export type Opened =
  | { panel: "someoneElse"; person: PersonId }
  | { panel: "swap"; one: PersonId | null; other: PersonId | null }
  | { panel: "allow"; breach: Breach }
  | { panel: "sets" }
  | { panel: "why"; members: PersonId[] };

interface OpenedPanelProps {
  opened: Opened;
  groups: Group[];
  leftOut: PersonId[];
  /** What the pairs count, while they are worked on. */
  values?: Value[];
  names: Names;
  /** People have been told already. */
  isPublished?: boolean;
  onOpen: (opened: Opened | null) => void;
}

export function OpenedPanel({ opened, groups, leftOut, values = [], names, isPublished = false, onOpen }: OpenedPanelProps) {
  const close = () => onOpen(null);
  switch (opened.panel) {
    case "someoneElse":
      return (
        <SomeoneElse key={opened.person} person={opened.person} groups={groups} names={names} isPublished={isPublished} onClose={close} />
      );
    case "swap":
      return (
        <SwapTwo
          key={`${opened.one}-${opened.other}`}
          opened={opened}
          groups={groups}
          leftOut={leftOut}
          names={names}
          onClose={close}
        />
      );
    case "allow":
      return <AllowPair key={opened.breach.sentence} breach={opened.breach} names={names} onClose={close} />;
    case "sets":
      return <SetsSideBySide groups={groups} values={values} names={names} onClose={close} />;
    case "why": {
      const group = groups.find(({ members }) => members.join() === opened.members.join());
      return group ? <WhyThisPair key={group.members.join()} group={group} names={names} onClose={close} /> : null;
    }
  }
}
