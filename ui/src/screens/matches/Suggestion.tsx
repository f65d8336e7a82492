import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import type { PersonId, SuggestionCheck } from "../../lib/bindings";
import { useChange } from "../../lib/queries";
import type { Names } from "../../lib/useNames";

interface SuggestionProps {
  person: PersonId;
  suggests: PersonId;
  check: SuggestionCheck;
  names: Names;
  /** The suggestion is recorded, so the colleague can be asked. */
  isNoted?: boolean;
}

/** A colleague whom somebody suggests: whether that can be, what it means, and what the colleague said. */
export function Suggestion({ person, suggests, check, names, isNoted = false }: SuggestionProps) {
  const consent = useChange("set_consent");
  const other = names.short(suggests);
  const answer = (consents: boolean | null) => consent.mutate({ person, suggests, consents });
  const isOpen = check.allowed && check.consents === null;
  return (
    <Notice
      tone="explain"
      title={`${names.short(person)} suggested ${other}.`}
      actions={
        isNoted &&
        (isOpen ? (
          <>
            <Button small onPress={() => answer(true)}>
              {other} would like it too
            </Button>
            <Button small onPress={() => answer(false)}>
              Not for {other}
            </Button>
          </>
        ) : (
          check.consents !== null && (
            <Button small kind="quiet" onPress={() => answer(null)}>
              Take back what {other} said
            </Button>
          )
        ))
      }
    >
      {check.sentence} {check.meaning.join(" ")} {check.consents === true && `${other} would like it too.`}
      {isOpen && `Ask ${other} first: trust has to run both ways.`}
    </Notice>
  );
}
