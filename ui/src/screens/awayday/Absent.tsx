import { UserCheck } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Disclosure } from "../../components/Disclosure";
import { FailureNotice } from "../../components/FailureNotice";
import { Lines } from "../../components/Lines";
import { PersonPicker } from "../../components/PersonPicker";
import { Way, Ways } from "../../components/Ways";
import { Working } from "../../components/Working";
import type { FeedbackRepair, PersonId } from "../../lib/bindings";
import { useChange, useLookLater } from "../../lib/queries";
import type { Names } from "../../lib/useNames";

interface AbsentProps {
  people: PersonId[];
  absent: PersonId[];
  /** The pairs no longer fit who takes part, whoever is away. */
  isToBeMended: boolean;
  names: Names;
  onMended: (tell: string[]) => void;
}

/** Who is not there on the morning, and how to go on with as few changes as may be. */
export function Absent({ people, absent, isToBeMended, names, onMended }: AbsentProps) {
  const [away, setAway] = useState(absent);
  const isNew = away.length !== absent.length || away.some((person) => !absent.includes(person));
  const ways = useLookLater("feedback_repairs", isNew || isToBeMended ? { absent: away } : "notYet");
  const accept = useChange("accept_feedback_repair");
  const take = ({ groups, tell }: FeedbackRepair) =>
    accept.mutate({ absent: away, groups }, { onSuccess: () => onMended(tell) });
  return (
    <Disclosure
      title={absent.length > 0 ? `Without ${names.together(absent)}` : "Somebody is not there?"}
      isOpenAtFirst={isToBeMended}
    >
      <div className="stack">
        <PersonPicker
          key={away.join()}
          label="Who is not there"
          people={names.everybody.filter(({ id }) => people.includes(id) && !away.includes(id))}
          value={null}
          opensOnTyping
          onChange={(person) => person !== null && setAway([...away, person])}
        />
        {away.length > 0 && (
          <ul className="away" aria-label="Not there">
            {names.inOrder(away).map((person) => (
              <li key={person}>
                {names.full(person)}
                <Button
                  kind="quiet"
                  small
                  icon={UserCheck}
                  aria-label={`${names.full(person)} is here after all`}
                  onPress={() => setAway(away.filter((other) => other !== person))}
                >
                  Here after all
                </Button>
              </li>
            ))}
          </ul>
        )}
        {ways.error && <FailureNotice thrown={ways.error} />}
        {ways.isFetching && <Working>Looking for ways that change few…</Working>}
        {!ways.isFetching && (isNew || isToBeMended) && ways.data && (
          <Ways>
            {ways.data.map((way) => (
              <Way
                key={way.groups.join("|")}
                title={way.meaning}
                actions={
                  <Button small onPress={() => take(way)} isPending={accept.isPending} aria-label={`Do this. ${way.meaning}`}>
                    Do this
                  </Button>
                }
              >
                <Lines small lines={way.tell.length > 0 ? way.tell : ["There is nobody to tell."]} />
              </Way>
            ))}
          </Ways>
        )}
      </div>
    </Disclosure>
  );
}
