import { Ellipsis, type LucideIcon } from "lucide-react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Button, type ButtonProps, IconButton } from "./Button";
import "./Menu.css";
import "./Select.css";

export interface MenuAction {
  id: string;
  name: string;
  icon?: LucideIcon;
  act: () => void;
  isDisabled?: boolean;
}

interface MenuProps {
  /** What the menu is for: "More for Amina and Tom". */
  label: string;
  actions: MenuAction[];
  /** A button with words; three dots without. */
  button?: Omit<ButtonProps, "onPress">;
}

export function Menu({ label, actions, button }: MenuProps) {
  return (
    <MenuTrigger>
      {button ? <Button {...button} /> : <IconButton label={label} icon={Ellipsis} small />}
      <Popover className="popover" placement="bottom end">
        <AriaMenu
          className="list"
          aria-label={label}
          items={actions}
          onAction={(key) => actions.find((action) => action.id === key)?.act()}
        >
          {({ id, name, icon: Icon, isDisabled }) => (
            <MenuItem id={id} textValue={name} isDisabled={isDisabled} className="option menu-option">
              {Icon && <Icon className="icon small" aria-hidden />}
              {name}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
