import { Menu, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { SavedViews } from "./use-saved-views.ts";
import styles from "./ViewTabs.module.css";

/** The views that are tabs, before them the table as its user set it up. Those that find no room are in a menu at the end. */
export function ViewTabs({ views }: { readonly views: SavedViews }) {
  const { all, shown, changed, show } = views;
  const tabs = all.filter(({ tab }) => tab !== null);
  const row = useRef<HTMLDivElement>(null);
  const fitting = useFitting(row, [...tabs.map(({ name }) => name), shown?.id, changed].join("\n"));
  const beyond = tabs.slice(fitting);
  if (tabs.length === 0) return null;
  const hiddenIsShown = beyond.some((view) => view === shown);
  return (
    <nav className={styles.strip} aria-label="Views" data-screen-only>
      <Tab label="All" isCurrent={shown === null} isChanged={false} onClick={() => show(null)} />
      <div ref={row} className={styles.row}>
        {tabs.map((view, at) => (
          <Tab
            key={view.id}
            label={view.name}
            isCurrent={view === shown}
            isChanged={view === shown && changed}
            isHidden={at >= fitting}
            onClick={() => show(view)}
          />
        ))}
      </div>
      {beyond.length > 0 ? (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <UnstyledButton className={styles.tab} data-current={hiddenIsShown}>
              {hiddenIsShown ? shown?.name : `${beyond.length} more`}
              <IconChevronDown size={13} aria-hidden />
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {beyond.map((view) => (
              <Menu.Item key={view.id} onClick={() => show(view)} {...(view === shown ? { "aria-current": true } : {})}>
                {view.name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </nav>
  );
}

interface TabProps {
  readonly label: string;
  readonly isCurrent: boolean;
  readonly isChanged: boolean;
  readonly isHidden?: boolean;
  readonly onClick: () => void;
}

function Tab({ label, isCurrent, isChanged, isHidden = false, onClick }: TabProps) {
  return (
    <UnstyledButton
      className={styles.tab}
      aria-current={isCurrent}
      data-current={isCurrent}
      title={isChanged ? `${label}: changed since it was saved (Views, Save the changes)` : undefined}
      style={isHidden ? { visibility: "hidden" } : undefined}
      onClick={onClick}
    >
      {label}
      {isChanged ? <span className={styles.changed} role="img" aria-label="changed" /> : null}
    </UnstyledButton>
  );
}

/** How many of a row's children stand in its first line; the others wrap out of sight. */
function useFitting(row: RefObject<HTMLDivElement | null>, texts: string): number {
  const [fitting, setFitting] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const element = row.current;
    if (!element || texts === "") return;
    const measure = () => {
      const children = [...element.children].flatMap((child) => (child instanceof HTMLElement ? [child] : []));
      const top = children[0]?.offsetTop ?? 0;
      setFitting(children.filter((child) => child.offsetTop === top).length);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [row, texts]);
  return fitting;
}
