import { expose, proxy, wrap } from "comlink";
import { strToU8, zipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { RequestIn, RequestName, RequestOut } from "../../src/main/bridge/requests.ts";
import { type FileOutcome, runImport } from "../../src/renderer/app/headless/import-command.ts";
import type { Job } from "../../src/renderer/app/headless/job.ts";
import type { Engine } from "../../src/renderer/engine/engine.ts";
import { createImports } from "../../src/renderer/engine/imports.ts";
import { createRecognition } from "../../src/renderer/engine/recognition.ts";
import { textIn } from "../../src/renderer/formats/text-in-encoding.ts";
import { readNow, workerThatReads } from "../builders/intake-in-place.ts";
import { aStartedCore } from "../builders/started-core.ts";
import { aWorkbook } from "../builders/workbook.ts";

vi.mock("../../src/renderer/engine/client.ts", () => ({ unheard: proxy(() => undefined) }));

/** The bytes of a text in an encoding of one byte a character. */
function encoded(text: string, encoding: string): Uint8Array {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const characters = textIn(all, encoding);
  return Uint8Array.from(text, (character) => characters.indexOf(character));
}

/** Runs `import NAME --json` with these options over empty registers. */
async function imported(name: string, bytes: Uint8Array, options: Record<string, string> = {}) {
  vi.stubGlobal("Worker", workerThatReads(readNow).Worker);
  const { core } = aStartedCore();
  const { port1, port2 } = new MessageChannel();
  expose(createImports(core, createRecognition(core)), port2);
  function request<N extends RequestName>(asked: N, payload: RequestIn<N>): Promise<RequestOut<N>>;
  async function request(): Promise<unknown> {
    return { ok: true, value: { name, bytes } };
  }
  const said: string[] = [];
  const printed: string[] = [];
  const job: Job = {
    host: {
      request,
      onCommand: () => () => undefined,
      onLink: () => () => undefined,
      onWatched: () => () => undefined,
    },
    engine: wrap<Engine>(port1),
    asked: { command: "import", args: [name], options, files: [{ name, token: "t" }], to: {}, today: "2026-11-25" },
    json: true,
    out: async (text) => void printed.push(text),
    say: async (sentence) => void said.push(sentence),
  };
  const code = await runImport(job);
  port1.close();
  const document: { readonly files?: readonly FileOutcome[] } = JSON.parse(printed[0] ?? "{}");
  const [file] = document.files ?? [];
  return { code, said: said.join(" "), file, notes: file?.notes.join("\n") ?? "", core };
}

/** Names of the devices on record. */
function names({ core }: Awaited<ReturnType<typeof imported>>): unknown[] {
  return [...core.registers.of("hardware").values()].map(({ values }) => values.hostname ?? values.name);
}

const CYRILLIC = "Name;Serial number\nМосква-1;AB123\nСервер;BB998\n";

describe("an import without a window", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("reads a text in the encoding and at the delimiter that options name", async () => {
    const bytes = encoded(CYRILLIC.replaceAll(";", "~"), "ibm866");
    const run = await imported("list.csv", bytes, { register: "hardware", encoding: "cp866", delimiter: "~" });
    expect(run.code).toBe(0);
    expect(names(run)).toEqual(["Москва-1", "Сервер"]);
    expect(run.notes).not.toContain("Text is");
  });

  it("cuts a text at the characters that an option names", async () => {
    const run = await imported("list.txt", strToU8("Name Serial number\nLT-1 S1\n"), {
      register: "hardware",
      delimiter: "fixed-width:1,6",
    });
    expect(run.code).toBe(0);
    expect(names(run)).toEqual(["LT-1"]);
  });

  it.each([
    [{ encoding: "klingon" }, "There is no encoding “klingon”"],
    [{ delimiter: '"' }, "--delimiter takes"],
    [{ delimiter: "fixed-width:12,5" }, "takes the characters at which columns begin"],
  ])("says what it doesn't understand of %j", async (options, sentence) => {
    const run = await imported("list.csv", strToU8("Name;Serial number\nA;1\n"), { ...options });
    expect(run.code).toBe(2);
    expect(run.said).toContain(sentence);
  });

  it("tells which encoding was guessed, and nothing where none was", async () => {
    const guessed = await imported("list.csv", encoded(CYRILLIC, "windows-1251"), { register: "hardware" });
    expect(names(guessed)).toEqual(["Москва-1", "Сервер"]);
    expect(guessed.notes).toContain("Text is windows-1251");
    expect((await imported("list.csv", strToU8(CYRILLIC), { register: "hardware" })).file?.notes).toEqual([]);
  });

  it("ends with 1 and says why when a row was left unread", async () => {
    const run = await imported("cut.csv", strToU8('Name,Serial number\nN1,S-1\nN2,"S-2'), { register: "hardware" });
    expect(run.code).toBe(1);
    expect(names(run)).toEqual(["N1"]);
    expect(run.notes).toContain("row 3 was not");
  });

  it("names the other files of an archive and the other sheets of a workbook", async () => {
    const csv = (name: string) => strToU8(`Name,Serial number\n${name},S-${name}\n`);
    const archive = await imported("several.zip", zipSync({ "a.csv": csv("A1"), "b.csv": csv("B1") }));
    expect(archive.notes).toMatch(/Only “a.csv” was taken.*“b.csv”; import each with --sheet NAME/);
    const list = [
      ["Name", "Serial number"],
      ["PC1", "S-100"],
    ];
    const people = [
      ["Name", "E-mail"],
      ["Anna", "anna@firm.example"],
    ];
    const workbook = await imported("two.xlsx", aWorkbook({ Devices: list, Staff: people }), { sheet: "Devices" });
    expect(workbook.notes).toMatch(/Only “Devices” was taken.*“Staff”/);
  });

  it("asks for the device of a list of programs that names none", async () => {
    const csv = strToU8("name,version,publisher,install_date\n7-Zip,24.08,Igor Pavlov,20250113\n");
    const open = await imported("programs.csv", csv);
    expect([open.code, open.said]).toEqual([2, expect.stringContaining("(--device)")]);
    const run = await imported("programs.csv", csv, { device: "PC-7" });
    expect([run.code, names(run)]).toEqual([0, ["PC-7"]]);
  });

  it("names the columns that no field takes", async () => {
    const csv = strToU8(
      "Name,Serial number,Xyzzy,,LAN\nPC1,S-100,blue,7,00:1a:2b:3c:4d:5e\nPC2,S-200,,,00:1a:2b:3c:4d:5f\n",
    );
    const run = await imported("list.csv", csv, { register: "hardware" });
    expect(run.notes).toContain(
      "Columns left out, as no field takes them: “Xyzzy”, column D without a heading, “LAN” (holds MAC addresses).",
    );
  });
});
