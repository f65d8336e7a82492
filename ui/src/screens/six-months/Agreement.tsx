import { useState } from "react";
import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import type { PersonId } from "../../lib/bindings";
import { fieldFailure } from "../../lib/failure";
import { useChange } from "../../lib/queries";
import { longDate, today } from "../../words/dates";

/** Whether two people agreed how they will work, and when; what they agreed stays with them. */
export function Agreement({ members, agreedOn }: { members: PersonId[]; agreedOn: string | null }) {
  const [isChanging, setChanging] = useState(agreedOn === null);
  const [on, setOn] = useState<string | null>(agreedOn ?? today());
  const agree = useChange("agree", { fields: ["on"] });
  return (
    <section className="stack" aria-label="Agreement">
      <h3>Agreement</h3>
      {!isChanging && agreedOn ? (
        <div className="row">
          <span>They agreed on {longDate(agreedOn)}.</span>
          <Button small kind="quiet" onPress={() => setChanging(true)}>
            Put right
          </Button>
        </div>
      ) : (
        <>
          <div className="meeting-book">
            <DateField label="Agreed how they will work on" value={on} onChange={setOn} problem={fieldFailure(agree.error, "on")} />
            <Button isDisabled={on === null || on === agreedOn} isPending={agree.isPending} onPress={() => agree.mutate({ members, on })}>
              They agreed
            </Button>
          </div>
          {agreedOn && (
            <div className="row">
              <Button small kind="quiet" onPress={() => agree.mutate({ members, on: null })}>
                Not agreed after all
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
