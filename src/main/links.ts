import { app, type WebContents } from "electron";
import { deviceKeyFromLink, LINK_SCHEME } from "../domain/value/device-link.ts";

/** Links from outside: from the command line, from a second start, from the system (macOS). */
export interface Links {
  /** Takes what a link waiting to be opened names; null when none waits. */
  readonly take: () => string | null;
  /** Has this page told of links from now on. It asks by itself for one that came before. */
  readonly tell: (page: () => WebContents | undefined) => void;
  /** Looks for a link among the arguments of a start. */
  readonly note: (argv: readonly string[]) => void;
}

/**
 * Makes the packaged program the one that opens links, and keeps the newest until the page has taken it. What isn't a
 * link to a device is passed over.
 */
export function createLinks(): Links {
  let waiting: string | null = null;
  let page: () => WebContents | undefined = () => undefined;
  const note = (argv: readonly string[]): void => {
    const key = argv.map(deviceKeyFromLink).find((each) => each !== undefined);
    if (key === undefined) return;
    waiting = key;
    page()?.send("link");
  };
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME);
  app.on("open-url", (event, url) => {
    event.preventDefault();
    note([url]);
  });
  return {
    note,
    take: () => {
      const key = waiting;
      waiting = null;
      return key;
    },
    tell: (of) => {
      page = of;
    },
  };
}
