import { FolderOpen, Printer } from "lucide-react";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { type Screen, useGo, usePlace } from "../../frame/place";
import type { DocumentKind } from "../../lib/bindings";
import { useShell } from "../../lib/queries";
import type { Origin } from "./FromForms";
import { PasteBox } from "./PasteBox";

/** A box to paste messages into, or a folder of them to open. Nothing is brought in yet. */
export function Source({ onOrigin }: { onOrigin: (origin: Origin) => void }) {
  const { from } = usePlace();
  const go = useGo();
  const choose = useShell("choose_messages");
  const open = () =>
    choose.mutate(null, {
      onSuccess: (chosen) => chosen && onOrigin({ from: { chosen: true }, name: `From the folder ${chosen.file}` }),
    });
  return (
    <>
      <Heading title="Answers from forms" action={from && <Button onPress={() => go(from)}>Back</Button>}>
        Everybody sends back a short code from their form. Paste the messages just as they came: the codes are found in them.
      </Heading>
      <div className="two-columns">
        <Card>
          <PasteBox
            label="Paste one message here, or many"
            hint="As soon as you paste, you see who says what. Nothing is brought in until you say so."
            lines={10}
            autoFocus
            button={{ kind: "main", children: "Look it over" }}
            onText={(text) => onOrigin({ from: { text }, name: "Pasted" })}
          >
            <Button icon={FolderOpen} onPress={open} isPending={choose.isPending}>
              Open a folder of messages
            </Button>
          </PasteBox>
        </Card>
        <Card title="How it goes">
          <ol className="how-it-goes">
            <li>Send round a form from Print, or hand it out on paper.</li>
            <li>People fill it in without a network. The form gives them a code, which they send to you in any message.</li>
            <li>Paste what they sent. A code with a slip in it is noticed, and so is one that came twice.</li>
          </ol>
          <div className="row">
            <Button small icon={Printer} onPress={() => go("print", { document: formOf(from) })}>
              See the forms
            </Button>
          </div>
        </Card>
      </div>
    </>
  );
}

/** The form whose answers belong to a screen. */
function formOf(screen: Screen | undefined): DocumentKind {
  switch (screen) {
    case "matches":
      return "matchForm";
    case "six-months":
      return "halfWayCheckInForm";
    case "awayday":
      return "nominationForm";
    case "what-next":
      return "surveyForm";
    default:
      return "joiningForm";
  }
}
