import type { LucideIcon } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import "./Button.css";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  children?: React.ReactNode;
  /** `main` is the one main action of the screen; `quiet` stands in a row; `bare` has no frame;
   *  `danger` does what cannot be undone. */
  kind?: "plain" | "main" | "quiet" | "bare" | "danger";
  small?: boolean;
  icon?: LucideIcon;
  ref?: React.Ref<HTMLButtonElement>;
}

export function Button({ kind = "plain", small = false, icon: Icon, children, ...rest }: ButtonProps) {
  const own = useId();
  const id = rest.id ?? own;
  useUnsaidOnceGone(id, rest.isPending ?? false);
  return (
    <AriaButton {...rest} id={id} className={`button ${kind} ${small ? "small" : ""}`}>
      {Icon && <Icon className="icon" aria-hidden />}
      {children}
    </AriaButton>
  );
}

/** A button that shows only an icon; `label` says what it does. */
export function IconButton({ label, ...rest }: Omit<ButtonProps, "children"> & { label: string; icon: LucideIcon }) {
  return <Button kind="bare" {...rest} aria-label={label} />;
}

/** Takes away what was read out about a button's work once the button is gone: it would be a picture without a name. */
function useUnsaidOnceGone(id: string, isPending: boolean) {
  const hasWorked = useRef(false);
  useEffect(() => {
    if (isPending) hasWorked.current = true;
  }, [isPending]);
  useEffect(
    () => () => {
      if (!hasWorked.current) return;
      for (const said of document.querySelectorAll(`[data-live-announcer] [aria-labelledby~="${id}"]`)) said.remove();
    },
    [id],
  );
}
