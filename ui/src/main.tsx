import "./look/tokens.css";
import "./look/base.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { I18nProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { keepAnnouncementsWhole } from "./frame/announcements";
import { followAppearance } from "./frame/appearance";
import { begin, newQueryClient } from "./lib/queries";
import { shownFirst } from "./screens";

followAppearance();
keepAnnouncementsWhole();

const client = newQueryClient();
const draw = () => {
  const root = document.getElementById("root");
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <I18nProvider locale="en-GB">
        <QueryClientProvider client={client}>
          <App />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  );
};
// What could not be asked for here is asked for by the screen that shows it, which tells what went wrong.
begin(client, shownFirst).then(draw, draw);
