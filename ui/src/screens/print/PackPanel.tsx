import { FileArchive, FolderDown } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Disclosure } from "../../components/Disclosure";
import { Lines } from "../../components/Lines";
import { Notice } from "../../components/Notice";
import type { Document } from "../../lib/bindings";
import { useShell } from "../../lib/queries";
import { countOf, sentence } from "../../words/numbers";
import { SavedMany } from "./LastSaved";
import { PageChoicesForm } from "./PageChoices";
import { SavingTogether } from "./SavingTogether";
import { usualChoices } from "./usualChoices";

/** Every paper for others at once, in a folder or as one zip. */
export function PackPanel({ documents }: { documents: Document[] }) {
  const [choices, setChoices] = useState(usualChoices);
  const save = useShell("save_pack");
  const inIt = documents.filter(({ available, confidential }) => available && !confidential);
  const saveAs = (asZip: boolean) => {
    const { paper, largePrint, blackAndWhite } = choices;
    save.mutate({ asZip, paper, largePrint, blackAndWhite });
  };
  return (
    <Card title="The whole pack" about="Every paper for others that can be made now. Confidential ones stay out of it.">
      {inIt.length === 0 ? (
        <Notice tone="explain" title="There is nothing to put into it yet.">
          Each paper says what it still needs.
        </Notice>
      ) : (
        <>
          <PageChoicesForm choices={choices} onChange={setChoices} />
          <div className="row">
            <Button kind="main" icon={FolderDown} onPress={() => saveAs(false)} isDisabled={save.isPending}>
              Save in a folder
            </Button>
            <Button icon={FileArchive} onPress={() => saveAs(true)} isDisabled={save.isPending}>
              Save as one zip
            </Button>
          </div>
          <SavingTogether isWorking={save.isPending} />
          <SavedMany saved={save.data} what="file" />
          <Disclosure title={`${sentence(countOf(inIt.length, "document"))} are in it`}>
            <Lines lines={inIt.map(({ title }) => title)} small />
          </Disclosure>
        </>
      )}
    </Card>
  );
}
