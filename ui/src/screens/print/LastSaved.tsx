import { Button } from "../../components/Button";
import { Said } from "../../components/Said";
import { useShell } from "../../lib/queries";
import type { OpenFile, SavedTogether } from "../../lib/shell";
import { countOf, sentence } from "../../words/numbers";

/** Where a document was saved last, with the way there. */
export function LastSaved({ saved }: { saved: OpenFile | null | undefined }) {
  return <Said>{saved && <Saved>{`Last saved to ${saved.folder}, as ${saved.file}.`}</Saved>}</Said>;
}

interface SavedManyProps {
  saved: SavedTogether | null | undefined;
  /** What there are many of: "draft". */
  what: string;
  /** What else there is to say of it. */
  also?: string;
}

/** Where many files were saved, and how many. */
export function SavedMany({ saved, what, also = "" }: SavedManyProps) {
  return (
    <Said>
      {saved && <Saved>{`${sentence(countOf(saved.files, what))} saved to ${saved.folder} › ${saved.file}. ${also}`}</Saved>}
    </Said>
  );
}

function Saved({ children }: { children: string }) {
  const show = useShell("show_in_folder");
  return (
    <p className="cap muted">
      {children}{" "}
      <Button kind="quiet" small onPress={() => show.mutate(null)}>
        Show in folder
      </Button>
    </p>
  );
}
