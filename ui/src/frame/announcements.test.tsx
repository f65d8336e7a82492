import { render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Button } from "../components/Button";
import { keepAnnouncementsWhole } from "./announcements";

const readOut = () => document.querySelector("[data-live-announcer]");

test("what is read out about a button at work stays whole when the button goes", async () => {
  keepAnnouncementsWhole();
  const { rerender } = render(<Button>Publish</Button>);
  await userEvent.tab();
  rerender(<Button isPending>Publish</Button>);
  await vi.waitFor(() => expect(readOut()?.textContent).toBe("Publish"));
  rerender(<p>Published.</p>);
  expect(readOut()?.textContent).toBe("Publish");
  expect(readOut()?.querySelector("[aria-labelledby]")).toBeNull();
});
