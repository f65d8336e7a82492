import { useState } from "react";
import { Button } from "../../components/Button";
import { Disclosure } from "../../components/Disclosure";
import { FailureNotice } from "../../components/FailureNotice";
import { Lines } from "../../components/Lines";
import { Notice } from "../../components/Notice";
import { Panel } from "../../components/Panel";
import { Working } from "../../components/Working";
import type { Group, PersonId } from "../../lib/bindings";
import { useChange, useLookLater } from "../../lib/queries";
import type { Names } from "../../lib/useNames";
import { inWords } from "../../words/numbers";
import { AskedFor } from "./AskedFor";
import { allOf, lockedGroups, withPair } from "./groups";
import { PartnerChoices } from "./PartnerChoices";
import { Suggestion } from "./Suggestion";

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

/** Who else could be with somebody, and what it means for the rest. */
export function SomeoneElse({ person, groups, names, isPublished = false, onClose }: SomeoneElseProps) {
  const answers = useLookLater("partners_for", { person });
  const keep = useChange("keep_draft");
  const decline = useChange("decline");
  const now = useLookLater("check_pairs", { groups: allOf(groups) });
  const wishes = useLookLater("wishes", null);
  const [showsAll, setShowsAll] = useState(false);
  const [chosen, setChosen] = useState<PersonId | null>(null);
  const [suggested, setSuggested] = useState<PersonId | null>(null);
  const group = groups.find(({ members }) => members.includes(person));
  const isNoted = group?.breaches.some(({ rule }) => rule === "declined") ?? false;
  const [didAsk, setDidAsk] = useState(isPublished && !isNoted);

  const name = names.short(person);
  const noted = wishes.data?.find((wish) => wish.person === person);
  const wanted = suggested ?? noted?.suggests ?? null;
  const present = group?.members ?? [];
  const everybody = (answers.data ?? []).filter((other) => !present.includes(other.person));
  const possible = everybody.filter(({ allowed }) => allowed);
  const barred = everybody.filter(({ allowed }) => !allowed);
  const choices = possible.filter((choice, place) => showsAll || place < atFirst || choice.person === wanted);
  const folded = possible.length - choices.length;
  const partner = choices.find((choice) => choice.person === (chosen ?? wanted)) ?? choices[0];

  const suggest = (wished: PersonId | null) => {
    setSuggested(wished);
    if (wished !== null) setChosen(wished);
  };
  const note = (then: () => void) =>
    decline.mutate({ person, ...(suggested !== null && { suggests: suggested }) }, { onSuccess: then });
  const pairUp = () => {
    if (!partner) return;
    const next = withPair(groups, [person, partner.person], partner.changes);
    keep.mutate({ groups: next, locked: lockedGroups(groups, next) }, { onSuccess: onClose });
  };

  return (
    <Panel title={`Someone else for ${name}`} about="No reason is needed and none is asked for." onClose={onClose}>
      {answers.isPending && <Working>Looking for who fits well…</Working>}
      {answers.error && <FailureNotice thrown={answers.error} />}
      {noted?.check && noted.suggests !== null && suggested === null && (
        <Suggestion person={person} suggests={noted.suggests} check={noted.check} names={names} isNoted />
      )}
      {answers.data && choices.length === 0 && (
        <Notice tone="explain" title={`Nobody else can be with ${name} as the rules stand.`}>
          Nothing has changed. “Who’s in” shows what would help.
        </Notice>
      )}
      {partner && (
        <PartnerChoices
          person={person}
          partners={choices}
          now={now.data?.values ?? null}
          value={partner.person}
          names={names}
          onChange={setChosen}
        />
      )}
      {folded > 0 && (
        <div className="row">
          <Button kind="quiet" small onPress={() => setShowsAll(true)}>
            Show {inWords(folded)} more
          </Button>
        </div>
      )}
      <div className="row">
        {partner && (
          <Button kind="main" onPress={() => (didAsk ? note(pairUp) : pairUp())} isPending={keep.isPending || decline.isPending}>
            Pair {name} with {names.short(partner.person)}
          </Button>
        )}
        <Button kind="bare" onPress={onClose}>
          Leave as it is
        </Button>
      </div>
      {barred.length > 0 && (
        <Disclosure title={`Who cannot be with ${name}`}>
          <Lines small lines={barred.map(({ sentence }) => sentence)} />
        </Disclosure>
      )}
      <Disclosure title={`Did ${name} ask for this?`} isOpenAtFirst={didAsk}>
        <AskedFor
          person={person}
          others={everybody}
          names={names}
          suggested={suggested}
          onSuggest={suggest}
          didAsk={didAsk}
          onDidAsk={setDidAsk}
          onNoteOnly={() => note(onClose)}
          isNoting={decline.isPending}
        />
      </Disclosure>
    </Panel>
  );
}
