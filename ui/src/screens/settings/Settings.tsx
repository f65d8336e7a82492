import { Heading } from "../../components/Heading";
import { CopiesCard } from "./CopiesCard";
import { CalendarCard } from "./CalendarCard";
import { OrganisationCard } from "./OrganisationCard";
import { PassphraseCard } from "./PassphraseCard";
import { PreferencesCard } from "./PreferencesCard";
import { RulesCard } from "./RulesCard";
import { ThisComputerCard } from "./ThisComputerCard";
import "./Settings.css";

/** How the programme works, and how the window and the papers look on this computer. */
export default function Settings() {
  return (
    <>
      <Heading title="Settings">
        What is set for the programme can be undone like everything else. Paper and looks are kept on this computer.
      </Heading>
      <div className="settings-columns">
        <div className="stack">
          <OrganisationCard />
          <CalendarCard />
          <ThisComputerCard />
          <CopiesCard />
          <PassphraseCard />
        </div>
        <div className="stack">
          <RulesCard />
          <PreferencesCard />
        </div>
      </div>
    </>
  );
}
