import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { FailureNotice } from "../../components/FailureNotice";
import { Lines } from "../../components/Lines";
import { Working } from "../../components/Working";
import type { KeptCopy, LoggedChange } from "../../lib/bindings";
import { useChange, useLookLater } from "../../lib/queries";

/** As many changes as are named one by one. */
const NAMED = 8;

/** Says what a copy would change before it takes the programme's place, and afterwards how to take that back. */
export function Restore({ copy, onClose }: { copy: KeptCopy; onClose: () => void }) {
  const preview = useLookLater("preview_restore", { copy: copy.number });
  const restore = useChange("restore");
  const done = restore.data;
  return (
    <Dialog title={done ? "The copy is back" : `Restore copy ${copy.number}?`} isOpen onClose={onClose} warns={!done}>
      {done ? (
        <p>{done.sentence}</p>
      ) : (
        <>
          {preview.error && <FailureNotice thrown={preview.error} />}
          {preview.isPending && <Working>Comparing it with what is there now…</Working>}
          {preview.data && (
            <>
              <p>{preview.data.sentence}</p>
              <Changes title="Would be taken back" changes={preview.data.lost} />
              <Changes title="Would be there again" changes={preview.data.gained} />
              <p>The programme as it is now is copied first, so that this can be taken back.</p>
            </>
          )}
        </>
      )}
      <div className="row">
        <Button kind="main" autoFocus onPress={onClose}>
          {done ? "Go on" : "Leave it as it is"}
        </Button>
        {!done && (
          <Button
            isDisabled={!preview.data}
            isPending={restore.isPending}
            onPress={() => restore.mutate({ copy: copy.number })}
          >
            Restore it
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function Changes({ title, changes }: { title: string; changes: LoggedChange[] }) {
  if (changes.length === 0) return null;
  const named = changes.slice(0, NAMED).map((change) => change.sentence);
  const more = changes.length - named.length;
  return (
    <>
      <h3>{title}</h3>
      <Lines lines={more > 0 ? [...named, `… and ${more} more`] : named} />
    </>
  );
}
