import { expect, test } from "vitest";
import { zoneChoices } from "./zones";

test("a time zone is found by its city", () => {
  expect(zoneChoices(["America/Argentina/Buenos_Aires", "Europe/London", "UTC"])).toEqual([
    { id: 0, name: "Buenos Aires", about: "America, Argentina" },
    { id: 1, name: "London", about: "Europe" },
    { id: 2, name: "UTC", about: "" },
  ]);
});
