import { Kbd, Modal } from "@mantine/core";
import { COMMANDS } from "../../main/bridge/commands.ts";
import { shortcutText } from "../ui/commands.ts";
import { GRID_KEYS } from "../ui/table/grid-keys.ts";
import styles from "./ShortcutHelp.module.css";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Every shortcut there is, made from the one list of commands and the table's list of keys. */
export function ShortcutHelp({ opened, onClose }: Props) {
  const commands = COMMANDS.flatMap(({ accelerator, label }) =>
    accelerator === null ? [] : [{ keys: shortcutText(accelerator), does: label.replace("…", "") }],
  );
  const moves = [
    { keys: shortcutText("CmdOrCtrl+Shift+P"), does: "Search Everywhere, too" },
    { keys: "Alt+Left", does: "Back to the screen before" },
    { keys: "Alt+Up, Alt+Down", does: "Record before, record after" },
  ];
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard shortcuts" size="xl">
      <div className={styles.columns}>
        <KeyList title="Commands" keys={[...commands, ...moves]} />
        <KeyList title="In a table" keys={GRID_KEYS} />
      </div>
    </Modal>
  );
}

function KeyList({ title, keys }: { readonly title: string; readonly keys: typeof GRID_KEYS }) {
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.list}>
        {keys.map(({ keys: shortcut, does }) => (
          <div key={shortcut} className={styles.line}>
            <dt>{does}</dt>
            <dd>
              <Kbd size="xs">{shortcut}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
