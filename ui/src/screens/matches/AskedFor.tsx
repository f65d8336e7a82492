import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { Notice } from "../../components/Notice";
import { PersonPicker } from "../../components/PersonPicker";
import { Said } from "../../components/Said";
import type { PersonId, Why } from "../../lib/bindings";
import type { Names } from "../../lib/useNames";

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
  const wish = others.find((other) => other.person === suggested);
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
        {wish && !wish.allowed && (
          <Notice tone="explain" title={`${name} suggested ${names.short(wish.person)}.`}>
            {wish.sentence}
          </Notice>
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
