import { useState } from "react";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { Disclosure } from "../../components/Disclosure";
import type { PersonId } from "../../lib/bindings";
import type { Names } from "../../lib/useNames";
import { countOf } from "../../words/numbers";

interface AbsentProps {
  people: PersonId[];
  absent: PersonId[];
  names: Names;
  isMaking: boolean;
  onMake: (absent: PersonId[]) => void;
}

/** Who cannot come on the day; the pairs are made again for the others. */
export function Absent({ people, absent, names, isMaking, onMake }: AbsentProps) {
  const [chosen, setChosen] = useState(absent);
  const tick = (person: PersonId, isAway: boolean) =>
    setChosen(isAway ? [...chosen, person] : chosen.filter((other) => other !== person));
  return (
    <Disclosure title={absent.length > 0 ? `Without ${names.together(absent)}` : "Somebody cannot come on the day?"}>
      <fieldset className="absent">
        <legend className="label">Who is not there</legend>
        {people.map((person) => (
          <Checkbox key={person} isSelected={chosen.includes(person)} onChange={(isAway) => tick(person, isAway)}>
            {names.full(person)}
          </Checkbox>
        ))}
      </fieldset>
      <div className="row">
        <Button onPress={() => onMake(chosen)} isPending={isMaking}>
          Make the pairs again for {countOf(people.length - chosen.length, "person", "people")}
        </Button>
      </div>
    </Disclosure>
  );
}
