import { Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Lines } from "../../components/Lines";
import { Working } from "../../components/Working";
import type { Person } from "../../lib/bindings";
import { useChange, useLookLater } from "../../lib/queries";
import { firstName } from "../../words/names";

interface EraseProps {
  person: Person;
  onErased: () => void;
}

/** Asks before the one change that cannot be undone, and says first what it means. */
export function Erase({ person, onErased }: EraseProps) {
  const [isAsking, setIsAsking] = useState(false);
  const erase = useChange("erase_person");
  const meaning = useLookLater("before_erasing", isAsking ? { person: person.id } : "notYet").data;
  const close = () => setIsAsking(false);
  return (
    <div className="row">
      <Button kind="danger" icon={Trash2} onPress={() => setIsAsking(true)}>
        Erase {firstName(person.name)}…
      </Button>
      <Dialog title={`Erase ${person.name} for good?`} isOpen={isAsking} onClose={close} warns>
        {meaning ? <Lines lines={meaning} /> : <Working>Looking what it means…</Working>}
        <div className="row">
          <Button kind="main" autoFocus onPress={close}>
            Keep {firstName(person.name)}
          </Button>
          <Button
            kind="danger"
            isDisabled={!meaning}
            isPending={erase.isPending}
            onPress={() => erase.mutate({ person: person.id }, { onSuccess: onErased })}
          >
            Erase for good
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
