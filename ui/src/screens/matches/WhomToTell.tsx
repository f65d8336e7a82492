import { useEffect, useRef } from "react";
import { Notice } from "../../components/Notice";
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
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    told.current?.focus({ preventScroll: true });
    told.current?.scrollIntoView?.({ block: "center" });
  }, []);
  return (
    <div ref={told} tabIndex={-1} className="whom-to-tell">
      <Notice tone="explain" title={`Version ${toTell.version} is published.`}>
        Tell {listed(names.inOrder(toTell.people).map(names.short))}; everybody else keeps their partner.
      </Notice>
    </div>
  );
}
