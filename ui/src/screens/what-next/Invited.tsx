import { Card } from "../../components/Card";
import { Disclosure } from "../../components/Disclosure";
import type { Invitee, LastTime } from "../../lib/bindings";
import { useLook } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { lastTimeOrder, lastTimeWords } from "../../words/choices";
import { countOf, sentence } from "../../words/numbers";

/** Who could be invited to the next round. The names stay shut until the owner opens them. */
export function Invited({ isOpen = false }: { isOpen?: boolean }) {
  const invitees = useLook("invitees", null);
  const others = invitees.filter(({ lastTime }) => lastTime !== "tookPart");
  const shown = isOpen ? invitees : others;
  return (
    <Card title="Who could be invited" about={whoIsNot(others)}>
      {shown.length > 0 && (
        <Disclosure title="Show the names">
          {lastTimeOrder.map((lastTime) => (
            <Group key={lastTime} lastTime={lastTime} invitees={shown} />
          ))}
        </Disclosure>
      )}
    </Card>
  );
}

function Group({ lastTime, invitees }: { lastTime: LastTime; invitees: Invitee[] }) {
  const names = useNames();
  const people = invitees.filter((invitee) => invitee.lastTime === lastTime).map(({ person }) => person);
  if (people.length === 0) return null;
  return (
    <div className="invited">
      <h4>{lastTimeWords[lastTime]}</h4>
      <ul>
        {names.inOrder(people).map((person) => (
          <li key={person}>{names.full(person)}</li>
        ))}
      </ul>
    </div>
  );
}

function whoIsNot(others: Invitee[]): string {
  const count = others.length;
  if (count === 0) return "Everybody took part.";
  const isNew = others.filter(({ lastTime }) => lastTime === "newcomer").length;
  const news = isNew === 0 ? "" : isNew === count ? ", all of them new" : `, ${countOf(isNew, "of them new", "of them new")}`;
  return `${sentence(countOf(count, "person", "people"))} did not take part${news}. Everybody can be asked; nobody has to come.`;
}
