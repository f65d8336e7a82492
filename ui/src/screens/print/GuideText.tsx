import { PencilLine, Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Disclosure } from "../../components/Disclosure";
import { Field } from "../../components/Field";
import { Form } from "../../components/Form";
import { Pill } from "../../components/Pill";
import type { GuideSection } from "../../lib/bindings";
import { fieldFailure } from "../../lib/failure";
import { useChange, useLook } from "../../lib/queries";

/** The words of the guide: each section may be changed, put back as it came, or added to with the firm’s own. */
export function GuideText() {
  return (
    <Disclosure title="Change the words" isPrivate>
      <Sections />
    </Disclosure>
  );
}

function Sections() {
  const sections = useLook("guide_sections", null);
  const [opened, setOpened] = useState<number | "new" | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      <p className="muted cap">The pages below follow as soon as you keep a change. {contactNote}</p>
      <ul className="guide-text">
        {sections.map((section) => {
          const { place, heading } = section;
          return (
            <li key={place}>
              {opened === place ? (
                <SectionForm section={section} onClose={close} />
              ) : (
                <div className="guide-section">
                  <span>
                    {heading} <State section={section} />
                  </span>
                  <Button small kind="quiet" icon={PencilLine} aria-label={`Change: ${heading}`} onPress={() => setOpened(place)}>
                    Change
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {opened === "new" ? (
        <SectionForm section={null} onClose={close} />
      ) : (
        <div className="row">
          <Button small icon={Plus} onPress={() => setOpened("new")}>
            Add words of your own
          </Button>
        </div>
      )}
    </>
  );
}

const contactNote = "Where {contact} stands in the words, the name of the person to tell is printed.";

function State({ section: { ours, added } }: { section: GuideSection }) {
  if (ours) return null;
  return (
    <Pill tone="waiting" icon={null}>
      {added ? "Yours" : "Changed"}
    </Pill>
  );
}

interface SectionFormProps {
  /** Null for a new one. */
  section: GuideSection | null;
  onClose: () => void;
}

function SectionForm({ section, onClose }: SectionFormProps) {
  const [heading, setHeading] = useState(section?.heading ?? "");
  const [words, setWords] = useState(section?.words ?? "");
  const keep = useChange("set_guide_section", { fields: ["heading", "words"] });
  const putBack = useChange("put_back_guide_section");
  return (
    <Form
      className="guide-form"
      onSubmit={() => keep.mutate({ ...(section && { place: section.place }), heading, words }, { onSuccess: onClose })}
    >
      <Field label="Heading" value={heading} onChange={setHeading} problem={fieldFailure(keep.error, "heading")} maxLength={120} autoFocus />
      <Field
        label="Text"
        hint="An empty line begins a new paragraph; “- ” at the start of a line makes a list."
        lines={10}
        value={words}
        onChange={setWords}
        problem={fieldFailure(keep.error, "words")}
        maxLength={4000}
      />
      <div className="row">
        <Button type="submit" isPending={keep.isPending}>
          Keep it
        </Button>
        <Button kind="bare" onPress={onClose}>
          Close
        </Button>
        {section && !section.ours && (
          <Button kind="quiet" onPress={() => putBack.mutate({ place: section.place }, { onSuccess: onClose })} isPending={putBack.isPending}>
            {section.added ? "Take it out" : "Put our words back"}
          </Button>
        )}
      </div>
    </Form>
  );
}
