import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { COMMANDS } from "../../../main/bridge/commands.ts";
import { runCommand, useEnabledCommands } from "../../ui/commands.ts";
import { useNavigation } from "../../ui/navigation.ts";
import type { Route } from "../../ui/route.ts";
import { useReadOnly } from "../../ui/session.ts";
import { acceleratorOf } from "../use-command-sources.ts";
import styles from "./Palette.module.css";
import { PaletteList } from "./PaletteList.tsx";
import type { PaletteEntry } from "./palette-entry.ts";
import { movedBy } from "./palette-keys.ts";
import { rememberRecent } from "./recent-keys.ts";
import { takeStep } from "./take-step.ts";
import { usePaletteGroups } from "./use-palette-groups.ts";

/**
 * What comes after the palette is closed. Without either the focus goes back to where it was.
 *
 * @property elsewhere  another screen is shown, which takes the focus
 * @property run        done once the palette is gone and the focus is back: a command may put the focus elsewhere
 */
export interface Closing {
  readonly elsewhere?: true;
  readonly run?: () => void;
}

interface Props {
  readonly here: string;
  readonly route: Route;
  readonly onClose: (closing: Closing) => void;
}

/** The field that is typed into, and what fits below it. The focus stays in the field. */
export function PaletteDialog({ here, route, onClose }: Props) {
  const list = useId();
  const { go } = useNavigation();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const opening = useRef(false);
  const query = typed.trim();
  const enabled = useEnabledCommands();
  const { groups, current, complete } = usePaletteGroups(query, here);
  const entries = groups.flatMap((group) => group.entries);
  const at = Math.min(chosen, entries.length - 1);
  const readOnly = useReadOnly();
  const isOff = ({ does }: PaletteEntry) =>
    ("command" in does && !enabled.includes(does.command)) ||
    ("route" in does && does.route.screen === "record" && does.route.id === null && readOnly !== null);

  const open = (entry: PaletteEntry | undefined): void => {
    if (!entry || isOff(entry)) return;
    rememberRecent(entry.key);
    const { does } = entry;
    if ("command" in does) onClose({ run: () => void runCommand(does.command) });
    else if ("step" in does) onClose({ run: () => takeStep(does.step, route, go) });
    else if (JSON.stringify(does.route) === JSON.stringify(route)) onClose({});
    else {
      onClose({ elsewhere: true });
      go(does.route);
    }
  };

  // At once, before the next key: the dialog's own focus comes a moment later, and letters typed until then would be lost.
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);

  const latest = useRef(open);
  latest.current = open;
  const first = entries[0];
  useEffect(() => {
    if (!current || !opening.current || (!first && !complete)) return;
    opening.current = false;
    latest.current(first);
  }, [current, first, complete]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const to = movedBy(event.key, at, entries.length);
    if (to !== null) {
      event.preventDefault();
      setChosen(to);
    } else if (event.key === "Enter") {
      event.preventDefault();
      // Typed faster than answered: what is shown still belongs to the letters before, or not everything is read yet.
      if (current && (first || complete)) open(entries[at]);
      else opening.current = true;
    } else if (isOtherShortcut(event.nativeEvent)) onClose({});
  };

  return (
    <>
      <div className={styles.field}>
        <IconSearch size={18} stroke={1.8} aria-hidden className={styles.glass} />
        <input
          ref={field}
          type="text"
          role="combobox"
          className={styles.input}
          aria-label="Search everywhere"
          aria-expanded={entries.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={entries[at] ? `${list}-${at}` : undefined}
          placeholder="Tag, serial number, name, e-mail, program, action…"
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setChosen(0);
            opening.current = false;
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <PaletteList id={list} groups={groups} chosen={at} isOff={isOff} onChoose={setChosen} onOpen={open} />
      {query !== "" && current && entries.length === 0 ? <NothingFound query={query} complete={complete} /> : null}
      <div className={styles.foot}>
        <span>↑ ↓ choose · Enter opens · Esc closes</span>
        {complete ? null : <span>Not everything has been read yet; more may follow.</span>}
      </div>
      <div role="status" className="visually-hidden">
        {query === "" || !current ? "" : entries.length === 1 ? "1 result" : `${entries.length} results`}
      </div>
    </>
  );
}

function NothingFound({ query, complete }: { readonly query: string; readonly complete: boolean }) {
  return (
    <div className={styles.nothing}>
      <p className={styles.nothingTitle}>
        {complete ? "No match for" : "No match yet for"} “{query}”
      </p>
      <p>
        Searched: the names, numbers and other short texts of every register, the programs found on devices, actions,
        screens and settings. Notes, dates and amounts are searched in each list.
      </p>
    </div>
  );
}

/** A shortcut of a command that will run on the screen behind: the palette makes way for it. */
function isOtherShortcut(event: globalThis.KeyboardEvent): boolean {
  const pressed = acceleratorOf(event);
  return COMMANDS.some(({ id, accelerator }) => id !== "search.everywhere" && accelerator === pressed);
}
