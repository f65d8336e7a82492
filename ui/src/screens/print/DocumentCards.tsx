import { FileCode } from "lucide-react";
import { ListBox, ListBoxItem, Text } from "react-aria-components";
import type { Document, DocumentKind } from "../../lib/bindings";
import { Page } from "./Page";
import { usePages } from "./usePages";
import { usualChoices } from "./usualChoices";

interface DocumentCardsProps {
  documents: Document[];
  chosen: DocumentKind | null;
  onChoose: (kind: DocumentKind) => void;
}

/** The documents with a small picture of their first page, or why they cannot be made yet. */
export function DocumentCards({ documents, chosen, onChoose }: DocumentCardsProps) {
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
      {documents.map((document) => (
        <ListBoxItem key={document.kind} id={document.kind} textValue={document.title} className="document">
          <FirstPage document={document} />
          <Text slot="label" className="document-words">
            <strong>{document.title}</strong>{" "}
            <span className="muted cap">{document.available ? document.about : document.why}</span>
          </Text>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}

function FirstPage({ document }: { document: Document }) {
  const hasPages = document.formats.includes("pdf");
  const { data } = usePages(document.kind, document.available && hasPages, usualChoices());
  const [first] = data?.pages ?? [];
  if (first === undefined) return <span className="sheet not-yet" aria-hidden>{!hasPages && <FileCode className="icon" />}</span>;
  return <Page svg={first} name="" />;
}
