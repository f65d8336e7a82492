import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { TextToCopy } from "../../components/TextToCopy";

interface NoteProps {
  title: string;
  text: string;
  isOpen: boolean;
  onClose: () => void;
}

/** A note to be copied into the owner's own mail: the program sends nothing. */
export function Note({ title, text, isOpen, onClose }: NoteProps) {
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      <TextToCopy
        label="Your words to them"
        hint="Change it as you like. Nothing is sent from here, and it is not kept."
        text={text}
        lines={9}
        copyAs="main"
      >
        <Button kind="bare" onPress={onClose}>
          Close
        </Button>
      </TextToCopy>
    </Dialog>
  );
}
