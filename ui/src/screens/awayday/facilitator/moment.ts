import type { RunningDay, Stretch } from "../../../lib/bindings";

/** What is on at one moment of the day, as the room sees it. */
export interface Moment {
  /** What is on, or comes first while the day has not begun; null when the day is over. */
  stretch: Stretch | null;
  next: Stretch | null;
  /** How many stretches are still to come, with this one; tells one turn from the next however the times move. */
  stretchesLeft: number;
  hasBegun: boolean;
  isPaused: boolean;
  /** Until what is on ends, or until the day begins. */
  secondsLeft: number;
  /** How much of what is on has passed, from 0 to 1. */
  passed: number;
  /** "10:20": when it ends, or begins, if the clock goes on now. */
  until: string;
}

/** All times follow from the wall clock, so that sleep and a restart lose nothing. */
export function momentOf(day: RunningDay, wallClock: Date): Moment {
  const now = day.pausedAt === null ? wallClock.getTime() : timeOf(day.pausedAt);
  const later = wallClock.getTime() - now;
  const place = day.stretches.findIndex(({ ends }) => timeOf(ends) > now);
  const stretch = day.stretches[place] ?? null;
  const isPaused = day.pausedAt !== null;
  if (!stretch) return { stretch, next: null, stretchesLeft: 0, hasBegun: true, isPaused, secondsLeft: 0, passed: 1, until: "" };
  const [starts, ends] = [timeOf(stretch.starts), timeOf(stretch.ends)];
  const hasBegun = starts <= now;
  const until = hasBegun ? ends : starts;
  return {
    stretch,
    next: hasBegun ? (day.stretches[place + 1] ?? null) : stretch,
    stretchesLeft: day.stretches.length - place,
    hasBegun,
    isPaused,
    secondsLeft: Math.ceil((until - now) / 1000),
    passed: hasBegun ? (now - starts) / (ends - starts) : 0,
    until: timeOfDay(new Date(until + later)),
  };
}

/** "4:05", "1:04:05". */
export function countDown(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** "09:40" */
export function timeOfDay(time: Date): string {
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}

function two(figure: number): string {
  return String(figure).padStart(2, "0");
}

function timeOf(local: string): number {
  return new Date(local).getTime();
}
