import { FileArchive, Mails } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { FailureNotice } from "../../components/FailureNotice";
import { Notice } from "../../components/Notice";
import { PersonPicker } from "../../components/PersonPicker";
import { Select } from "../../components/Select";
import { TextToCopy } from "../../components/TextToCopy";
import type { Document, DocumentKind, Paper, PersonId } from "../../lib/bindings";
import { useLookLater, useShell } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { ChangedOnly, useChangedOnly } from "./ChangedOnly";
import { beforePairs, forms } from "./kinds";
import { SavedMany } from "./LastSaved";
import { PageChoicesForm } from "./PageChoices";
import { SavingTogether } from "./SavingTogether";
import { usualChoices } from "./usualChoices";

/** A mail draft for each person with their own letter or a form, and the words alone for one of them. */
export function DraftsPanel({ documents }: { documents: Document[] }) {
  const [made, setChoices] = useState(usualChoices);
  const sendable = documents.filter(({ kind, available }) => available && (kind === "letters" || forms.has(kind)));
  const [chosen, setChosen] = useState<DocumentKind | null>(null);
  const goes = sendable.find(({ kind }) => kind === chosen) ?? sendable.find(({ kind }) => kind === "letters") ?? sendable[0];
  const areLetters = goes?.kind === "letters";
  const changed = useChangedOnly(areLetters);
  const save = useShell("save_drafts");
  if (!goes) {
    return (
      <Card title="Mail drafts">
        <Notice tone="explain" title="These cannot be made yet.">
          {documents.find(({ kind }) => kind === "joiningForm")?.why}
        </Notice>
      </Card>
    );
  }
  const saveAs = (asZip: boolean) => {
    const { paper, largePrint, blackAndWhite } = made;
    save.mutate({ asZip, kind: goes.kind, paper, largePrint, blackAndWhite, changedOnly: areLetters && changed.only });
  };
  return (
    <Card title="Mail drafts" about="One for each person: a few words, with what you choose attached.">
      <p>
        A draft opens in your own mail program, ready to be looked over and sent from there. Nothing is ever sent from here, and whether
        you sent it is not known here.
      </p>
      <Select
        label="What goes with each?"
        hint={
          areLetters
            ? "Their own letter, the meetings that are booked, and a page for their answer."
            : "The page of the form, which opens in any browser without a network and gives a code to send back."
        }
        choices={sendable.map(({ kind, title, about }) => ({ id: kind, name: title, about }))}
        value={goes.kind}
        onChange={setChosen}
      />
      {areLetters && (
        <>
          <PageChoicesForm choices={made} onChange={setChoices} />
          <ChangedOnly changed={changed} />
        </>
      )}
      <div className="row">
        <Button kind="main" icon={Mails} onPress={() => saveAs(false)} isDisabled={save.isPending}>
          Save mail drafts
        </Button>
        <Button icon={FileArchive} onPress={() => saveAs(true)} isDisabled={save.isPending}>
          Save as one zip
        </Button>
      </div>
      <SavingTogether isWorking={save.isPending} />
      <SavedMany saved={save.data} what="draft" also="Nothing was sent." />
      <WordsForOne key={goes.kind} kind={goes.kind} paper={made.paper} />
    </Card>
  );
}

/** The message for one person, to be copied into whatever they read. */
function WordsForOne({ kind, paper }: { kind: DocumentKind; paper: Paper }) {
  const names = useNames();
  const { data: published } = useLookLater("published", null);
  const [person, setPerson] = useState<PersonId | null>(null);
  const { data, error } = useLookLater("draft_text", person === null ? "notYet" : { kind, person, paper });
  const matched = new Set(published && [...published.groups.flatMap(({ members }) => members), ...published.newlyLeftOut]);
  return (
    <section className="stack" aria-labelledby="words-for-one">
      <h3 id="words-for-one">Or only the words, for one person</h3>
      <PersonPicker
        label="For whom?"
        people={beforePairs.has(kind) ? names.everybody : names.everybody.filter(({ id }) => matched.has(id))}
        value={person}
        onChange={setPerson}
        opensOnTyping
      />
      {error && <FailureNotice thrown={error} />}
      {person !== null && data && (
        <>
          <p className="cap muted">
            {data.to ? `To ${data.to}. ` : ""}Subject: {data.subject}
          </p>
          <TextToCopy
            key={data.body}
            label={`The words to ${names.short(person)}`}
            hint="For a mail or a chat of your own. Change them as you like; they are not kept."
            text={data.body}
            lines={10}
          />
        </>
      )}
    </section>
  );
}
