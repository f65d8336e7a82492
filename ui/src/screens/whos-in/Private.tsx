import { Lock } from "lucide-react";
import { Disclosure } from "../../components/Disclosure";
import type { TableKind } from "../../lib/bindings";
import { ChoosingInTheRoom } from "./ChoosingInTheRoom";
import { KeepApart } from "./KeepApart";

interface PrivateProps {
  hasRound: boolean;
  onBringIn: (table: TableKind) => void;
}

/** What only the two who run the programme should see: shut until it is opened. */
export function Private({ hasRound, onBringIn }: PrivateProps) {
  return (
    <>
      <p className="private-note muted">
        <Lock className="icon small" aria-hidden />
        Only for the two who run the programme. Nothing of this is printed. Open it when nobody looks over your shoulder.
      </p>
      {hasRound && (
        <section className="card">
          <Disclosure title="Choosing in the room" level={2} isPrivate>
            <ChoosingInTheRoom onBringIn={onBringIn} />
          </Disclosure>
        </section>
      )}
      <section className="card">
        <Disclosure title="Keep apart" level={2} isPrivate>
          <KeepApart />
        </Disclosure>
      </section>
    </>
  );
}
