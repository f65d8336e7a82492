import { expect, test } from "vitest";
import { addMonths, fromToday, longDate, shortDate, sinceThen } from "./dates";

test("a date is written as people say it", () => {
  expect(longDate("2027-07-09")).toBe("Friday 9 July");
  expect(shortDate("2027-01-25")).toBe("25 Jan");
});

test("a near date is told in days and a far one by its name", () => {
  const dates = ["2027-06-28", "2027-06-29", "2027-07-09", "2027-06-25", "2027-10-01"];
  expect(dates.map((date) => fromToday(date, "2027-06-28"))).toEqual([
    "today",
    "tomorrow",
    "in 11 days",
    "3 days ago",
    "on Friday 1 October",
  ]);
});

test("six months after the last of August is the last of February", () => {
  expect(addMonths("2026-08-31", 6)).toBe("2027-02-28");
});

test("how long ago something was saved is told roughly", () => {
  const now = new Date("2027-03-12T10:00:00");
  expect(sinceThen("2027-03-12T09:59:30", now)).toBe("a moment ago");
  expect(sinceThen("2027-03-12T09:48:00", now)).toBe("12 minutes ago");
  expect(sinceThen("2027-03-12T08:00:00", now)).toBe("today");
  expect(sinceThen("2027-03-11T23:00:00", now)).toBe("yesterday");
  expect(sinceThen("2027-02-02T10:00:00", now)).toBe("on 2 February 2027");
});
