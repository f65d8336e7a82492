import { useState } from "react";
import { Heading } from "../../components/Heading";
import { usePlace } from "../../frame/place";
import { useLook } from "../../lib/queries";
import { inWords } from "../../words/numbers";
import { DocumentCards } from "./DocumentCards";
import { DocumentPanel } from "./DocumentPanel";
import "./Print.css";

/** Every document of the round as it will come out, to print or to save. */
export default function Print() {
  const wanted = usePlace().document;
  const { round } = useLook("overview", null);
  const documents = useLook("documents", null);
  const [chosenKind, setChosenKind] = useState(wanted);
  const chosen = documents.find(({ kind }) => kind === chosenKind) ?? documents.find(({ available }) => available);
  const areReady = documents.some(({ available }) => available);
  return (
    <>
      <Heading title="Print">
        {areReady && round
          ? `The papers of round ${inWords(round.number)}. What you see is exactly what comes out.`
          : "The papers of the round will be here. Each one says what it still needs."}
      </Heading>
      <div className="print-columns">
        <DocumentCards documents={documents} chosen={chosen?.kind ?? null} onChoose={setChosenKind} />
        {chosen && <DocumentPanel key={chosen.kind} document={chosen} />}
      </div>
    </>
  );
}
