import { AppWindow, Printer } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { FailureNotice } from "../../components/FailureNotice";
import { Notice } from "../../components/Notice";
import { Pill } from "../../components/Pill";
import { Working } from "../../components/Working";
import type { Document, Format, PersonId } from "../../lib/bindings";
import { useShell } from "../../lib/queries";
import { PasteAnswers } from "../from-forms/PasteAnswers";
import { ChangedOnly, useChangedOnly } from "./ChangedOnly";
import { GuideText } from "./GuideText";
import { forms } from "./kinds";
import { LastSaved } from "./LastSaved";
import { OnePerson } from "./OnePerson";
import { Page } from "./Page";
import { PageChoicesForm } from "./PageChoices";
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
  const [person, setPerson] = useState<PersonId | null>(null);
  const changed = useChangedOnly(document.kind === "letters");
  const people = person === null ? undefined : [person];
  const choices = { ...made, changedOnly: changed.only && people === undefined, people };
  const open = useShell("open_document");
  const save = useShell("save_document");
  const { kind, title, about, formats, available, confidential, why } = document;
  const hasPages = formats.includes("pdf");
  const isWebPage = formats.includes("html");

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
        <PageChoicesForm choices={made} onChange={setChoices} />
      ) : (
        <p className="muted">This is a file for programs to read, so there are no pages to see.</p>
      )}
      {person === null && <ChangedOnly changed={changed} />}
      <OnePerson kind={kind} person={person} onChoose={setPerson} />
      <div className="row">
        {hasPages && (
          <Button kind="main" icon={Printer} onPress={() => open.mutate({ kind, format: "pdf", ...choices })} isPending={open.isPending}>
            Open to print
          </Button>
        )}
        {isWebPage && (
          <Button icon={AppWindow} onPress={() => open.mutate({ kind, format: "html", ...choices })} isPending={open.isPending}>
            Open in the browser
          </Button>
        )}
        {formats.map((format) => (
          <Button key={format} onPress={() => save.mutate({ kind, format, ...choices })} isPending={save.isPending}>
            {saveAs[format]}
          </Button>
        ))}
      </div>
      <LastSaved saved={save.data} />
      {kind === "guide" && <GuideText />}
      {forms.has(kind) && (
        <div className="row">
          <p className="cap muted">Whoever fills it in sends you a code.</p>
          <PasteAnswers />
        </div>
      )}
      {hasPages && isWebPage && <p className="cap muted">These are the pages for paper. The web page opens in your browser.</p>}
      {hasPages && <Preview document={document} choices={choices} />}
    </Card>
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
