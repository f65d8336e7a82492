import { Search } from "lucide-react";
import {
  Autocomplete,
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
  useFilter,
} from "react-aria-components";
import { useLookLater } from "../lib/queries";
import { byFirstName } from "../words/names";
import type { Meaning } from "./keys";
import { type Screen, useGo } from "./place";
import "./Palette.css";

interface PaletteProps {
  isOpen: boolean;
  onClose: () => void;
  act: (meaning: Meaning) => void;
}

/** People and actions in one list, found by typing part of their name. */
export function Palette({ isOpen, onClose, act }: PaletteProps) {
  return (
    <ModalOverlay className="palette-shade" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="palette">
        <Dialog aria-label="Find a person or do something" className="palette-inside">
          <Finder onClose={onClose} act={act} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const screensByName: { screen: Screen; name: string }[] = [
  { screen: "today", name: "Go to Today" },
  { screen: "whos-in", name: "Record who is in" },
  { screen: "matches", name: "Look over the matches" },
  { screen: "six-months", name: "Go to the six months" },
  { screen: "awayday", name: "Plan the Awayday" },
  { screen: "what-next", name: "See what comes next" },
  { screen: "people", name: "Look up people" },
  { screen: "print", name: "Print or save a document" },
  { screen: "earlier", name: "Look at earlier rounds" },
];

function Finder({ onClose, act }: Omit<PaletteProps, "isOpen">) {
  const { contains } = useFilter({ sensitivity: "base" });
  const people = useLookLater("people", null).data ?? [];
  const go = useGo();
  const then = (what: () => void) => () => {
    onClose();
    what();
  };
  return (
    <Autocomplete filter={contains}>
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
          renderEmptyState={() => <p className="palette-none">Nothing of that name. Try part of a word.</p>}
        >
          <MenuSection>
            <Header className="palette-heading">Do</Header>
            {screensByName.map(({ screen, name }) => (
              <MenuItem key={screen} id={screen} className="option" onAction={then(() => go(screen))}>
                {name}
              </MenuItem>
            ))}
            <MenuItem id="undo" className="option" onAction={then(() => act("undo"))}>
              Undo the last change
            </MenuItem>
            <MenuItem id="redo" className="option" onAction={then(() => act("redo"))}>
              Redo the last change
            </MenuItem>
            <MenuItem id="keys" className="option" onAction={then(() => act("keys"))}>
              List the keys to press
            </MenuItem>
          </MenuSection>
          <MenuSection>
            <Header className="palette-heading">People</Header>
            {byFirstName(people).map((person) => (
              <MenuItem
                key={person.id}
                id={`person-${person.id}`}
                textValue={person.name}
                className="option"
                onAction={then(() => go("people", { person: person.id }))}
              >
                {person.name}
                {person.department && <span className="hint">{person.department}</span>}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </section>
    </Autocomplete>
  );
}
