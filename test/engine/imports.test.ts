import { strToU8 } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import { eventFromLine } from "../../src/domain/journal/event-from-line.ts";
import { createImports } from "../../src/renderer/engine/imports.ts";
import { createRecognition } from "../../src/renderer/engine/recognition.ts";
import { type Read, readNow, workerThatReads } from "../builders/intake-in-place.ts";
import { aChange } from "../builders/records.ts";
import { aStartedCore } from "../builders/started-core.ts";

const PEOPLE = {
  name: "people.csv",
  bytes: strToU8("Name;E-mail\r\nAnna Adler;anna@firm.example\r\nBert Bär;bert@firm.example\r\n"),
};

function started(read: Read = readNow, mostMs?: number) {
  const worker = workerThatReads(read);
  vi.stubGlobal("Worker", worker.Worker);
  const { core, journal } = aStartedCore();
  const said: string[] = [];
  const onProgress = ({ sentence }: { readonly sentence: string }) => void said.push(sentence);
  return {
    imports: createImports(core, createRecognition(core), mostMs),
    core,
    journal,
    said,
    onProgress,
    ended: worker.ended,
  };
}

describe("an import in the engine", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is read in a worker that ends, shown as a dry run, and becomes one event that names the file", async () => {
    const { imports, core, journal, onProgress, said, ended } = started();
    const draft = await imports.openImport(PEOPLE, onProgress);
    expect(draft.ok && draft.value.plan?.counts).toEqual({ new: 2, changed: 0, unchanged: 0, ignored: 0, rejected: 0 });
    expect(ended()).toBe(1);
    expect(said).toContain("Splitting “people.csv” into rows and columns");
    expect(core.registers.of("person").size).toBe(0);

    const committed = await imports.acceptImport(onProgress);
    expect(committed.ok && committed.value.records).toBe(2);
    expect(core.registers.of("person").size).toBe(2);
    expect(journal).toHaveLength(1);
    expect(journal[0]).toContain('"file":"people.csv"');
    expect(journal[0]).toContain(draft.ok ? draft.value.file.sha256 : "no draft");
  });

  it("of many rows is written whole, though its line is sent in pieces", async () => {
    const { imports, core, journal, onProgress } = started();
    const rows = Array.from({ length: 20_000 }, (_, i) => `Person ${i};person.${i}@firm.example`);
    await imports.openImport({ name: "all.csv", bytes: strToU8(["Name;E-mail", ...rows].join("\n")) }, onProgress);
    const committed = await imports.acceptImport(onProgress);
    expect(committed.ok && committed.value.records).toBe(20_000);
    expect(journal[0]?.length).toBeGreaterThan(2_000_000);
    const event = eventFromLine(journal[0] ?? "");
    expect(event.ok && event.value.changes).toHaveLength(20_000);
    expect(core.head().hash).toBe(event.ok && event.value.hash);
  });

  it("gives pages of its rows by what happens to them", async () => {
    const { imports, onProgress } = started();
    await imports.openImport(PEOPLE, onProgress);
    const page = await imports.planRows({ rows: "new", field: null }, 1, 2);
    expect(page.total).toBe(2);
    expect(page.rows.map(({ row, title }) => [row, title])).toEqual([[3, "Bert Bär"]]);
    expect((await imports.planRows({ rows: "rejected", field: null }, 0, 10)).total).toBe(0);
  });

  it("says what there is to show of its rows, and which events made those that are on record", async () => {
    const { imports, onProgress } = started();
    await imports.openImport(PEOPLE, onProgress);
    expect((await imports.planFields({ rows: "new" })).map(({ id }) => id)).toContain("email");
    expect(await imports.planFields({ rows: "rejected" })).toEqual([]);
    expect(await imports.planEvents()).toEqual([]);
    const committed = await imports.acceptImport(onProgress);
    await imports.openImport(PEOPLE, onProgress);
    expect(await imports.planEvents()).toEqual(committed.ok ? [committed.value.head.seq] : []);
  });

  it("follows what was decided before it was opened, which no profile remembers", async () => {
    const { imports, core, onProgress, journal } = started();
    const pasted = { name: "Pasted rows.txt", bytes: strToU8("Name\tNotes\r\nKiel\tUpstairs\r\n") };
    const draft = await imports.openImport(pasted, onProgress, { register: "location" });
    expect(draft.ok && [draft.value.questions, draft.value.choices.register]).toEqual([[], "location"]);
    await imports.acceptImport(onProgress);
    expect(core.registers.of("location").size).toBe(1);
    expect(journal).toHaveLength(1);

    await imports.openImport({ ...pasted, name: "again.txt" }, onProgress, { register: "location" });
    await imports.changeImport({ columns: ["name", null] }, onProgress);
    await imports.changeImport({ decisions: { 2: { kind: "new" } } }, onProgress);
    await imports.acceptImport(onProgress);
    expect(core.registers.of("importProfile").size).toBe(1);
  });

  it("is accepted only once", async () => {
    const { imports, onProgress, journal } = started();
    await imports.openImport(PEOPLE, onProgress);
    await imports.acceptImport(onProgress);
    expect(await imports.acceptImport(onProgress)).toMatchObject({ ok: false, problem: { code: "no-import" } });
    expect(journal).toHaveLength(1);
  });

  it("refuses a file in the words of the reader, and leaves nothing to accept", async () => {
    const { imports, onProgress } = started();
    const refused = await imports.openImport({ name: "x.xlsx", bytes: strToU8("<html></html>") }, onProgress);
    expect(refused).toMatchObject({ ok: false, problem: { code: "file-unknown" } });
    expect(await imports.acceptImport(onProgress)).toMatchObject({ ok: false, problem: { code: "no-import" } });
  });

  it("is read again only when another encoding or delimiter is chosen", async () => {
    let reads = 0;
    const { imports, onProgress } = started((file, options, onStage) => {
      reads += 1;
      return readNow(file, options, onStage);
    });
    const draft = await imports.openImport(PEOPLE, onProgress);
    if (!draft.ok) throw new Error(draft.problem.sentence);
    await imports.changeImport({ ...draft.value.choices, currency: "CHF" }, onProgress);
    expect(reads).toBe(1);
    const split = await imports.changeImport({ delimiter: "," }, onProgress);
    expect(reads).toBe(2);
    expect(split.ok && split.value.preview[0]).toEqual(["Name;E-mail"]);
  });

  it("is looked at again when the registers changed meanwhile in a way that matters to it", async () => {
    const { imports, core, journal, onProgress } = started();
    await imports.openImport(PEOPLE, onProgress);
    const values = { name: [null, "Anna Adler"], email: [null, "anna@firm.example"] } as const;
    await core.commit({
      why: "Typed in",
      source: { kind: "form" },
      changes: [aChange("create", "p1", values, "person")],
    });
    expect(await imports.acceptImport(onProgress)).toMatchObject({ ok: false, problem: { code: "changed-meanwhile" } });
    expect(journal).toHaveLength(1);
    expect((await imports.planRows({ rows: "new", field: null }, 0, 10)).total).toBe(1);
    expect(await imports.acceptImport(onProgress)).toMatchObject({ ok: true, value: { records: 1 } });
  });

  it("goes on when the registers changed meanwhile in a way that doesn't", async () => {
    const { imports, core, onProgress } = started();
    await imports.openImport(PEOPLE, onProgress);
    const values = { name: [null, "PC1"] } as const;
    await core.commit({ why: "Typed in", source: { kind: "form" }, changes: [aChange("create", "h1", values)] });
    expect(await imports.acceptImport(onProgress)).toMatchObject({ ok: true, value: { records: 2 } });
  });
});

describe("an import whose reading doesn't end", () => {
  const never: Read = () => new Promise(() => undefined);
  afterEach(() => vi.unstubAllGlobals());

  it("ends with its worker when somebody cancels, and nothing was changed", async () => {
    const { imports, journal, onProgress, ended } = started(never);
    const opening = imports.openImport(PEOPLE, onProgress);
    await imports.cancelImport();
    expect(await opening).toMatchObject({ ok: false, problem: { code: "cancelled" } });
    expect(ended()).toBe(1);
    expect(journal).toEqual([]);
  });

  it("gives way to the next file", async () => {
    const { imports, onProgress, ended } = started((file, options, onStage) =>
      file.name === "slow.csv" ? never(file, options, onStage) : readNow(file, options, onStage),
    );
    const slow = imports.openImport({ ...PEOPLE, name: "slow.csv" }, onProgress);
    const next = imports.openImport(PEOPLE, onProgress);
    expect(await slow).toMatchObject({ ok: false, problem: { code: "cancelled" } });
    expect((await next).ok).toBe(true);
    expect(ended()).toBe(2);
  });

  it("is ended after a time, and nothing was changed", async () => {
    const { imports, journal, onProgress, ended } = started(never, 20);
    const opened = await imports.openImport(PEOPLE, onProgress);
    expect(opened).toMatchObject({ ok: false, problem: { code: "file-too-slow" } });
    expect(ended()).toBe(1);
    expect(journal).toEqual([]);
    expect(await imports.acceptImport(onProgress)).toMatchObject({ ok: false, problem: { code: "no-import" } });
  });

  it("says so when the worker breaks down", async () => {
    const { imports, onProgress } = started(() => Promise.reject(new Error("Invalid array length")));
    const opened = await imports.openImport(PEOPLE, onProgress);
    expect(opened).toMatchObject({
      ok: false,
      problem: {
        code: "file-crashed",
        sentence: expect.stringMatching(/“people.csv”.*Invalid array length.*Nothing was changed/),
      },
    });
  });
});
