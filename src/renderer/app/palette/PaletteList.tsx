import { Kbd } from "@mantine/core";
import { useEffect, useRef } from "react";
import styles from "./Palette.module.css";
import type { PaletteEntry, PaletteGroup } from "./palette-entry.ts";

interface Props {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  readonly chosen: number;
  readonly isOff: (entry: PaletteEntry) => boolean;
  readonly onChoose: (at: number) => void;
  readonly onOpen: (entry: PaletteEntry) => void;
}

/** What fits, in groups. The chosen line is kept in sight. */
export function PaletteList({ id, groups, chosen, isOff, onChoose, onOpen }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const entries = groups.flatMap((group) => group.entries);
  const key = entries[chosen]?.key;
  useEffect(() => {
    if (key === undefined) return;
    const first = chosen === 0;
    if (first) list.current?.scrollTo({ top: 0 });
    else list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [key, chosen]);

  return (
    <div ref={list} id={id} role="listbox" aria-label="Results" className={styles.list}>
      {groups.map(({ label, entries: inGroup }) => (
        <fieldset key={label} aria-label={label} className={styles.entries}>
          <div className={styles.group} aria-hidden>
            {label}
          </div>
          {inGroup.map((entry) => {
            const at = entries.indexOf(entry);
            return (
              <Option
                key={entry.key}
                id={`${id}-${at}`}
                entry={entry}
                selected={at === chosen}
                off={isOff(entry)}
                onPoint={() => onChoose(at)}
                onOpen={() => onOpen(entry)}
              />
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly selected: boolean;
  readonly off: boolean;
  readonly onPoint: () => void;
  readonly onOpen: () => void;
}

function Option({ id, entry, selected, off, onPoint, onOpen }: OptionProps) {
  const { label, detail, icon: Icon, mark, retired, shortcut } = entry;
  return (
    <div
      id={id}
      role="option"
      aria-selected={selected}
      aria-disabled={off}
      tabIndex={-1}
      className={styles.option}
      data-retired={retired !== ""}
      onMouseMove={selected ? undefined : onPoint}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
      onKeyDown={(event) => event.key === "Enter" && onOpen()}
    >
      <Icon size={17} stroke={1.6} aria-hidden className={styles.icon} />
      <span className={styles.texts}>
        <span className={styles.label}>{label}</span>
        {detail === "" ? null : <span className={styles.detail}>{detail}</span>}
      </span>
      {retired === "" ? null : <span className={styles.retired}>{retired}</span>}
      {off ? <span className={styles.mark}>Not available here</span> : null}
      {mark === "" ? null : <span className={styles.mark}>{mark}</span>}
      {shortcut === "" ? null : <Kbd size="xs">{shortcut}</Kbd>}
    </div>
  );
}
