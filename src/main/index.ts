import { join } from "node:path";
import { app, BrowserWindow, dialog } from "electron";
import { answerRequests } from "./answer-requests.ts";
import { type Arguments, argumentsFrom } from "./arguments.ts";
import { runCommand } from "./cli.ts";
import { type DataFolder, dataFolder } from "./data-folder.ts";
import { createHandlers } from "./handlers.ts";
import { createLinks, type Links } from "./links.ts";
import { installMenu } from "./menu.ts";
import { type Prepared, prepared } from "./prepared.ts";
import { ORIGIN, registerScheme } from "./protocol.ts";
import { closeNetwork, isAskedToBeDriven } from "./security.ts";
import { USAGE } from "./usage.ts";
import { openMainWindow } from "./window.ts";

const parsed = argumentsFrom(ownArguments());
closeNetwork();
registerScheme();
if (!parsed.ok) leave(parsed.problem.sentence);
else if (isAskedToBeDriven())
  leave("Muster does not let itself be driven by other programs (--remote-debugging-port).");
else if (parsed.value.command === "help") help();
else run(parsed.value);

function run(given: Arguments): void {
  const { command } = given;
  if (command === null) {
    // Before the program is ready: macOS hands a link over while it starts.
    const links = createLinks();
    links.note(process.argv);
    start((parts) => openWindow(parts, links));
  } else start((parts) => runCommand(parts, command, given));
}

/** Needs no data folder, so that it works while another Muster has it open. */
function help(): void {
  process.stdout.write(USAGE, () => app.exit(0));
}

function start(work: (parts: Prepared) => Promise<void>): void {
  const folder = usableFolder();
  if (!folder) return;
  app.setPath("userData", folder.profile);
  if (!app.requestSingleInstanceLock()) {
    if (parsed.ok && parsed.value.command !== null)
      leave("Muster is open on this data folder. Close it first, or use another folder with --data-dir.");
    else app.exit(0);
    return;
  }
  app
    .whenReady()
    .then(() => prepared(folder))
    .then(work)
    .catch((error: unknown) => leave(error instanceof Error ? error.message : String(error)));
}

async function openWindow(parts: Prepared, links: Links): Promise<void> {
  let unsaved = false;
  const theWindow = () => BrowserWindow.getAllWindows()[0];
  const menu = installMenu(() => theWindow()?.webContents);
  const handlers = parts.records.then((records) =>
    createHandlers({ ...parts, records, menu, unsaved: (value) => (unsaved = value), links, cli: null }),
  );
  answerRequests(handlers, ORIGIN, (sentence) => parts.log("warn", sentence));
  links.tell(() => theWindow()?.webContents);
  app.on("second-instance", (_event, argv) => {
    links.note(argv);
    const window = theWindow();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on("will-quit", (event) => {
    event.preventDefault();
    parts.records.then((records) => records.close()).finally(() => app.exit(0));
  });
  await Promise.all([openMainWindow(parts.folder.window, () => unsaved, parts.log), parts.records]);
}

/** The arguments meant for us: behind the program, and while developing without the folder that Electron was told to run. */
function ownArguments(): string[] {
  const [, ...rest] = process.argv;
  const folder = app.isPackaged ? -1 : rest.findIndex((argument) => !argument.startsWith("-"));
  return rest.filter((_, i) => i !== folder);
}

function usableFolder(): DataFolder | undefined {
  const root = dataRoot();
  try {
    return dataFolder(root, process.versions.chrome ?? "0");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    leave(`The data folder “${root}” can't be used (${reason}). Give another one with --data-dir.`);
    return undefined;
  }
}

function dataRoot(): string {
  const given = parsed.ok ? parsed.value.options["data-dir"] : undefined;
  return typeof given === "string" ? given : join(app.getPath("appData"), "Muster");
}

/** Ends with a sentence: on the terminal for a command, in a dialog otherwise. */
function leave(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  if (parsed.ok && parsed.value.command === null) dialog.showErrorBox("Muster can't start", sentence);
  app.exit(2);
}
