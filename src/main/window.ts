import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { app, BrowserWindow, dialog, screen } from "electron";
import type { Log } from "./hands/log-file.ts";
import { ORIGIN } from "./protocol.ts";
import { offerTextMenu } from "./text-menu.ts";
import { visiblePlace, type WindowPlace, windowPlaceFromJson } from "./window-place.ts";

/** What every page of ours runs with: nothing of Node, its own world, a sandbox. */
const PAGE_RIGHTS = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
} as const;

function preferences() {
  return { ...PAGE_RIGHTS, preload: join(__dirname, "../preload/preload.js"), devTools: !app.isPackaged };
}

/** The main window, where it stood last time. `isUnsaved` tells whether closing would lose a form. */
export async function openMainWindow(placeFile: string, isUnsaved: () => boolean, log: Log): Promise<BrowserWindow> {
  const remembered = windowPlaceFromJson(await readFile(placeFile, "utf8").catch(() => ""));
  const place = visiblePlace(
    remembered,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...place,
    minWidth: 900,
    minHeight: 600,
    title: "Muster",
    show: false,
    backgroundColor: "#f6f7f9",
    webPreferences: preferences(),
  });
  if (place.maximised) window.maximize();
  let closing = false;
  window.once("ready-to-show", () => window.show());
  window.on("close", (event) => {
    if (isUnsaved() && !mayDiscard(window)) event.preventDefault();
    else {
      closing = true;
      rememberPlace(window, placeFile, log);
    }
  });
  reloadWhenGone(window, log);
  offerTextMenu(window);
  await window.loadURL(`${ORIGIN}/index.html`).catch((error: unknown) => {
    // A window that is closed while it loads has nothing to tell anybody.
    if (!closing) throw error;
  });
  return window;
}

/** A page without a window, for the command line. */
export async function openHeadlessPage(): Promise<BrowserWindow> {
  const window = new BrowserWindow({ show: false, width: 1280, height: 900, webPreferences: preferences() });
  await window.loadURL(`${ORIGIN}/headless.html`);
  return window;
}

function mayDiscard(window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: "question",
    message: "Close without saving the form?",
    detail: "What you typed since the last save would be lost.",
    buttons: ["Keep editing", "Discard and close"],
    defaultId: 0,
    cancelId: 0,
  });
  return answer === 1;
}

function rememberPlace(window: BrowserWindow, placeFile: string, log: Log): void {
  const place: WindowPlace = { ...window.getNormalBounds(), maximised: window.isMaximized() };
  try {
    writeFileSync(placeFile, JSON.stringify(place), { mode: 0o600 });
  } catch (error) {
    log("warn", `The window's place could not be remembered: ${String(error)}`);
  }
}

/** A page that crashed is loaded anew; everything saved is in the journal. */
function reloadWhenGone(window: BrowserWindow, log: Log): void {
  window.webContents.on("render-process-gone", (_event, details) => {
    log("error", `The page is gone: ${details.reason}`);
    if (details.reason === "clean-exit" || window.isDestroyed()) return;
    dialog.showMessageBoxSync(window, {
      type: "warning",
      message: "The window had to be restarted.",
      detail: "Everything that was saved is safe. A form that was not saved is lost.",
      buttons: ["Go on"],
    });
    window.webContents.reload();
  });
}
