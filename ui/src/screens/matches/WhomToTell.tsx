import { useEffect, useRef } from "react";
import { Printer } from "lucide-react";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { useGo } from "../../frame/place";
import type { PersonId } from "../../lib/bindings";
import type { Names } from "../../lib/useNames";
import { listed } from "../../words/names";

/** Who has to hear of a version: everybody else keeps their partner. */
export interface ToTell {
  version: number;
  people: PersonId[];
}

/** What is left to do after pairs were mended. Takes the focus from the way that was taken. */
export function WhomToTell({ toTell, names }: { toTell: ToTell; names: Names }) {
  const go = useGo();
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    told.current?.focus({ preventScroll: true });
    told.current?.scrollIntoView?.({ block: "center" });
  }, []);
  return (
    <div ref={told} tabIndex={-1} className="whom-to-tell">
      <Notice
        tone="explain"
        title={`Version ${toTell.version} is published.`}
        actions={
          <Button small icon={Printer} onPress={() => go("print", { document: "letters" })}>
            Print their letters
          </Button>
        }
      >
        Tell {listed(names.inOrder(toTell.people).map(names.short))}; everybody else keeps their partner.
      </Notice>
    </div>
  );
}
