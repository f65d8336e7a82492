import "./look/tokens.css";
import "./look/base.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { I18nProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { keepAnnouncementsWhole } from "./frame/announcements";
import { followAppearance } from "./frame/appearance";
import { newQueryClient } from "./lib/queries";

followAppearance();
keepAnnouncementsWhole();

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider locale="en-GB">
        <QueryClientProvider client={newQueryClient()}>
          <App />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  );
}
