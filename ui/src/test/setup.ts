import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";

// A busy machine is slow; a test that fails should say so for a better reason. Looking for what is hidden is costly.
configure({ asyncUtilTimeout: 15_000, defaultHidden: true });

// What a browser has and jsdom has not.
window.matchMedia ??= (query) =>
  ({ matches: false, media: query, addEventListener: () => {}, removeEventListener: () => {} }) as unknown as MediaQueryList;
Element.prototype.scrollTo ??= () => {};
globalThis.CSS ??= { escape: (text: string) => text.replaceAll(/[^\w-]/g, "\\$&") } as typeof CSS;

beforeEach(() => localStorage.clear());
afterEach(cleanup);
