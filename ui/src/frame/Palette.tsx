import { Search } from "lucide-react";
import { Suspense, useMemo, useState } from "react";
import {
  Autocomplete,
  Collection,
  Dialog,
  Group,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import type { Overview } from "../lib/bindings";
import { useLookLater } from "../lib/queries";
import { useNames } from "../lib/useNames";
import { type Action, everyAction } from "./actions";
import { found } from "./finding";
import type { Meaning } from "./keys";
import { useWay } from "./place";
import "../components/Select.css";
import "./Palette.css";

interface PaletteProps {
  isOpen: boolean;
  onClose: () => void;
  overview: Overview;
  act: (meaning: Meaning) => void;
  /** What can be done on the screen that is shown. */
  here: readonly Action[];
  /** What was chosen lately, latest first. */
  lately: readonly string[];
  onChosen: (id: string) => void;
}

/** People and actions in one list, found by typing part of their name. */
export function Palette({ isOpen, onClose, ...finder }: PaletteProps) {
  return (
    <ModalOverlay className="palette-shade" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="palette">
        <Dialog aria-label="Find a person or do something" className="palette-inside">
          <Suspense>
            <Finder onClose={onClose} {...finder} />
          </Suspense>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface Section {
  id: string;
  name: string;
  actions: readonly Action[];
}

const mostShown = 40;
const mostLately = 5;

function Finder({ onClose, overview, act, here, lately, onChosen }: Omit<PaletteProps, "isOpen">) {
  const [typed, setTyped] = useState("");
  const names = useNames();
  const published = useLookLater("published", null).data;
  const documents = useLookLater("documents", null).data;
  const isProtected = useLookLater("protection", null).data?.protected ?? false;
  const { go } = useWay();
  const everywhere = useMemo(() => {
    const pairs = published?.groups.map(({ members }) => members) ?? [];
    return everyAction({ overview, names, pairs, documents: documents ?? [], isProtected }, { go, act });
  }, [overview, names, published, documents, isProtected, go, act]);
  const sections = useMemo(() => sectionsOf(here, everywhere, lately, typed), [here, everywhere, lately, typed]);
  const choose = (action: Action) => {
    onChosen(action.id);
    onClose();
    action.act();
  };
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label="Find a person or do something" autoFocus>
        <Group className="palette-field">
          <Search className="icon" aria-hidden />
          <Input placeholder="A name, or what you would like to do" />
        </Group>
      </SearchField>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keyboard */}
      <section className="palette-scroll" aria-label="What was found" tabIndex={0}>
        <Menu
          className="list"
          aria-label="People and actions"
          items={sections}
          renderEmptyState={() => <p className="palette-none">Nothing of that name. Try part of a word.</p>}
        >
          {({ name, actions }) => (
            <MenuSection>
              <Header className="palette-heading">{name}</Header>
              <Collection items={actions}>
                {(action) => (
                  <MenuItem textValue={action.name} className="option" onAction={() => choose(action)}>
                    {action.name}
                    {action.hint && <span className="hint">{action.hint}</span>}
                  </MenuItem>
                )}
              </Collection>
            </MenuSection>
          )}
        </Menu>
      </section>
    </Autocomplete>
  );
}

/** What was chosen lately comes first; people only once something was typed. */
function sectionsOf(
  here: readonly Action[],
  everywhere: readonly Action[],
  lately: readonly string[],
  typed: string,
): Section[] {
  const all = [...here, ...everywhere];
  const recent = lately.flatMap((id) => all.filter((action) => action.id === id));
  const others = all.filter(({ id }) => !lately.includes(id));
  if (typed.trim() !== "") {
    return filled([{ id: "found", name: "Found", actions: found([...recent, ...others], typed).slice(0, mostShown) }]);
  }
  return filled([
    { id: "lately", name: "Lately", actions: recent.slice(0, mostLately) },
    { id: "here", name: "On this screen", actions: here },
    { id: "everywhere", name: "Do", actions: others.filter((action) => !here.includes(action) && !action.onlyFound) },
  ]);
}

function filled(sections: Section[]): Section[] {
  return sections.filter(({ actions }) => actions.length > 0);
}
