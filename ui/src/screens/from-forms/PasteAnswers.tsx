import { ClipboardPaste } from "lucide-react";
import { Button } from "../../components/Button";
import { useGo, usePlace } from "../../frame/place";

/** The way from a screen to the answers that people sent back from its forms. */
export function PasteAnswers() {
  const { screen } = usePlace();
  const go = useGo();
  return (
    <Button small icon={ClipboardPaste} onPress={() => go("from-forms", { from: screen })}>
      Paste answers
    </Button>
  );
}
