import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { keyList } from "./keys";
import "./KeyList.css";

export function KeyList({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog title="Keys to press" isOpen={isOpen} onClose={onClose}>
      <dl className="key-list">
        {keyList.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="muted cap">On a Mac press Cmd instead of Ctrl. Keys wait while you are typing.</p>
      <div className="row">
        <Button onPress={onClose}>Close</Button>
      </div>
    </Dialog>
  );
}
