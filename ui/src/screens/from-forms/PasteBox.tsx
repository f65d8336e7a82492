import { useState } from "react";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import { wasPasted } from "./found";

interface PasteBoxProps {
  label: string;
  hint: string;
  lines: number;
  /** What a code typed by hand is taken with. */
  button: React.ComponentProps<typeof Button>;
  onText: (text: string) => void;
  /** More ways beside the button. */
  children?: React.ReactNode;
  autoFocus?: boolean;
}

/** A box that takes what is pasted at once, and what is typed when it is said to be all. */
export function PasteBox({ label, hint, lines, button, onText, children, autoFocus }: PasteBoxProps) {
  const [text, setText] = useState("");
  const take = (taken: string) => {
    setText("");
    onText(taken);
  };
  return (
    <>
      <Field
        label={label}
        hint={hint}
        lines={lines}
        value={text}
        onChange={(next) => (wasPasted(text, next) ? take(next) : setText(next))}
        autoFocus={autoFocus}
      />
      <div className="row">
        <Button {...button} isDisabled={text.trim() === ""} onPress={() => take(text)} />
        {children}
      </div>
    </>
  );
}
