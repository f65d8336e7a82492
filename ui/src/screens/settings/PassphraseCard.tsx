import { useState } from "react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Lines } from "../../components/Lines";
import { Notice } from "../../components/Notice";
import { Select } from "../../components/Select";
import { useLook, useShell, useShellLook } from "../../lib/queries";
import { PassphraseForm } from "./PassphraseForm";
import { RecoveryCode } from "./RecoveryCode";

/** Minutes that can be chosen. */
const minutesToChoose = [2, 5, 10, 20, 30, 60];

/** The passphrase of the programme: set, changed, taken away, and what it does not protect against. */
export function PassphraseCard() {
  const { protected: isProtected, meaning, problem } = useLook("protection", null);
  const [asks, setAsks] = useState<"set" | "change" | "remove" | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const { minutes } = useShellLook("locking", null);
  const lock = useShell("lock_programme");
  return (
    <Card
      title="Passphrase"
      about={
        isProtected
          ? "The programme and its copies open with the passphrase or the recovery code alone."
          : "Without one, whoever has the file can open it. You need none if nobody else uses this computer and its disk is encrypted."
      }
    >
      {problem && <Notice tone="ask" title={problem} />}
      {code !== null && <RecoveryCode code={code} onKept={() => setCode(null)} />}
      {code === null && asks !== null && (
        <PassphraseForm
          asks={asks}
          onDone={(recoveryCode) => {
            setAsks(null);
            setCode(recoveryCode);
          }}
          onBack={() => setAsks(null)}
        />
      )}
      {code === null && asks === null && (
        <div className="row">
          {isProtected ? (
            <>
              <Button isPending={lock.isPending} onPress={() => lock.mutate(null)}>
                Lock now
              </Button>
              <Button kind="quiet" onPress={() => setAsks("change")}>
                Change it…
              </Button>
              <Button kind="quiet" onPress={() => setAsks("remove")}>
                Take it away…
              </Button>
            </>
          ) : (
            <Button onPress={() => setAsks("set")}>Set a passphrase…</Button>
          )}
        </div>
      )}
      {isProtected && <LockAfter minutes={minutes} />}
      <Lines lines={meaning} />
    </Card>
  );
}

function LockAfter({ minutes }: { minutes: number }) {
  const set = useShell("lock_after");
  const known = minutesToChoose.includes(minutes) ? minutesToChoose : [minutes, ...minutesToChoose].toSorted((a, b) => a - b);
  return (
    <Select
      label="Lock by itself"
      hint="When nobody has touched the window for so long. Not while the Awayday fills the screen."
      choices={known.map((count) => ({ id: String(count), name: count === 1 ? "After one minute" : `After ${count} minutes` }))}
      value={String(minutes)}
      onChange={(next) => set.mutate({ minutes: Number(next) })}
    />
  );
}
