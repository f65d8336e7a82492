import { ChevronRight, ClipboardPaste, FolderOpen, Lock, type LucideIcon, Play } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { FailureLine } from "../../frame/FailureLine";
import { useReady } from "../../frame/useReady";
import { useShell, useShellLook } from "../../lib/queries";
import type { RecentFile } from "../../lib/shell";
import { fullDate } from "../../words/dates";
import { NewProgramme } from "./NewProgramme";
import { WhatItIs } from "./WhatItIs";
import "./Welcome.css";

/** What stands before any file is open. */
export function Welcome() {
  const [isNaming, setNaming] = useState(false);
  return (
    <div className="welcome">
      <WhatItIs />
      <main className="welcome-start">
        <FailureLine />
        {isNaming ? <NewProgramme onBack={() => setNaming(false)} /> : <Ways onOwnPeople={() => setNaming(true)} />}
      </main>
    </div>
  );
}

function Ways({ onOwnPeople }: { onOwnPeople: () => void }) {
  const { recent } = useShellLook("welcome", null);
  useReady();
  const lookRound = useShell("look_round");
  const open = useShell("open_programme");
  return (
    <>
      <h2 className="welcome-question">How would you like to start?</h2>
      <Way icon={ClipboardPaste} title="With our own people" isMain onPress={onOwnPeople}>
        Copy names from Excel and paste them here, or open a CSV or Excel file.
      </Way>
      <Way icon={Play} title="Look round a made-up company" onPress={() => lookRound.mutate(null)}>
        Twenty people half-way through a round. Nothing you do there touches your own data.
      </Way>
      <Way icon={FolderOpen} title="Open a Coaching Pairs file" onPress={() => open.mutate(null)}>
        From this computer, a memory stick or a backup.
      </Way>
      {recent.length > 0 && <Recent files={recent} />}
      <p className="welcome-kept">
        <Lock className="icon" aria-hidden />
        No account and no internet needed. Everything is kept in one file on this computer.
      </p>
    </>
  );
}

interface WayProps {
  icon: LucideIcon;
  title: string;
  isMain?: boolean;
  onPress: () => void;
  children: string;
}

function Way({ icon: Icon, title, isMain = false, onPress, children }: WayProps) {
  return (
    <AriaButton className={isMain ? "welcome-way main" : "welcome-way"} onPress={onPress}>
      <span className="welcome-icon">
        <Icon className="icon" aria-hidden />
      </span>
      <span>
        <strong>{title}</strong>
        <span className="muted">{children}</span>
      </span>
      <ChevronRight className="icon" aria-hidden />
    </AriaButton>
  );
}

function Recent({ files }: { files: RecentFile[] }) {
  const open = useShell("open_recent");
  return (
    <section className="welcome-recent" aria-labelledby="recent">
      <h3 id="recent">Opened before</h3>
      <ul>
        {files.map(({ index, name, file, opened }) => (
          <li key={index}>
            <AriaButton className="welcome-file" onPress={() => open.mutate({ index })}>
              <strong>{name}</strong>
              <span className="muted cap">
                {file}, last opened on {fullDate(opened)}
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
