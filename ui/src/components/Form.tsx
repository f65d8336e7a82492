import { Form as AriaForm } from "react-aria-components";

interface FormProps {
  className?: string;
  onSubmit: () => unknown;
  children: React.ReactNode;
}

/** Fields that are saved together, with the key Enter too. */
export function Form({ className, onSubmit, children }: FormProps) {
  return (
    <AriaForm
      className={className === undefined ? "stack" : `stack ${className}`}
      // The door says what is wrong; what was wrong with the last try must not hold up the next.
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </AriaForm>
  );
}
