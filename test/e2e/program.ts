import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright-core";

/** The built project, as `npm test` made it. */
export const PROJECT = resolve(".");

/** Electron's program; set by `npm test`. */
export const ELECTRON = process.env.MUSTER_ELECTRON ?? join(PROJECT, ".cache/electron-25.1.1/electron");

const AS_ROOT = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** What a run without a window printed, and how it ended. */
export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A fresh folder for one test. */
export function freshFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `muster-${name}-`));
}

/** Writes files into a folder by name and text, and says where each stands. */
export function filesIn(folder: string): (name: string, text: string) => string {
  return (name, text) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
}

/** Arguments that run the project from its build, or a packaged program when it is given. */
export function programArguments(args: readonly string[], packaged = false): string[] {
  return packaged ? [...AS_ROOT, ...args] : [PROJECT, ...AS_ROOT, ...args];
}

/** Runs a command without a window to its end. */
export function cli(dataDir: string, args: readonly string[], program: string = ELECTRON): Promise<CliRun> {
  const all = programArguments(["--log-level=3", "--cli", ...args, "--data-dir", dataDir], program !== ELECTRON);
  return new Promise((done) => {
    execFile(program, all, { maxBuffer: 1 << 28, timeout: 100_000 }, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === "number" ? error.code : -1) : 0;
      done({ code, stdout, stderr });
    });
  });
}

/** Starts a command without a window, in a process group of its own so that it can be killed as a whole. */
export function startCli(dataDir: string, args: readonly string[]): ChildProcess {
  const all = programArguments(["--log-level=3", "--cli", ...args, "--data-dir", dataDir]);
  return spawn(ELECTRON, all, { detached: true, stdio: ["ignore", "pipe", "ignore"] });
}

/** Kills a process started by `startCli` or Playwright, and everything it started, without a chance to finish. */
export function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    // It ended by itself a moment before: that is one of the moments to be tested.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/** The program with its window. */
export interface Opened {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the page complained about: violations of the content policy, uncaught errors. */
  readonly complaints: readonly string[];
}

/** Opens the program on a data folder, with more arguments where the system would give some. */
export async function open(dataDir: string, program: string = ELECTRON, more: readonly string[] = []): Promise<Opened> {
  const args = programArguments([`--data-dir=${dataDir}`, ...more], program !== ELECTRON);
  const app = await _electron.launch({ executablePath: program, args, timeout: 60_000 });
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) complaints.push(message.text());
  });
  page.setDefaultTimeout(30_000);
  return { app, page, complaints };
}

/** Goes through the welcome of a first run, to the empty registers. */
export async function beginEmpty(page: Page): Promise<void> {
  await page.getByLabel("Organisation").fill("Test organisation");
  await page.getByLabel("Your name").fill("Ada Admin");
  await page.getByText("Start empty").click();
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("heading", { name: "Overview" }).waitFor();
}

/** Goes through the welcome of a first run, to the registers of the sample organisation. */
export async function beginWithSample(page: Page): Promise<void> {
  await page.getByLabel("Organisation").fill("Tessmer & Kolb");
  await page.getByLabel("Your name").fill("Ada Admin");
  await page.getByText("Try with sample data").click();
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("heading", { name: "Overview" }).waitFor();
}

/** Goes to a place in the sidebar. */
export async function go(page: Page, place: string): Promise<void> {
  await page.getByRole("navigation").getByText(place, { exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: place }).waitFor();
}

/** Imports a file and accepts what it would change. */
export async function importFile(page: Page, file: string): Promise<void> {
  await go(page, "Import");
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: /^(Add|Change) \d/ }).click();
  await page.getByRole("heading", { name: /was imported/ }).waitFor();
}

/** Answers the next save dialog with a path: the dialog itself is the system's. */
export async function saveTo(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

/** Starts the program once more on a folder that is open; it has to end by itself. @returns its exit code */
export function secondStart(dataDir: string, ...more: readonly string[]): Promise<number | null> {
  const child = spawn(ELECTRON, programArguments([`--data-dir=${dataDir}`, ...more]), {
    stdio: "ignore",
    timeout: 20_000,
  });
  return new Promise((done) => child.on("close", done));
}
