import { asFailure } from "../lib/failure";
import { Notice } from "./Notice";

/** What went wrong and what to do, where something was to be shown. */
export function FailureNotice({ thrown }: { thrown: unknown }) {
  const { message, hint } = asFailure(thrown);
  return (
    <Notice tone="danger" title={message}>
      {hint}
    </Notice>
  );
}
