import { vi } from "vitest";

/** Stands for the engine's worker: each call answers what the test says. */
export const engine = {
  settings: vi.fn(),
  counts: vi.fn(),
  inventoriesRead: vi.fn(),
  saveSettings: vi.fn(),
  saveForm: vi.fn(),
  record: vi.fn(),
  history: vi.fn(),
  linkTargets: vi.fn(),
  neighbours: vi.fn(),
  retire: vi.fn(),
  undo: vi.fn(),
  undoConflicts: vi.fn(),
  duplicatesOf: vi.fn(),
  mergeView: vi.fn(),
  merge: vi.fn(),
  notDuplicates: vi.fn(),
  unrecognisedNames: vi.fn(),
  previewAlias: vi.fn(),
  decideNames: vi.fn(),
  trail: vi.fn(),
  eventChanges: vi.fn(),
  findEvents: vi.fn(),
  verify: vi.fn(),
  transitions: vi.fn(),
  missingFacts: vi.fn(),
  undoState: vi.fn(),
  takenBack: vi.fn(),
  undoNext: vi.fn(),
  redoNext: vi.fn(),
  documentsOf: vi.fn(),
  position: vi.fn(),
  explainedPosition: vi.fn(),
  explainedLine: vi.fn(),
  positionMoney: vi.fn(),
  importProfiles: vi.fn(),
  editProfile: vi.fn(),
  renameProfile: vi.fn(),
  openImport: vi.fn(),
  changeImport: vi.fn(),
  planRows: vi.fn(),
  planFields: vi.fn(),
  planEvents: vi.fn(),
  fileRow: vi.fn(),
  exportRejected: vi.fn(),
  acceptImport: vi.fn(),
  cancelImport: vi.fn(),
  search: vi.fn(),
  searchComplete: vi.fn(),
  recordsFound: vi.fn(),
  labelDevices: vi.fn(),
  harvest: vi.fn(),
  planHarvest: vi.fn(),
  acceptHarvest: vi.fn(),
};

/** Stands for the proxy that carries progress to the engine. */
export const withProgress = (onProgress: unknown, job: (listener: unknown) => unknown) => job(onProgress);

/** Stands for the main process. */
export const host = { request: vi.fn(), onCommand: vi.fn(), onLink: vi.fn() };

/** An engine that knows one organisation and nothing else. */
export function quietEngine(): void {
  for (const call of Object.values(engine)) call.mockReset();
  host.request.mockReset();
  engine.settings.mockResolvedValue({ name: "Brook", administrator: "Anna", currency: "EUR", paper: "A4" });
  engine.counts.mockResolvedValue({});
  engine.inventoriesRead.mockResolvedValue(true);
  engine.history.mockResolvedValue([]);
  engine.linkTargets.mockResolvedValue([]);
  engine.neighbours.mockResolvedValue({ before: null, after: null });
  engine.planRows.mockResolvedValue({ total: 0, rows: [] });
  engine.planFields.mockResolvedValue([]);
  engine.planEvents.mockResolvedValue([]);
  engine.fileRow.mockResolvedValue([]);
  engine.explainedLine.mockResolvedValue(null);
  engine.positionMoney.mockResolvedValue({ lines: [], totals: [] });
  engine.undoConflicts.mockResolvedValue([]);
  engine.takenBack.mockResolvedValue({});
  engine.transitions.mockResolvedValue([]);
  engine.documentsOf.mockResolvedValue([]);
  engine.duplicatesOf.mockResolvedValue([]);
  engine.cancelImport.mockResolvedValue(undefined);
  host.request.mockResolvedValue(undefined);
}
