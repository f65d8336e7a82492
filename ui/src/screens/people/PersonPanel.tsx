import { Button } from "../../components/Button";
import { Disclosure } from "../../components/Disclosure";
import { Notice } from "../../components/Notice";
import { Panel } from "../../components/Panel";
import { useGo } from "../../frame/place";
import type { Person, PersonId } from "../../lib/bindings";
import { useLookLater } from "../../lib/queries";
import { AllHeld } from "./AllHeld";
import { AnswersSoFar } from "./AnswersSoFar";
import { DealsWith } from "./DealsWith";
import { Erase } from "./Erase";
import { KeptApart } from "./KeptApart";
import { PersonForm } from "./PersonForm";
import { RoundsSoFar } from "./RoundsSoFar";

interface PersonPanelProps {
  person: Person;
  onClose: () => void;
}

/** All that can be seen and changed about one person. What is confidential is shut until it is opened. */
export function PersonPanel({ person, onClose }: PersonPanelProps) {
  return (
    <Panel title={person.name} onClose={onClose}>
      <ToMend person={person.id} />
      <PersonForm person={person} onDone={onClose} />
      <div>
        <Disclosure title="Rounds so far" isOpenAtFirst>
          <RoundsSoFar person={person.id} />
        </Disclosure>
        <Disclosure title="Deals with">
          <DealsWith person={person.id} />
        </Disclosure>
        <Disclosure title="Answers so far" isPrivate>
          <AnswersSoFar person={person.id} />
        </Disclosure>
        <Disclosure title="Keep apart" isPrivate>
          <KeptApart person={person.id} />
        </Disclosure>
        <Disclosure title="Everything held about them" isPrivate>
          <AllHeld person={person.id}>
            <Erase person={person} onErased={onClose} />
          </AllHeld>
        </Disclosure>
      </div>
    </Panel>
  );
}

/** Says so where a published pair no longer stands because this person goes or is not there yet. */
function ToMend({ person }: { person: PersonId }) {
  const go = useGo();
  const toMend = useLookLater("person_history", { person }).data?.toMend;
  if (!toMend) return null;
  return (
    <Notice
      tone="ask"
      title={toMend}
      actions={
        <Button small onPress={() => go("matches")}>
          Mend the pairs
        </Button>
      }
    />
  );
}
