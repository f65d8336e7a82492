import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { FailureNotice } from "../../components/FailureNotice";
import { TimeField } from "../../components/Field";
import { Form } from "../../components/Form";
import { PersonPicker } from "../../components/PersonPicker";
import { fieldFailure } from "../../lib/failure";
import { useChange, useLookLater } from "../../lib/queries";
import { zoneChoices } from "./zones";

/** By which clock, and at what time, meetings stand in people’s calendars. */
export function CalendarCard() {
  const { data, error } = useLookLater("calendar_setting", null);
  const change = useChange("set_calendar_setting", { fields: ["zone"] });
  if (error) return <FailureNotice thrown={error} />;
  if (!data) return null;
  const { zone, zones, meetingsAt } = data;
  const choose = (next: string | undefined) => {
    if (next !== undefined && next !== zone) change.mutate({ zone: next });
  };
  return (
    <Card title="Meetings in calendars" about="For the calendar files that people get with their letters, and those on Print.">
      <PersonPicker
        label="Time zone"
        hint="Summer time is taken care of."
        people={zoneChoices(zones)}
        value={zones.indexOf(zone)}
        onChange={(place) => choose(place === null ? undefined : zones[place])}
        problem={fieldFailure(change.error, "zone")}
        placeholder="A large city nearby"
        whenNone="No zone of that name. Try a large city nearby."
        opensOnTyping
      />
      <TimeForm key={meetingsAt} present={meetingsAt} onSave={(at) => change.mutate({ meetingsAt: at })} />
    </Card>
  );
}

function TimeForm({ present, onSave }: { present: string; onSave: (at: string) => void }) {
  const [at, setAt] = useState(present);
  return (
    <Form onSubmit={() => at !== present && onSave(at)}>
      <TimeField
        label="Usual time of a meeting"
        hint="Where only the day is booked. A meeting takes an hour."
        value={at}
        onChange={setAt}
      />
      {at !== present && (
        <div className="row">
          <Button type="submit">Save the time</Button>
        </div>
      )}
    </Form>
  );
}
