import { Check, Minus } from "lucide-react";
import { Checkbox as AriaCheckbox, type CheckboxProps } from "react-aria-components";
import "./Checkbox.css";

export function Checkbox({ children, ...rest }: Omit<CheckboxProps, "className" | "children"> & { children?: React.ReactNode }) {
  return (
    <AriaCheckbox {...rest} className="checkbox">
      {({ isIndeterminate }) => (
        <>
          <span className="checkbox-box">{isIndeterminate ? <Minus aria-hidden /> : <Check aria-hidden />}</span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}
