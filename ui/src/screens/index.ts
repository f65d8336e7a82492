import { type ComponentType, lazy, type LazyExoticComponent } from "react";
import type { Screen } from "../frame/place";

/** Every screen of an open programme, fetched when it is first shown. */
export const screens: Record<Screen, LazyExoticComponent<ComponentType>> = {
  today: lazy(() => import("./today/Today")),
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
