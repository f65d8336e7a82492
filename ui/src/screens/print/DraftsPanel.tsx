import { FileArchive, Mails } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { FailureNotice } from "../../components/FailureNotice";
import { Notice } from "../../components/Notice";
import { PersonPicker } from "../../components/PersonPicker";
import { TextToCopy } from "../../components/TextToCopy";
import type { Document, Paper, PersonId } from "../../lib/bindings";
import { useLookLater, useShell } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { ChangedOnly, useChangedOnly } from "./ChangedOnly";
import { SavedMany } from "./LastSaved";
import { PageChoicesForm } from "./PageChoices";
import { SavingTogether } from "./SavingTogether";
import { usualChoices } from "./usualChoices";

/** A mail draft for each person with their own letter, and the words alone for one of them. */
export function DraftsPanel({ letters }: { letters: Document | undefined }) {
  const [made, setChoices] = useState(usualChoices);
  const changed = useChangedOnly(true);
  const save = useShell("save_drafts");
  const saveAs = (asZip: boolean) => {
    const { paper, largePrint, blackAndWhite } = made;
    save.mutate({ asZip, paper, largePrint, blackAndWhite, changedOnly: changed.only });
  };
  if (!letters?.available) {
    return (
      <Card title="Mail drafts">
        <Notice tone="explain" title="These cannot be made yet.">
          {letters?.why}
        </Notice>
      </Card>
    );
  }
  return (
    <Card title="Mail drafts" about="One for each person: a few words, with their letter, their dates and a page for their answer attached.">
      <p>
        A draft opens in your own mail program, ready to be looked over and sent from there. Nothing is ever sent from here, and whether
        you sent it is not known here.
      </p>
      <PageChoicesForm choices={made} onChange={setChoices} />
      <ChangedOnly changed={changed} />
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
      <WordsForOne paper={made.paper} />
    </Card>
  );
}

/** The message for one person, to be copied into whatever they read. */
function WordsForOne({ paper }: { paper: Paper }) {
  const names = useNames();
  const { data: published } = useLookLater("published", null);
  const [person, setPerson] = useState<PersonId | null>(null);
  const { data, error } = useLookLater("draft_text", person === null ? "notYet" : { person, paper });
  const readers = new Set(published && [...published.groups.flatMap(({ members }) => members), ...published.newlyLeftOut]);
  return (
    <section className="stack" aria-labelledby="words-for-one">
      <h3 id="words-for-one">Or only the words, for one person</h3>
      <PersonPicker
        label="For whom?"
        people={names.everybody.filter(({ id }) => readers.has(id))}
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
