import { Modal } from "@mantine/core";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useCommand } from "../../ui/commands.ts";
import type { Route } from "../../ui/route.ts";
import { acceleratorOf } from "../use-command-sources.ts";
import styles from "./Palette.module.css";
import { type Closing, PaletteDialog } from "./PaletteDialog.tsx";
import { rememberRecent } from "./recent-keys.ts";

const OTHER_SHORTCUT = "CmdOrCtrl+Shift+P";

/** Search everywhere: opened by its command and a second shortcut, over whatever the window shows. */
export function Palette({ route }: { readonly route: Route }) {
  const [opened, setOpened] = useState(false);
  const before = useRef<Element | null>(null);
  const next = useRef<Closing>({});
  const here = keyOf(route);

  const open = (): void => {
    before.current = document.activeElement;
    setOpened(true);
  };
  const close = (): void => setOpened(false);
  const leave = (closing: Closing): void => {
    next.current = closing;
    close();
  };
  const toggle = useRef(open);
  toggle.current = opened ? close : open;

  useCommand("search.everywhere", () => toggle.current());
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || acceleratorOf(event) !== OTHER_SHORTCUT) return;
      event.preventDefault();
      toggle.current();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  useEffect(() => {
    if (here !== "") rememberRecent(here);
  }, [here]);
  useLayoutEffect(() => {
    if (opened) return;
    const { elsewhere, run } = next.current;
    next.current = {};
    if (!elsewhere && before.current instanceof HTMLElement) before.current.focus();
    before.current = null;
    run?.();
  }, [opened]);

  return (
    <Modal.Root
      opened={opened}
      onClose={close}
      size={680}
      yOffset="11vh"
      centered={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label="Search everywhere">
        <div className={styles.panel}>
          <PaletteDialog here={here} route={route} onClose={leave} />
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The key of the record on the screen; "" when the screen is no record. */
function keyOf(route: Route): string {
  return route.screen === "record" && route.id !== null ? `record ${route.register} ${route.id}` : "";
}
