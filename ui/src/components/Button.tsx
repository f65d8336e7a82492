import type { LucideIcon } from "lucide-react";
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
  return (
    <AriaButton {...rest} className={`button ${kind} ${small ? "small" : ""}`}>
      {Icon && <Icon className="icon" aria-hidden />}
      {children}
    </AriaButton>
  );
}

/** A button that shows only an icon; `label` says what it does. */
export function IconButton({ label, ...rest }: Omit<ButtonProps, "children"> & { label: string; icon: LucideIcon }) {
  return <Button kind="bare" {...rest} aria-label={label} />;
}
