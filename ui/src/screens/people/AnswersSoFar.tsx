import type { PersonId } from "../../lib/bindings";
import { useLook } from "../../lib/queries";
import { answerWords } from "../../words/choices";
import { fullDate } from "../../words/dates";

/** What this person said to the invitations, the latest round first. */
export function AnswersSoFar({ person }: { person: PersonId }) {
  const { rounds } = useLook("person_history", { person });
  const given = rounds.flatMap(({ number, answers }) => answers.map((answer) => ({ number, ...answer })));
  if (given.length === 0) return <p className="muted">No answer yet.</p>;
  return (
    <ul className="person-list">
      {given.map(({ number, answer, on }, place) => (
        <li key={`${on} ${place}`}>
          <span>
            Round {number}: {answer === null ? "no reply" : answerWords[answer]}
          </span>
          <span className="muted">{fullDate(on)}</span>
        </li>
      ))}
    </ul>
  );
}
