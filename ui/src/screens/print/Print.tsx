import { FolderDown, Mails } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../components/Button";
import { Heading } from "../../components/Heading";
import { usePlace } from "../../frame/place";
import type { Round } from "../../lib/bindings";
import { useLook } from "../../lib/queries";
import { longDate } from "../../words/dates";
import { inWords } from "../../words/numbers";
import { DocumentCards } from "./DocumentCards";
import { DocumentPanel } from "./DocumentPanel";
import { DraftsPanel } from "./DraftsPanel";
import { PackPanel } from "./PackPanel";
import "./Print.css";

/** Every document of the round as it will come out, to print or to save. */
export default function Print() {
  const wanted = usePlace().document;
  const { round, closed } = useLook("overview", null);
  const documents = useLook("documents", null);
  const [asked, setAsked] = useState(wanted);
  const ready = documents.filter(({ available }) => available);
  const document = documents.find(({ kind }) => kind === asked) ?? ready.find(({ kind }) => kind === "matchSheet") ?? ready[0];
  const together = asked === "pack" || asked === "drafts" ? asked : null;
  const panel = useRef<HTMLDivElement>(null);
  const shown = useRef(asked);
  useEffect(() => {
    if (asked === shown.current) return;
    shown.current = asked;
    // In one column it stands below all the small pictures.
    const top = panel.current?.getBoundingClientRect().top ?? 0;
    if (top < 0 || top > window.innerHeight / 2) panel.current?.scrollIntoView?.({ block: "start" });
  }, [asked]);
  return (
    <>
      <Heading
        title="Print"
        action={
          <>
            <Button icon={FolderDown} onPress={() => setAsked("pack")}>
              The whole pack
            </Button>
            <Button icon={Mails} onPress={() => setAsked("drafts")}>
              Mail drafts
            </Button>
          </>
        }
      >
        {ready.length > 0 && (round ?? closed)
          ? `${papersOf(round, closed)} What you see is exactly what comes out.`
          : "The papers of the round will be here. Each one says what it still needs."}
      </Heading>
      <div className="print-columns">
        <DocumentCards documents={documents} chosen={together ? null : (document?.kind ?? null)} onChoose={setAsked} />
        <div className="print-panel" ref={panel}>
          {together === "pack" && <PackPanel documents={documents} />}
          {together === "drafts" && <DraftsPanel documents={documents} />}
          {!together && document && <DocumentPanel key={document.kind} document={document} />}
        </div>
      </div>
    </>
  );
}

function papersOf(open: Round | null, closed: Round | null): string {
  if (open) return `The papers of round ${inWords(open.number)}.`;
  return closed?.closedOn ? `Round ${inWords(closed.number)}, closed on ${longDate(closed.closedOn)}: its papers stay here until the next round starts.` : "";
}
