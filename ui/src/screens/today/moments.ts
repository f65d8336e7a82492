import type { Overview } from "../../lib/bindings";
import { addDays, daysBetween } from "../../words/dates";

/** A date on the time line of the round. */
export interface Moment {
  name: string;
  on: string;
  state: "past" | "today" | "coming";
  /** Where it stands on the line, in per cent: by its date, or moved a little so that no two words lie on each other. */
  at: number;
}

/** How far apart two dates must stand for their words to have room, in per cent of the line. */
const room = 11;

/** The dates of the round in their order, with today among them; what falls on today stands in one place with it. */
export function moments(overview: Overview, today: string): Moment[] {
  const { round, published, awayday } = overview;
  if (!round) return [];
  const halfWay = addDays(round.startsOn, Math.floor(daysBetween(round.startsOn, round.endsOn) / 2));
  const dates: { name: string; on: string | null | undefined }[] = [
    { name: "Kick-off", on: round.kickOffOn },
    { name: "Pairs published", on: published?.on },
    { name: "Start", on: published ? null : round.startsOn },
    { name: "Half-way", on: halfWay },
    { name: "Awayday", on: awayday?.on },
    { name: "End", on: round.endsOn === awayday?.on ? null : round.endsOn },
    { name: "Today", on: today },
  ];
  const ofToday = dates.filter(({ on }) => on === today).map(({ name }) => name);
  const known = dates
    .filter((date): date is { name: string; on: string } => typeof date.on === "string")
    .filter(({ name, on }) => name === "Today" || on !== today)
    .toSorted((one, other) => daysBetween(other.on, one.on));
  const first = known[0]?.on ?? today;
  const length = Math.max(1, daysBetween(first, known.at(-1)?.on ?? today));
  const places = spread(known.map(({ on }) => (daysBetween(first, on) / length) * 100));
  return known.map(({ name, on }, place) => ({
    name: on === today ? ofToday.join(" · ") : name,
    on,
    state: on === today ? "today" : daysBetween(on, today) > 0 ? "past" : "coming",
    at: places[place] ?? 0,
  }));
}

/** The places moved as little to the right, and then to the left, as it takes for each to have room. */
export function spread(places: readonly number[]): number[] {
  const moved: number[] = [];
  for (const place of places) moved.push(Math.max(place, (moved.at(-1) ?? -room) + room));
  let limit = 100;
  return moved
    .toReversed()
    .map((place) => {
      const here = Math.min(place, limit);
      limit = here - room;
      return here;
    })
    .toReversed();
}
