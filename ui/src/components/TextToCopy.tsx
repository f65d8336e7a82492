import { Copy } from "lucide-react";
import { useState } from "react";
import { Button, type ButtonProps } from "./Button";
import { Field } from "./Field";
import { Said } from "./Said";

interface TextToCopyProps {
  label: string;
  hint: string;
  /** What stands there at first; the owner may change it before it is copied. */
  text: string;
  lines: number;
  copyAs?: ButtonProps["kind"];
  /** More buttons beside the one that copies. */
  children?: React.ReactNode;
}

/** Words to be copied into a message of the owner's own: the program sends nothing. */
export function TextToCopy({ label, hint, text, lines, copyAs, children }: TextToCopyProps) {
  const [words, setWords] = useState(text);
  const [said, setSaid] = useState("");
  const copy = () =>
    void navigator.clipboard.writeText(words).then(
      () => setSaid("Copied. Paste it into a message of your own."),
      () => setSaid("It could not be copied. Mark the text and copy it by hand."),
    );
  return (
    <>
      <Field label={label} hint={hint} value={words} onChange={setWords} lines={lines} />
      <Said>{said}</Said>
      <div className="row">
        <Button kind={copyAs} icon={Copy} onPress={copy}>
          Copy the text
        </Button>
        {children}
      </div>
    </>
  );
}
