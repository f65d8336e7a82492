import { Printer } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Checkbox } from "../../components/Checkbox";
import { FailureNotice } from "../../components/FailureNotice";
import { Notice } from "../../components/Notice";
import { Pill } from "../../components/Pill";
import { Said } from "../../components/Said";
import { Segmented } from "../../components/Segmented";
import { Working } from "../../components/Working";
import type { Document, Format, Paper } from "../../lib/bindings";
import { useLookLater, useShell } from "../../lib/queries";
import { Page } from "./Page";
import { usePages } from "./usePages";
import { type PageChoices, usualChoices } from "./usualChoices";

const saveAs: Record<Format, string> = {
  pdf: "Save as PDF",
  csv: "Save as CSV",
  xlsx: "Save as Excel",
  html: "Save as a web page",
  ics: "Save for calendars",
  json: "Save the file",
};

/** One document: its paper and print, the ways to keep it, and all its pages. */
export function DocumentPanel({ document }: { document: Document }) {
  const [made, setChoices] = useState<PageChoices>(usualChoices);
  const [toEverybody, setToEverybody] = useState(false);
  const { data: published } = useLookLater("published", document.kind === "letters" ? null : "notYet");
  const hasChanged = published != null && published.version > 1;
  const choices = { ...made, changedOnly: hasChanged && !toEverybody };
  const open = useShell("open_document");
  const save = useShell("save_document");
  const show = useShell("show_in_folder");
  const { kind, title, about, formats, available, confidential, why } = document;
  const hasPages = formats.includes("pdf");
  const withChoice = (choice: Partial<PageChoices>) => setChoices({ ...made, ...choice });

  if (!available) {
    return (
      <Card title={title}>
        <Notice tone="explain" title="This one cannot be made yet.">
          {why}
        </Notice>
      </Card>
    );
  }
  return (
    <Card title={title} about={confidential && <Pill tone="ask">Only {about.charAt(0).toLowerCase() + about.slice(1)}</Pill>}>
      {hasPages ? (
        <PageChoicesForm choices={choices} onChange={withChoice} />
      ) : (
        <p className="muted">This is a file for programs to read, so there are no pages to see.</p>
      )}
      {hasChanged && (
        <Checkbox isSelected={!toEverybody} onChange={(only) => setToEverybody(!only)}>
          Only to those whose pair has changed
        </Checkbox>
      )}
      <div className="row">
        {hasPages && (
          <Button kind="main" icon={Printer} onPress={() => open.mutate({ kind, ...choices })} isPending={open.isPending}>
            Open to print
          </Button>
        )}
        {formats.map((format) => (
          <Button key={format} onPress={() => save.mutate({ kind, format, ...choices })} isPending={save.isPending}>
            {saveAs[format]}
          </Button>
        ))}
      </div>
      <Said>
        {save.data && (
          <p className="cap muted">
            Last saved to {save.data.folder}, as {save.data.file}.{" "}
            <Button kind="quiet" small onPress={() => show.mutate(null)}>
              Show in folder
            </Button>
          </p>
        )}
      </Said>
      {hasPages && <Preview document={document} choices={choices} />}
    </Card>
  );
}

interface PageChoicesFormProps {
  choices: PageChoices;
  onChange: (choice: Partial<PageChoices>) => void;
}

function PageChoicesForm({ choices, onChange }: PageChoicesFormProps) {
  return (
    <>
      <div className="page-choices">
        <span className="muted" aria-hidden>
          Paper
        </span>
        <Segmented<Paper>
          label="Paper"
          choices={[
            { id: "a4", name: "A4" },
            { id: "letter", name: "US Letter" },
          ]}
          value={choices.paper}
          onChange={(paper) => paper && onChange({ paper })}
        />
        <span className="muted" aria-hidden>
          Size
        </span>
        <Segmented
          label="Size"
          choices={[
            { id: "standard", name: "Standard" },
            { id: "large", name: "Large print" },
          ]}
          value={choices.largePrint ? "large" : "standard"}
          onChange={(size) => onChange({ largePrint: size === "large" })}
        />
      </div>
      <Checkbox isSelected={choices.blackAndWhite} onChange={(blackAndWhite) => onChange({ blackAndWhite })}>
        Black and white
      </Checkbox>
    </>
  );
}

function Preview({ document, choices }: { document: Document; choices: PageChoices }) {
  const { data, error, isPlaceholderData } = usePages(document.kind, document.available, choices);
  if (error) return <FailureNotice thrown={error} />;
  return (
    <>
      {(!data || isPlaceholderData) && <Working>Laying out the pages…</Working>}
      <ol className="pages">
        {data?.pages.map((svg, place) => (
          <li key={`page ${place + 1}`}>
            <Page svg={svg} name={`${document.title}, page ${place + 1} of ${data.pages.length}`} />
          </li>
        ))}
      </ol>
    </>
  );
}
