import { FileCode, Lock } from "lucide-react";
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection, Text } from "react-aria-components";
import type { Document, DocumentKind, Moment } from "../../lib/bindings";
import { useNear } from "../../lib/useNear";
import { Page } from "./Page";
import { useFirstPage } from "./usePages";
import { usualChoices } from "./usualChoices";

interface DocumentCardsProps {
  documents: Document[];
  chosen: DocumentKind | null;
  onChoose: (kind: DocumentKind) => void;
}

/** The parts of a round, as the rail calls them. */
const moments: Record<Moment, string> = {
  whosIn: "Who’s in",
  matches: "Matches",
  sixMonths: "Six months",
  awayday: "Awayday",
  whatNext: "What next",
};

/** The documents, part by part of the round, with a small picture of their first page, or why they cannot be made yet. */
export function DocumentCards({ documents, chosen, onChoose }: DocumentCardsProps) {
  const handedOut = (at: Moment) => documents.filter(({ moment }) => moment === at);
  const parts = (Object.keys(moments) as Moment[]).filter((moment) => handedOut(moment).length > 0);
  return (
    <ListBox
      className="documents"
      aria-label="Documents"
      layout="grid"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => documents.filter(({ kind }) => keys !== "all" && keys.has(kind)).forEach(({ kind }) => onChoose(kind))}
    >
      {parts.map((moment) => (
        <ListBoxSection key={moment} id={moment} className="moment">
          <Header className="moment-heading">{moments[moment]}</Header>
          <Collection items={handedOut(moment)}>
            {(document) => (
              <ListBoxItem id={document.kind} textValue={document.title} className="document">
                <FirstPage document={document} />
                <Text slot="label" className="document-words">
                  <strong>{document.title}</strong>{" "}
                  <span className="muted cap">{document.available ? document.about : document.why}</span>
                </Text>
              </ListBoxItem>
            )}
          </Collection>
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

/** What is confidential stays shut until it is chosen: others may be looking at the window. */
function FirstPage({ document: { kind, formats, available, confidential } }: { document: Document }) {
  const hasPages = formats.includes("pdf");
  const [place, isNear] = useNear<HTMLSpanElement>(false);
  const { data } = useFirstPage(kind, available && hasPages && !confidential && isNear, usualChoices());
  const [first] = data?.pages ?? [];
  return (
    <span ref={place} className="first-page">
      {first === undefined ? (
        <span className="sheet not-yet" aria-hidden>
          {hasPages ? confidential && <Lock className="icon" /> : <FileCode className="icon" />}
        </span>
      ) : (
        <Page svg={first} name="" />
      )}
    </span>
  );
}
