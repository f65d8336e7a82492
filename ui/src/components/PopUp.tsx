import { useState } from "react";
import { DialogTrigger, Popover } from "react-aria-components";
import { Button, type ButtonProps } from "./Button";
import "./PopUp.css";
import "./Select.css";

interface PopUpProps {
  button: Omit<ButtonProps, "onPress">;
  title: string;
  isOpenAtFirst?: boolean;
  /** What is filled in; made afresh each time it opens. */
  children: (close: () => void) => React.ReactNode;
}

/** A few fields that open at their button. Esc closes them. */
export function PopUp({ button, title, isOpenAtFirst = false, children }: PopUpProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button {...button} />
      <Popover className="popover" placement="bottom end">
        <div className="pop-up">
          <h2>{title}</h2>
          {children(() => setOpen(false))}
        </div>
      </Popover>
    </DialogTrigger>
  );
}
