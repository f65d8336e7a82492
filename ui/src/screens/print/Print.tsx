import { useState } from "react";
import { Heading } from "../../components/Heading";
import { usePlace } from "../../frame/place";
import type { Round } from "../../lib/bindings";
import { useLook } from "../../lib/queries";
import { longDate } from "../../words/dates";
import { inWords } from "../../words/numbers";
import { DocumentCards } from "./DocumentCards";
import { DocumentPanel } from "./DocumentPanel";
import "./Print.css";

/** Every document of the round as it will come out, to print or to save. */
export default function Print() {
  const wanted = usePlace().document;
  const { round, closed } = useLook("overview", null);
  const documents = useLook("documents", null);
  const [chosenKind, setChosenKind] = useState(wanted);
  const ready = documents.filter(({ available }) => available);
  const chosen = documents.find(({ kind }) => kind === chosenKind) ?? ready.find(({ kind }) => kind === "matchSheet") ?? ready[0];
  return (
    <>
      <Heading title="Print">
        {ready.length > 0 && (round ?? closed)
          ? `${papersOf(round, closed)} What you see is exactly what comes out.`
          : "The papers of the round will be here. Each one says what it still needs."}
      </Heading>
      <div className="print-columns">
        <DocumentCards documents={documents} chosen={chosen?.kind ?? null} onChoose={setChosenKind} />
        {chosen && <DocumentPanel key={chosen.kind} document={chosen} />}
      </div>
    </>
  );
}

function papersOf(open: Round | null, closed: Round | null): string {
  if (open) return `The papers of round ${inWords(open.number)}.`;
  return closed?.closedOn ? `Round ${inWords(closed.number)}, closed on ${longDate(closed.closedOn)}: its papers stay here until the next round starts.` : "";
}
