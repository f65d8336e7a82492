import { type ComponentType, lazy, type LazyExoticComponent } from "react";
import type { Screen } from "../frame/place";
import type { Shown } from "../lib/door";
import Today from "./today/Today";

/** What the first screen shows. */
export const shownFirst: Shown[] = [
  { name: "overview", args: null },
  { name: "people", args: null },
  { name: "meetings", args: null },
  { name: "time_line_picture", args: null },
  { name: "ring_picture", args: {} },
];

/** Every screen of an open programme; all but the first are fetched when they are shown. */
export const screens: Record<Screen, ComponentType | LazyExoticComponent<ComponentType>> = {
  today: Today,
  "whos-in": lazy(() => import("./whos-in/WhosIn")),
  matches: lazy(() => import("./matches/Matches")),
  "six-months": lazy(() => import("./six-months/SixMonths")),
  awayday: lazy(() => import("./awayday/Awayday")),
  "what-next": lazy(() => import("./what-next/WhatNext")),
  people: lazy(() => import("./people/People")),
  print: lazy(() => import("./print/Print")),
  settings: lazy(() => import("./settings/Settings")),
  "from-forms": lazy(() => import("./from-forms/FromForms")),
  earlier: lazy(() => import("./earlier/Earlier")),
};
