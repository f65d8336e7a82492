import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { PersonPicker } from "../../components/PersonPicker";
import { Said } from "../../components/Said";
import type { PersonId, Why } from "../../lib/bindings";
import { useLookLater } from "../../lib/queries";
import type { Names } from "../../lib/useNames";
import { Suggestion } from "./Suggestion";

interface AskedForProps {
  person: PersonId;
  others: (Why & { person: PersonId })[];
  names: Names;
  suggested: PersonId | null;
  onSuggest: (suggested: PersonId | null) => void;
  didAsk: boolean;
  onDidAsk: (didAsk: boolean) => void;
  onNoteOnly: () => void;
  isNoting: boolean;
}

/** That somebody asked to change, and whom they would rather be with. Why they ask is nobody's business. */
export function AskedFor(props: AskedForProps) {
  const { person, others, names, suggested, onSuggest, didAsk, onDidAsk, onNoteOnly, isNoting } = props;
  const name = names.short(person);
  const wish = useLookLater("check_suggestion", suggested === null ? "notYet" : { person, suggests: suggested });
  return (
    <>
      <div>
        <Checkbox isSelected={didAsk} onChange={onDidAsk}>
          {name} asked to change
        </Checkbox>
        <p className="cap muted">Then the two are not suggested together again in this round.</p>
      </div>
      <PersonPicker
        label={`Who ${name} would rather be with`}
        placeholder="Nobody was named"
        people={names.everybody.filter(({ id }) => others.some((other) => other.person === id))}
        value={suggested}
        onChange={onSuggest}
      />
      <Said>
        {suggested !== null && wish.data && !wish.isPlaceholderData && (
          <div ref={bringIntoSight}>
            <Suggestion person={person} suggests={suggested} check={wish.data} names={names} />
          </div>
        )}
      </Said>
      {didAsk && (
        <div className="row">
          <Button small onPress={onNoteOnly} isPending={isNoting}>
            Note it and decide later
          </Button>
        </div>
      )}
    </>
  );
}

/** The answer comes below the name that was chosen, and the panel may end between the two. */
function bringIntoSight(answer: HTMLElement | null) {
  answer?.scrollIntoView?.({ block: "nearest" });
}
