import { FileCheck, Save } from "lucide-react";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { Said } from "../../components/Said";
import { useShell } from "../../lib/queries";

/** Keeps the pairs with their proof in a file, and checks a file kept before. */
export function SavedProof({ isProved }: { isProved: boolean }) {
  const save = useShell("save_document");
  const check = useShell("check_proposal");
  const keep = () =>
    save.mutate({ kind: "proposal", format: "json", paper: "a4", largePrint: false, blackAndWhite: false, changedOnly: false });
  return (
    <>
      <div className="row saved-proof">
        {isProved && (
          <Button small icon={Save} onPress={keep} isPending={save.isPending}>
            Save with its proof
          </Button>
        )}
        <Button small icon={FileCheck} onPress={() => check.mutate(null)} isPending={check.isPending}>
          Check a saved proposal
        </Button>
      </div>
      <Said>
        {save.data && (
          <p className="cap muted">
            Saved to {save.data.folder}, as {save.data.file}. Only for the leader and the HR lead.
          </p>
        )}
        {check.data && (
          <Notice tone={check.data.valid ? "explain" : "danger"} title={check.data.file}>
            {check.data.sentence}
          </Notice>
        )}
      </Said>
    </>
  );
}
