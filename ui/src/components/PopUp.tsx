import { Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { Button, type ButtonProps } from "./Button";
import "./PopUp.css";
import "./Select.css";

interface PopUpProps {
  button: Omit<ButtonProps, "onPress">;
  title: string;
  /** What is filled in; made afresh each time it opens. */
  children: (close: () => void) => React.ReactNode;
}

/** A few fields that open at their button. Esc closes them. */
export function PopUp({ button, title, children }: PopUpProps) {
  return (
    <DialogTrigger>
      <Button {...button} />
      <Popover className="popover" placement="bottom end">
        <Dialog className="pop-up">
          {({ close }) => (
            <>
              <Heading slot="title" level={2} className="pop-up-title">
                {title}
              </Heading>
              {children(close)}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
