import type { ImportChoices, ImportDraft } from "../../../domain/intake/draft.ts";
import { failed, ok, type Result } from "../../../domain/value/result.ts";
import { engine, withProgress } from "../../engine/client.ts";
import type { Committed, OnProgress } from "../../engine/engine.ts";
import type { PutBack } from "../../engine/undo-calls.ts";
import { host } from "../../host.ts";
import { announce } from "../../ui/announce.ts";
import { countText } from "../../ui/local-text.ts";
import { announceChange } from "../../ui/session.ts";
import { type FilePart, otherParts } from "./file-parts.ts";
import {
  firstStep,
  type QueuedFile,
  type Stage,
  type Step,
  useImportSession,
  type Work,
  withReasons,
} from "./import-session.ts";
import { markFiles } from "./mark-files.ts";
import { isEmptyPlan, resultText } from "./result-text.ts";

const REJECTED_KEPT = 200;
const { getState: get, setState: set } = useImportSession;

let nextId = 1;
let isCancelled = false;

/**
 * Queues files. The first is opened at once unless another one is being prepared.
 *
 * @param given  what is decided about them already
 */
export function addFiles(files: readonly QueuedFile["file"][], given: QueuedFile["given"] = {}): void {
  const queued = files.map((file) => queuedFile(file, file.name, given));
  set((now) => ({ files: [...now.files, ...queued] }));
  if (get().stage.kind !== "draft" && get().work === null) void openNext();
}

/** Opens another part of a file that was imported, before any other file. */
export async function openPart(queued: number, { label, given }: FilePart): Promise<void> {
  const { files } = get();
  const at = files.findIndex(({ id }) => id === queued);
  const { file } = files[at] ?? {};
  if (!file) return;
  const part = queuedFile(file, `${file.name}: ${label}`, given);
  set({ files: [...files.slice(0, at + 1), part, ...files.slice(at + 1)] });
  await open(part);
}

/** Takes a file that still waits out of the queue. */
export function dropFile(id: number): void {
  set((now) => ({ files: now.files.filter((file) => file.id !== id || file.state !== "waiting") }));
}

/** Reads the next file of the queue; without one the screen is ready for new files. */
export async function openNext(): Promise<void> {
  const next = get().files.find(({ state }) => state === "waiting");
  show({ kind: "idle" });
  if (next) await open(next);
}

async function open(next: QueuedFile): Promise<void> {
  show({ kind: "idle" });
  mark(next.id, "open", "");
  const sentence = `Reading “${next.name}”`;
  const answer = await working(sentence, true, async (onProgress) => {
    const content = await contentOf(next.file);
    return content.ok ? engine.openImport(content.value, onProgress, next.given) : content;
  });
  if (answer.ok) {
    showDraft(answer.value, firstStep(answer.value));
    return;
  }
  if (answer.problem.code === "cancelled") {
    mark(next.id, "leftOut", "cancelled");
    return;
  }
  mark(next.id, "refused", "could not be read");
  show({ kind: "refused", file: next.file.name, problem: answer.problem });
}

/** Reads the open file with other choices. A choice that can't be followed leaves the draft as it is and says why. */
export async function changeChoices(choices: Partial<ImportChoices>): Promise<void> {
  const { stage } = get();
  if (stage.kind !== "draft") return;
  set({ problem: null });
  const answer = await working("Reading it that way", true, (onProgress) => engine.changeImport(choices, onProgress));
  if (answer.ok) showDraft(answer.value, stage.step);
  else if (answer.problem.code === "cancelled") closeFile("leftOut", "cancelled");
  else set({ problem: answer.problem });
}

/** Carries the dry run out as one change-set. When the registers were changed meanwhile, the new dry run is shown. */
export async function acceptDraft(): Promise<void> {
  const { stage } = get();
  if (stage.kind !== "draft" || !stage.draft.plan) return;
  const { plan, file, choices } = stage.draft;
  set({ problem: null });
  const { rows: rejected } = await engine.planRows({ rows: "rejected", field: null }, 0, REJECTED_KEPT);
  const answer = await working("Saving", false, (onProgress) => engine.acceptImport(onProgress));
  if (!answer.ok) {
    if (answer.problem.code === "changed-meanwhile") await changeChoices({});
    set({ problem: answer.problem });
    return;
  }
  announceChange();
  const result = resultText(plan.counts);
  const queued = markOpen("imported", result);
  const { sheet, register } = choices;
  const { seq } = answer.value.head;
  set(({ files }) => ({
    files: files.map((each) => (each.id === queued ? { ...each, read: { sheet, register, seq } } : each)),
  }));
  const left = await partsLeft(stage.draft, queued);
  const done = { file: file.name, queued, register, plan, rejected, left, committed: answer.value };
  show({ kind: "done", done });
  announce(`${file.name} was imported: ${result}.`);
}

/** Takes an accepted import back; what was edited since keeps its edit unless it is among `putBack`. */
export async function undoImport(putBack: readonly PutBack[]): Promise<void> {
  const { stage } = get();
  if (stage.kind !== "done") return;
  const { done } = stage;
  set({ problem: null });
  const why = `Taken back: Import of ${done.file}`;
  const answer = await working("Taking the import back", false, () =>
    engine.undo(done.committed.head.seq, why, putBack),
  );
  if (!answer.ok) {
    set({ problem: answer.problem });
    return;
  }
  announceChange();
  announce(`The import of ${done.file} was taken back.`);
}

/** Puts the open file aside without importing it, and goes on with the next. One of the watched folder waits no more. */
export async function leaveFileOut(): Promise<void> {
  const { files, stage } = get();
  const plan = stage.kind === "draft" ? stage.draft.plan : null;
  const isOnRecord = plan !== null && isEmptyPlan(plan) && plan.counts.unchanged > 0;
  const restsOn = isOnRecord ? await engine.planEvents() : [];
  await engine.cancelImport();
  const file = files.find(({ state }) => state === "open")?.file;
  if (file && !(file instanceof File)) await markFiles([file], "leftOut");
  if (isOnRecord) closeFile("onRecord", resultText(plan.counts), restsOn);
  else closeFile("leftOut", "not imported");
  await openNext();
}

/** Stops what is being read. The work itself then ends as cancelled. */
export function cancelWork(): void {
  isCancelled = true;
  void engine.cancelImport();
}

/** Shows another part of the draft. */
export function goToStep(step: Step): void {
  const { stage } = get();
  if (stage.kind === "draft") set({ stage: { ...stage, step } });
}

/** True when files of the queue still wait. */
export function isAnyWaiting(files: readonly QueuedFile[]): boolean {
  return files.some(({ state }) => state === "waiting");
}

/** Files of the watched folder are read when their turn comes: many may wait, and each may change until then. */
async function contentOf(
  file: QueuedFile["file"],
): Promise<Result<File | { readonly name: string; readonly bytes: Uint8Array }>> {
  return file instanceof File ? ok(file) : host.request("watched.read", { token: file.token });
}

function queuedFile(file: QueuedFile["file"], name: string, given: QueuedFile["given"]): QueuedFile {
  return { id: nextId++, file, name, given, state: "waiting", result: "", restsOn: [], read: null };
}

/** What else stands in an imported file and wasn't imported in this session. */
async function partsLeft(draft: ImportDraft, queued: number | null): Promise<readonly FilePart[]> {
  const { files } = get();
  const file = files.find(({ id }) => id === queued)?.file;
  const imported = files.flatMap((each) => (each.file === file && each.read ? [each.read] : []));
  const takenBack = await engine.takenBack(imported.map(({ seq }) => seq));
  const read = imported.filter(({ seq }) => takenBack[seq] === undefined);
  return otherParts(draft).filter(
    (part) => !read.some(({ sheet, register }) => sheet === part.sheet && (part.register ?? register) === register),
  );
}

function show(stage: Stage): void {
  set({ stage, problem: null });
}

function showDraft(draft: ImportDraft, step: Step): void {
  const { stage, round } = get();
  const columns = withReasons(draft.columns, stage.kind === "draft" ? stage.draft.columns : undefined);
  set({ stage: { kind: "draft", draft: { ...draft, columns }, step }, round: round + 1, problem: null });
  const { plan, file, questions } = draft;
  if (plan) announce(`Dry run of ${file.name}: ${resultText(plan.counts)}.`);
  else announce(`${file.name} has ${countText(questions.length, "question", "questions")} to answer first.`);
}

function closeFile(state: QueuedFile["state"], result: string, restsOn: QueuedFile["restsOn"] = []): void {
  markOpen(state, result, restsOn);
  show({ kind: "idle" });
}

function mark(id: number, state: QueuedFile["state"], result: string, restsOn: QueuedFile["restsOn"] = []): void {
  set((now) => ({ files: now.files.map((file) => (file.id === id ? { ...file, state, result, restsOn } : file)) }));
}

/** @returns identity of the file that was open */
function markOpen(state: QueuedFile["state"], result: string, restsOn: QueuedFile["restsOn"] = []): number | null {
  const open = get().files.find((file) => file.state === "open");
  if (!open) return null;
  mark(open.id, state, result, restsOn);
  return open.id;
}

/**
 * Shows a piece of work on the screen and on the task bar while it runs. Work that ended well although it was cancelled
 * counts as cancelled: the engine was asked too late to stop it, but drops the import all the same.
 */
async function working<T extends ImportDraft | Committed>(
  sentence: string,
  cancel: boolean,
  job: (onProgress: OnProgress) => Promise<Result<T>>,
): Promise<Result<T>> {
  const tell = (work: Work | null) => {
    set({ work });
    void host.request("window.progress", { fraction: work ? (work.fraction ?? UNKNOWN_FRACTION) : null });
  };
  isCancelled = false;
  tell({ sentence, fraction: null, cancel });
  try {
    const answer = await withProgress((progress) => tell({ ...progress, cancel }), job);
    return answer.ok && isCancelled ? failed("cancelled", "The import was cancelled. Nothing was changed.") : answer;
  } finally {
    tell(null);
  }
}

/** The task bar has no word for "unknown": half full says that something is going on. */
const UNKNOWN_FRACTION = 0.5;
