import { useState } from "react";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { Notice } from "../../components/Notice";
import { Panel } from "../../components/Panel";
import { PersonPicker } from "../../components/PersonPicker";
import { Working } from "../../components/Working";
import type { Group, PersonId } from "../../lib/bindings";
import { useChange, useLookLater } from "../../lib/queries";
import type { Names } from "../../lib/useNames";
import { lockedGroups, withPair } from "./groups";
import { PartnerChoices } from "./PartnerChoices";

/** At most so many alternatives at first. */
const atFirst = 3;

interface SomeoneElseProps {
  person: PersonId;
  groups: Group[];
  names: Names;
  /** People have been told already, so a change is most likely what somebody asked for. */
  isPublished?: boolean;
  onClose: () => void;
}

/** Who else could be with somebody, and what it means for the rest. No reason is asked for. */
export function SomeoneElse({ person, groups, names, isPublished = false, onClose }: SomeoneElseProps) {
  const asked = useLookLater("partners_for", { person });
  const keep = useChange("keep_draft");
  const decline = useChange("decline");
  const [shown, setShown] = useState(atFirst);
  const [chosen, setChosen] = useState<PersonId | null>(null);
  const [suggested, setSuggested] = useState<PersonId | null>(null);
  const [didAsk, setDidAsk] = useState(isPublished);

  const name = names.short(person);
  const present = groups.find(({ members }) => members.includes(person))?.members ?? [];
  const everybody = (asked.data ?? []).filter((partner) => !present.includes(partner.person));
  const possible = everybody.filter((partner) => partner.allowed);
  const wish = everybody.find((partner) => partner.person === suggested);
  const choices = [...possible.slice(0, shown), ...possible.slice(shown).filter((partner) => partner.person === suggested)];
  const partner = choices.find((choice) => choice.person === (chosen ?? choices[0]?.person));

  const note = (then: () => void) =>
    decline.mutate({ person, ...(suggested !== null && { suggests: suggested }) }, { onSuccess: then });
  const pairUp = () => {
    if (!partner) return;
    const next = withPair(groups, [person, partner.person], partner.changes);
    keep.mutate({ groups: next, locked: lockedGroups(groups, next) }, { onSuccess: onClose });
  };
  const suggest = (wished: PersonId | null) => {
    setSuggested(wished);
    if (possible.some((option) => option.person === wished)) setChosen(wished);
  };

  return (
    <Panel title={`Someone else for ${name}`} about="No reason is needed and none is asked for." onClose={onClose}>
      <output className="stack">
        {wish && !wish.allowed && (
          <Notice tone="explain" title={`${name} suggested ${names.short(wish.person)}.`}>
            {wish.sentence}
          </Notice>
        )}
      </output>
      {asked.isPending && <Working>Looking for who fits well…</Working>}
      {asked.data && choices.length === 0 && (
        <Notice tone="explain" title={`Nobody else can be with ${name} as the rules stand.`}>
          Nothing has changed. “Who’s in” shows what would help.
        </Notice>
      )}
      {choices.length > 0 && (
        <PartnerChoices
          person={person}
          partners={choices}
          value={partner?.person ?? null}
          groups={groups}
          names={names}
          onChange={setChosen}
        />
      )}
      {possible.length > shown && (
        <Button kind="quiet" small onPress={() => setShown(shown + atFirst)}>
          Show more people
        </Button>
      )}
      <PersonPicker
        label={`Somebody ${name} suggests`}
        hint="Leave it empty if nobody was named."
        people={names.everybody.filter(({ id }) => everybody.some((other) => other.person === id))}
        value={suggested}
        onChange={suggest}
      />
      <Checkbox isSelected={didAsk} onChange={setDidAsk}>
        {name} asked to change
      </Checkbox>
      {didAsk && <p className="cap muted">The two will not be suggested together again in this round.</p>}
      <div className="row">
        {partner && (
          <Button kind="main" onPress={() => (didAsk ? note(pairUp) : pairUp())} isPending={keep.isPending || decline.isPending}>
            Pair {name} with {names.short(partner.person)}
          </Button>
        )}
        {didAsk && (
          <Button onPress={() => note(onClose)} isPending={decline.isPending}>
            Note it and decide later
          </Button>
        )}
        <Button kind="bare" onPress={onClose}>
          Leave as it is
        </Button>
      </div>
    </Panel>
  );
}
