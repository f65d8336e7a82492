import { expect, test } from "vitest";
import { isTyping, meaning } from "./keys";

function press(key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {}) {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

test("Z undoes and Shift Z does it again", () => {
  expect(meaning(press("z"), false)).toBe("undo");
  expect(meaning(press("Z", { shiftKey: true }), false)).toBe("redo");
  expect(meaning(press("z", { ctrlKey: true }), false)).toBe("undo");
});

test("the digits one to five open the steps", () => {
  expect(meaning(press("1"), false)).toEqual({ step: 1 });
  expect(meaning(press("5"), false)).toEqual({ step: 5 });
  expect(meaning(press("6"), false)).toBeNull();
});

test("plus, minus and nought set the size of the text", () => {
  expect(["+", "-", "0"].map((key) => meaning(press(key), false))).toEqual(["larger", "smaller", "usual"]);
});

test("A opens the answers from forms, but not while somebody types", () => {
  expect(meaning(press("a"), false)).toBe("answers");
  expect(meaning(press("a"), true)).toBeNull();
  expect(meaning(press("a", { ctrlKey: true }), false)).toBeNull();
});

test("letters and digits belong to the field while somebody types", () => {
  for (const key of ["z", "p", "1", "+", "?"]) expect(meaning(press(key), true)).toBeNull();
  expect(meaning(press("z", { ctrlKey: true }), true)).toBeNull();
});

test("Ctrl K finds from anywhere, with Cmd on a Mac", () => {
  expect(meaning(press("k", { ctrlKey: true }), true)).toBe("find");
  expect(meaning(press("k", { metaKey: true }), false)).toBe("find");
});

test("a part of a date takes digits like a field", () => {
  document.body.innerHTML = `<div role="spinbutton"></div><button>Undo</button><input type="checkbox" />`;
  expect(isTyping(document.querySelector("[role=spinbutton]"))).toBe(true);
  expect(isTyping(document.querySelector("button"))).toBe(false);
  expect(isTyping(document.querySelector("input"))).toBe(false);
});
