import { url as inspectorUrl } from "node:inspector";
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

/**
 * Whether somebody asked for a packaged program that other programs can drive, pages and journal included. The copy that
 * tests drive is told by its inspector, which the fuses of a shipped program turn off.
 */
export function isAskedToBeDriven(): boolean {
  const asked = ["remote-debugging-port", "remote-debugging-pipe"].some((name) => app.commandLine.hasSwitch(name));
  return app.isPackaged && asked && inspectorUrl() === undefined;
}

/** Denies everything a page of ours has no business with. Must run when the program is ready, before the first window. */
export function denyByDefault(log: Log): void {
  denyIn(session.defaultSession, log);
  app.on("web-contents-created", (_event, contents) => keepInPlace(contents, log));
}

function denyIn(target: Session, log: Log): void {
  target.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(isAllowed(permission, requestingUrl)),
  );
  target.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin));
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
  // Peer connections go past the session's requests and, to a numeric address, past the resolver's rules.
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  contents.on("will-navigate", deny);
  contents.on("will-redirect", deny);
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log("warn", `A new window for ${schemeOf(url)} was denied`);
    return { action: "deny" };
  });
}

function isAllowed(permission: string, from: string): boolean {
  return permission === "clipboard-sanitized-write" && (from === ORIGIN || from.startsWith(`${ORIGIN}/`));
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
