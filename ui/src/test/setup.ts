import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";

// What a browser has and jsdom has not.
window.matchMedia ??= (query) =>
  ({ matches: false, media: query, addEventListener: () => {}, removeEventListener: () => {} }) as unknown as MediaQueryList;
Element.prototype.scrollTo ??= () => {};

beforeEach(() => localStorage.clear());
afterEach(cleanup);
