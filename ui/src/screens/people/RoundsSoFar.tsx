import type { PersonId, PersonRound } from "../../lib/bindings";
import { useLook } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { shortDate } from "../../words/dates";
import { listed } from "../../words/names";
import { countOf, inWords, sentence } from "../../words/numbers";

/** With whom this person was in each round, the latest first. */
export function RoundsSoFar({ person }: { person: PersonId }) {
  const { full, inOrder } = useNames();
  const { rounds } = useLook("person_history", { person });
  const withPartner = rounds.filter(({ partners }) => partners.length > 0);
  const namesOf = (people: PersonId[]) => listed(inOrder(people).map(full));
  if (withPartner.length === 0) return <p className="muted">No partner yet.</p>;
  return (
    <ul className="person-list">
      {withPartner.map((round) => (
        <li key={round.number}>
          <span>
            <strong>{namesOf(round.partners)}</strong>
            <span className="person-role">{when(round)}</span>
            {round.meetings > 0 && <span className="person-role">{sentence(countOf(round.meetings, "meeting"))} held</span>}
            {round.feedbackPartners.length > 0 && (
              <span className="person-role">Feedback pair with {namesOf(round.feedbackPartners)}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function when({ number, startsOn, endsOn }: PersonRound): string {
  const name = `Round ${inWords(number)}`;
  return startsOn && endsOn ? `${name}, ${shortDate(startsOn)} to ${shortDate(endsOn)}` : name;
}
