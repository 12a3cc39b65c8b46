import { IconSearch, type TablerIcon } from "@tabler/icons-react";
import type { CommandId } from "../../main/bridge/commands.ts";
import { engine } from "../engine/client.ts";
import { wordsOf } from "../features/registers/register-words.ts";
import { runCommand, shortcutOf } from "../ui/commands.ts";
import { Logo } from "../ui/Logo.tsx";
import { numberText } from "../ui/local-text.ts";
import { useNavigation } from "../ui/navigation.ts";
import type { Route } from "../ui/route.ts";
import { useRevision } from "../ui/session.ts";
import { useAnswer } from "../ui/use-answer.ts";
import { useCounts } from "../ui/use-counts.ts";
import { features, type SidebarEntry } from "./features.ts";
import styles from "./Sidebar.module.css";
import { sidebarRegisters } from "./sidebar-registers.ts";

/** The way to every screen: what is asked most, the registers with their counts, the work, and the settings. */
export function Sidebar({ route }: { readonly route: Route }) {
  const revision = useRevision();
  const counts = useCounts(engine) ?? {};
  const organisation = useAnswer(`settings ${revision}`, () => engine.settings())?.name ?? "";
  const entries = features.flatMap((feature) => (feature.sidebar ? [feature.sidebar] : []));
  const inGroup = (group: SidebarEntry["group"]) => entries.filter((entry) => entry.group === group);
  return (
    <nav className={styles.sidebar} aria-label="Screens" data-screen-only>
      <div className={styles.brand}>
        <Logo size={24} />
        <span className={styles.label}>{organisation === "" ? "Muster" : organisation}</span>
      </div>
      <button
        type="button"
        className={styles.search}
        title={`Search everywhere (${shortcutOf("search.everywhere")})`}
        onClick={() => void runCommand("search.everywhere")}
      >
        <IconSearch size={15} stroke={1.8} aria-hidden className={styles.icon} />
        <span className={styles.label}>Search</span>
        <span className={styles.count} aria-hidden>
          {shortcutOf("search.everywhere")}
        </span>
      </button>
      <Group entries={inGroup("top")} route={route} />
      <h2 className={styles.heading}>Registers</h2>
      <ul className={styles.list}>
        {sidebarRegisters.map(({ register, command }) => (
          <Item
            key={register.id}
            label={register.label}
            icon={wordsOf(register.id).icon}
            to={{ screen: "register", register: register.id }}
            current={(route.screen === "register" || route.screen === "record") && route.register === register.id}
            command={command}
            count={counts[register.id]}
          />
        ))}
      </ul>
      <h2 className={styles.heading}>Work</h2>
      <Group entries={inGroup("work")} route={route} />
      <div className={styles.foot}>
        <Group entries={inGroup("foot")} route={route} />
      </div>
    </nav>
  );
}

function Group({ entries, route }: { readonly entries: readonly SidebarEntry[]; readonly route: Route }) {
  return (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <Entry key={entry.label} entry={entry} route={route} />
      ))}
    </ul>
  );
}

function Entry({ entry, route }: { readonly entry: SidebarEntry; readonly route: Route }) {
  const { label, icon, route: to, command, inside, useCount = useNothing } = entry;
  const waiting = useCount();
  return (
    <Item
      label={label}
      icon={icon}
      to={to}
      current={to.screen === route.screen || (inside?.includes(route.screen) ?? false)}
      command={command}
      count={waiting === 0 ? undefined : waiting}
    />
  );
}

/** Of places where nothing can wait. */
function useNothing(): number {
  return 0;
}

interface ItemProps {
  readonly label: string;
  readonly icon: TablerIcon;
  readonly to: Route;
  readonly current: boolean;
  readonly command: CommandId | undefined;
  readonly count?: number | undefined;
}

function Item({ label, icon: Icon, to, current, command, count }: ItemProps) {
  const { go } = useNavigation();
  const shortcut = command ? shortcutOf(command) : "";
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        aria-current={current ? "page" : undefined}
        title={shortcut === "" ? label : `${label} (${shortcut})`}
        onClick={() => go(to)}
      >
        <Icon size={17} stroke={1.6} aria-hidden className={styles.icon} />
        <span className={styles.label}>{label}</span>
        {count === undefined ? null : <span className={styles.count}>{numberText(count)}</span>}
      </button>
    </li>
  );
}
