import { ActionIcon, Tooltip } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { createContext, type ReactNode, useContext } from "react";
import { useNavigation } from "./navigation.ts";
import styles from "./Screen.module.css";

/**
 * The frame of every screen: title, what it is about, its actions, and the content.
 *
 * @property aside    small text or a badge after the title
 * @property actions  buttons at the right, the most important one last
 * @property back     shows a Back button
 * @property wide     the content uses more of a wide window (two columns beside each other)
 * @property tabs     leads to screens about the same, under the title
 * @property flush    the content fills the screen edge to edge and scrolls by itself (tables)
 */
export interface ScreenProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly back?: boolean;
  readonly wide?: boolean;
  readonly flush?: boolean;
  readonly tabs?: ReactNode;
  readonly children: ReactNode;
}

/** What the app puts into every screen's title bar, before the screen's own actions. */
export const TitleBarContext = createContext<ReactNode>(null);

/** A screen of the window. Its title is the page's only first-level heading and takes the focus after navigation. */
export function Screen({ title, subtitle, aside, actions, back, wide, flush, tabs, children }: ScreenProps) {
  const navigation = useNavigation();
  const shared = useContext(TitleBarContext);
  return (
    <div className={styles.screen}>
      <header className={styles.header} data-screen-only>
        {back ? (
          <Tooltip label="Back (Alt+Left)">
            <ActionIcon aria-label="Back" onClick={navigation.back}>
              <IconArrowLeft size={18} />
            </ActionIcon>
          </Tooltip>
        ) : null}
        <div className={styles.heading}>
          <div className={styles.titleLine}>
            <h1 className={styles.title} tabIndex={-1} data-screen-title>
              {title}
            </h1>
            {aside}
          </div>
          {subtitle ? <div className={styles.subtitle}>{subtitle}</div> : null}
        </div>
        <div className={styles.actions}>
          {shared}
          {actions}
        </div>
      </header>
      {tabs}
      <div className={flush ? styles.flush : styles.content}>
        {flush ? (
          children
        ) : (
          <div className={styles.column} data-wide={wide}>
            {children}
          </div>
        )}
      </div>
    </div>
  );
}
