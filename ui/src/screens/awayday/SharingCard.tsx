import { ArrowDown, ArrowUp, X } from "lucide-react";
import { IconButton } from "../../components/Button";
import { Card } from "../../components/Card";
import { Checkbox } from "../../components/Checkbox";
import { PersonPicker } from "../../components/PersonPicker";
import type { Awayday, PersonId, Speaker } from "../../lib/bindings";
import { useChange, useLook } from "../../lib/queries";
import { useNames } from "../../lib/useNames";
import { InsightsKept } from "./InsightsKept";

interface SharingCardProps {
  day: Awayday;
  participants: PersonId[];
}

/** Volunteers for the afternoon in their order, and what they let be kept. */
export function SharingCard({ day, participants }: SharingCardProps) {
  const names = useNames();
  const { speakers, insights } = useLook("sharing", null);
  const change = useChange("set_speakers");
  const save = (next: Speaker[]) => change.mutate({ speakers: next });
  const part = day.parts.find(({ kind }) => kind === "sharing");
  const changePlaces = (place: number, by: 1 | -1) => save(swapped(speakers, place, place + by));
  return (
    <Card
      title="Who would like to share"
      about={part && `For “${part.title}” at ${part.starts}. Volunteers only; nobody is called on.`}
    >
      {speakers.length > 0 && (
        <ol className="speakers" aria-label="Speakers in their order">
          {speakers.map(({ person, done }, place) => {
            const name = names.full(person);
            return (
              <li key={person}>
                <strong className={done ? "muted" : ""}>{name}</strong>
                <Checkbox
                  aria-label={`${name} has shared`}
                  isSelected={done}
                  onChange={(isDone) => save(speakers.map((one) => (one.person === person ? { person, done: isDone } : one)))}
                >
                  Has shared
                </Checkbox>
                <span className="row">
                  <IconButton small icon={ArrowUp} label={`${name} earlier`} isDisabled={place === 0} onPress={() => changePlaces(place, -1)} />
                  <IconButton
                    small
                    icon={ArrowDown}
                    label={`${name} later`}
                    isDisabled={place === speakers.length - 1}
                    onPress={() => changePlaces(place, 1)}
                  />
                  <IconButton
                    small
                    icon={X}
                    label={`Take ${name} off the list`}
                    onPress={() => save(speakers.filter((one) => one.person !== person))}
                  />
                </span>
              </li>
            );
          })}
        </ol>
      )}
      <PersonPicker
        key={speakers.length}
        label="Add a volunteer"
        people={names.everybody.filter(({ id }) => participants.includes(id) && !speakers.some(({ person }) => person === id))}
        value={null}
        opensOnTyping
        onChange={(person) => person !== null && save([...speakers, { person, done: false }])}
      />
      <InsightsKept insights={insights} participants={participants} names={names} />
    </Card>
  );
}

function swapped(speakers: readonly Speaker[], one: number, other: number): Speaker[] {
  return speakers.map((speaker, place) => (place === one ? speakers[other] : place === other ? speakers[one] : speaker) ?? speaker);
}
