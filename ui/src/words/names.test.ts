import { expect, test } from "vitest";
import { byFirstName, initials, listed, namesTogether } from "./names";

test("two colleagues are named alphabetically by first name", () => {
  expect(namesTogether(["Tom Brightwell", "Amina Yusuf"])).toBe("Amina and Tom");
});

test("whole names stand where two people share a first name", () => {
  const everybody = ["Tom Brightwell", "Tom Ash", "Amina Yusuf"];
  expect(namesTogether(["Tom Brightwell", "Amina Yusuf"], everybody)).toBe("Amina and Tom Brightwell");
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
