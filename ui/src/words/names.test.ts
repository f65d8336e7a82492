import { expect, test } from "vitest";
import { byFirstName, initials, listed, shortNames } from "./names";

test("first names are enough, whole names stand where two people share one", () => {
  const called = shortNames(["Tom Brightwell", "Tom Ash", "Amina Yusuf"]);
  expect([...called.values()]).toEqual(["Tom Brightwell", "Tom Ash", "Amina"]);
});

test("initials come from the first and the last name, accents kept", () => {
  expect(["Siân Price", "Øyvind", "Anna Maria van Dijk", "Łukasz Żak"].map(initials)).toEqual(["SP", "Ø", "AD", "ŁŻ"]);
});

test("accents do not move a name to the end of the list", () => {
  const people = [{ name: "Zoe" }, { name: "Émile" }, { name: "Frank" }];
  expect(byFirstName(people).map(({ name }) => name)).toEqual(["Émile", "Frank", "Zoe"]);
});

test("the last of a list is joined with and", () => {
  expect(listed(["Amina", "Ben", "Tom"])).toBe("Amina, Ben and Tom");
});
