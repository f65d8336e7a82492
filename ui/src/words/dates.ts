import { CalendarDate, DateFormatter, getLocalTimeZone, parseDate, toCalendarDate, fromDate } from "@internationalized/date";

const inFull = new DateFormatter("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
const inShort = new DateFormatter("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const withYear = new DateFormatter("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const inMonths = new DateFormatter("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });

/** "Friday 9 July" */
export function longDate(date: string): string {
  return inFull.format(parseDate(date).toDate("UTC")).replace(",", "");
}

/** "9 Jul" */
export function shortDate(date: string): string {
  return inShort.format(parseDate(date).toDate("UTC"));
}

/** "9 July 2027" */
export function fullDate(date: string): string {
  return withYear.format(parseDate(date).toDate("UTC"));
}

/** "Jul 2027" */
export function monthAndYear(date: string): string {
  return inMonths.format(parseDate(date).toDate("UTC"));
}

/** Today on this computer, "YYYY-MM-DD". */
export function today(): string {
  // Asked for in every row of a table: a time zone looked up each time would take longer than all else there.
  const now = new Date(Date.now());
  return new CalendarDate(now.getFullYear(), now.getMonth() + 1, now.getDate()).toString();
}

export function daysBetween(from: string, to: string): number {
  return parseDate(to).compare(parseDate(from));
}

export function addMonths(date: string, months: number): string {
  return parseDate(date).add({ months }).toString();
}

/** "in 11 days", "today", "3 days ago"; "on Friday 9 July" when that is more than two weeks away. */
export function fromToday(date: string, now = today()): string {
  const days = daysBetween(now, date);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  if (Math.abs(days) > 14) return `on ${longDate(date)}`;
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** How long ago something was saved: "a moment ago", "12 minutes ago", "yesterday". `at` is a local time. */
export function sinceThen(at: string, now = new Date(Date.now())): string {
  const then = new Date(at);
  const minutes = Math.floor((now.getTime() - then.getTime()) / 60_000);
  if (minutes < 2) return "a moment ago";
  if (minutes < 60) return `${minutes} minutes ago`;
  const day: CalendarDate = toCalendarDate(fromDate(then, getLocalTimeZone()));
  const days = daysBetween(day.toString(), toCalendarDate(fromDate(now, getLocalTimeZone())).toString());
  if (days <= 0) return "today";
  return days === 1 ? "yesterday" : `on ${fullDate(day.toString())}`;
}
