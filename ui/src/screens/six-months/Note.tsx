import { Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Field } from "../../components/Field";
import { Said } from "../../components/Said";

interface NoteProps {
  title: string;
  text: string;
  isOpen: boolean;
  onClose: () => void;
}

/** A note to be copied into the owner's own mail: the program sends nothing. */
export function Note({ title, isOpen, onClose, ...rest }: NoteProps) {
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      <NoteText {...rest} onClose={onClose} />
    </Dialog>
  );
}

function NoteText({ text, onClose }: Pick<NoteProps, "text" | "onClose">) {
  const [note, setNote] = useState(text);
  const [said, setSaid] = useState("");
  const copy = () =>
    void navigator.clipboard.writeText(note).then(
      () => setSaid("Copied. Paste it into a message of your own."),
      () => setSaid("It could not be copied. Mark the text and copy it by hand."),
    );
  return (
    <>
      <Field label="Your words to them" hint="Change it as you like. Nothing is sent from here, and it is not kept." value={note} onChange={setNote} lines={9} />
      <Said>{said}</Said>
      <div className="row">
        <Button kind="main" icon={Copy} onPress={copy}>
          Copy the text
        </Button>
        <Button kind="bare" onPress={onClose}>
          Close
        </Button>
      </div>
    </>
  );
}
