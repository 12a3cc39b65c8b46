import { app, type Session, session, type WebContents } from "electron";
import type { Log } from "./hands/log-file.ts";
import { ORIGIN } from "./protocol.ts";

/** Switches that keep Chromium from talking to anybody. Must run before the program is ready. */
export function closeNetwork(): void {
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.commandLine.appendSwitch("disable-background-networking");
  app.commandLine.appendSwitch("disable-component-update");
  app.commandLine.appendSwitch("disable-sync");
  app.commandLine.appendSwitch("no-pings");
}

/** Denies everything a page of ours has no business with. Must run when the program is ready, before the first window. */
export function denyByDefault(log: Log): void {
  denyIn(session.defaultSession, log);
  app.on("web-contents-created", (_event, contents) => keepInPlace(contents, log));
}

function denyIn(target: Session, log: Log): void {
  target.setPermissionRequestHandler((_contents, permission, answer) => answer(isAllowed(permission)));
  target.setPermissionCheckHandler(
    (_contents, permission, origin) => isAllowed(permission) && origin.startsWith(ORIGIN),
  );
  target.setSpellCheckerEnabled(false);
  target.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isOwn(details.url);
    if (cancel) log("warn", `A request to ${schemeOf(details.url)} was denied`);
    answer({ cancel });
  });
}

function keepInPlace(contents: WebContents, log: Log): void {
  const deny = (event: { preventDefault: () => void }, url: string) => {
    if (url.startsWith(`${ORIGIN}/`)) return;
    event.preventDefault();
    log("warn", `A navigation to ${schemeOf(url)} was denied`);
  };
  contents.on("will-navigate", deny);
  contents.on("will-redirect", deny);
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log("warn", `A new window for ${schemeOf(url)} was denied`);
    return { action: "deny" };
  });
}

function isAllowed(permission: string): boolean {
  return permission === "clipboard-sanitized-write";
}

function isOwn(url: string): boolean {
  return (
    url.startsWith(`${ORIGIN}/`) ||
    url.startsWith(`blob:${ORIGIN}/`) ||
    url.startsWith("data:") ||
    (!app.isPackaged && url.startsWith("devtools:"))
  );
}

function schemeOf(url: string): string {
  return `${url.slice(0, url.indexOf(":"))}:…`;
}
