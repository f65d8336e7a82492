import { CalendarDays, CalendarPlus, PencilLine, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { Menu } from "../../components/Menu";
import { Notice } from "../../components/Notice";
import { Panel } from "../../components/Panel";
import { useGo } from "../../frame/place";
import type { Meeting, PairMeetings } from "../../lib/bindings";
import { fieldFailure } from "../../lib/failure";
import { useChange, useShell } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { shortDate, today } from "../../words/dates";
import { sentence } from "../../words/numbers";
import { usualChoices } from "../print/usualChoices";
import { Agreement } from "./Agreement";
import { MeetingForm } from "./MeetingForm";

/** Everything about one pair's meetings: that they agreed, their plan, and each meeting to be put right. */
export function PairPanel({ pair, onClose }: { pair: PairMeetings; onClose: () => void }) {
  const names = useNames();
  const go = useGo();
  const { members, meetings, booked, held, dots, turnsSheet } = pair;
  const plan = useChange("plan_meetings");
  return (
    <Panel title={names.together(members)} about={`${sentence(dots.sentence)}.`} onClose={onClose}>
      <Agreement key={pair.agreedOn} members={members} agreedOn={pair.agreedOn} />
      {turnsSheet && (
        <Notice
          tone="explain"
          title="A sheet about taking turns is ready for the two."
          actions={
            <Button small onPress={() => go("print", { document: "turnsSheet" })}>
              See the sheet
            </Button>
          }
        >
          It is for them alone.
        </Notice>
      )}
      <section className="stack" aria-label="Meetings of this pair">
        <h3>Meetings</h3>
        {meetings.length === 0 && <p className="muted">None yet, and nothing is booked.</p>}
        <ol className="meeting-list">
          {meetings.map((meeting) => (
            <MeetingRow key={`${meeting.id} ${meeting.held}`} members={members} meeting={meeting} />
          ))}
        </ol>
        <BookMeeting key={meetings.length} pair={pair} />
        {held < 6 && (
          <div className="row">
            <Button small kind="quiet" icon={CalendarPlus} onPress={() => plan.mutate({ members })} isPending={plan.isPending}>
              {booked > 0 ? "Plan the rest afresh" : `Plan ${held === 0 ? "six meetings" : "the rest"} for them`}
            </Button>
          </div>
        )}
        {booked > 0 && <ForCalendars members={members} />}
      </section>
    </Panel>
  );
}

/** Saves what is booked as a file that the two can open in their calendars. */
function ForCalendars({ members }: { members: PairMeetings["members"] }) {
  const save = useShell("save_document");
  const wish = { kind: "meetingDates", format: "ics", people: members, ...usualChoices() } as const;
  return (
    <div className="row">
      <Button small kind="quiet" icon={CalendarDays} onPress={() => save.mutate(wish)} isPending={save.isPending}>
        Save for their calendars
      </Button>
    </div>
  );
}

function BookMeeting({ pair: { members, meetings } }: { pair: PairMeetings }) {
  const [on, setOn] = useState<string | null>(null);
  const plan = useChange("plan_meetings", { fields: ["on"] });
  const booked = meetings.filter(({ held }) => !held).map((meeting) => meeting.on);
  return (
    <div className="meeting-book">
      <DateField label="Another day" value={on} onChange={setOn} problem={fieldFailure(plan.error, "on")} />
      <Button icon={Plus} isDisabled={on === null} isPending={plan.isPending} onPress={() => on && plan.mutate({ members, dates: [...booked, on] })}>
        Book it
      </Button>
    </div>
  );
}

function MeetingRow({ members, meeting }: { members: PairMeetings["members"]; meeting: Meeting }) {
  const [isChanging, setChanging] = useState(false);
  const remove = useChange("remove_meeting");
  const { id, on, held } = meeting;
  const done = () => setChanging(false);
  return (
    <li>
      <div className="meeting-row">
        <span>{shortDate(on)}</span>
        <span className={held || on >= today() ? "muted" : "not-booked"}>
          {state(meeting)}
        </span>
        <Menu
          label={`More for ${shortDate(on)}`}
          actions={[
            { id: "change", name: held ? "Put right" : "Move", icon: PencilLine, act: () => setChanging(!isChanging) },
            { id: "remove", name: "Remove", icon: Trash2, act: () => remove.mutate({ id }) },
          ]}
        />
      </div>
      {isChanging && (held ? <MeetingForm members={members} meeting={meeting} onDone={done} /> : <MoveMeeting meeting={meeting} onDone={done} />)}
    </li>
  );
}

/** "60 min, turns noted", "booked", "not recorded". Whose topics they were shows only where that is put right. */
function state({ on, held, minutes, topics }: Meeting): string {
  if (!held) return on >= today() ? "booked" : "not recorded";
  return [minutes === null ? "held" : `${minutes} min`, topics !== null && "turns noted"].filter(Boolean).join(", ");
}

function MoveMeeting({ meeting: { id, on }, onDone }: { meeting: Meeting; onDone: () => void }) {
  const [day, setDay] = useState<string | null>(on);
  const change = useChange("set_meeting", { fields: ["on"] });
  return (
    <div className="meeting-book">
      <DateField label="New day" autoFocus value={day} onChange={setDay} problem={fieldFailure(change.error, "on")} />
      <Button isDisabled={day === null || day === on} isPending={change.isPending} onPress={() => day && change.mutate({ id, on: day }, { onSuccess: onDone })}>
        Move it
      </Button>
    </div>
  );
}
