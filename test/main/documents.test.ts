import { createHash } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { createDocuments } from "../../src/main/hands/documents.ts";

const INVOICE = new TextEncoder().encode("%PDF-1.4 an invoice");
const HASH = createHash("sha256").update(INVOICE).digest("hex");

function store() {
  const folder = mkdtempSync(join(tmpdir(), "muster-documents-"));
  const opened: string[] = [];
  const documents = createDocuments(join(folder, "documents"), join(folder, "copies"), async (path) => {
    opened.push(path);
    return "";
  });
  return { folder, opened, documents, path: join(folder, "documents", HASH.slice(0, 2), HASH) };
}

describe("the files of documents", () => {
  it("are kept by their SHA-256, once, for their owner to read only", async () => {
    const { documents, path, folder } = store();
    expect(await documents.keep(INVOICE)).toEqual({ ok: true, value: { sha256: HASH, bytes: INVOICE.length } });
    expect(await documents.keep(INVOICE)).toMatchObject({ ok: true });
    expect(new Uint8Array(readFileSync(path))).toEqual(INVOICE);
    expect(statSync(path).mode & 0o377).toBe(0);
    expect(readdirSync(join(folder, "documents", HASH.slice(0, 2)))).toEqual([HASH]);
  });

  it("open as a copy under their own name, again and again", async () => {
    const { documents, opened } = store();
    await documents.keep(INVOICE);
    for (let time = 0; time < 2; time++) expect((await documents.open(HASH, "Invoice 7.pdf")).ok).toBe(true);
    expect(opened.map((path) => basename(path))).toEqual(["Invoice 7.pdf", "Invoice 7.pdf"]);
    expect(new Uint8Array(readFileSync(opened[0] ?? ""))).toEqual(INVOICE);
  });

  it.each([
    "../../escape.pdf",
    "..\\..\\escape.pdf",
    "/etc/passwd.txt",
    "C:\\Windows\\x.txt",
    ".hidden.pdf",
    "a\u0000b.pdf",
  ])("named %j are copied into their own folder all the same", async (name) => {
    const { documents, opened, folder } = store();
    await documents.keep(INVOICE);
    await documents.open(HASH, name);
    expect(opened).toHaveLength(1);
    expect(opened[0]?.startsWith(join(folder, "copies", HASH.slice(0, 16)))).toBe(true);
    expect(basename(opened[0] ?? "")).toMatch(/^[^./\\\0][^/\\\0]*$/);
  });

  it.each(["setup.exe", "run.sh", "macro.xlsm", "page.html", "link.lnk", "no-kind"])(
    "that could run something (%s) are not started, and the sentence says what to do",
    async (name) => {
      const { documents, opened } = store();
      await documents.keep(INVOICE);
      const answer = await documents.open(HASH, name);
      expect(answer.ok ? "" : answer.problem.sentence).toContain("Save a copy");
      expect(opened).toEqual([]);
    },
  );

  it("that were changed or are gone are told and not opened", async () => {
    const { documents, opened, path } = store();
    await documents.keep(INVOICE);
    expect(await documents.damaged([HASH])).toEqual([]);
    chmodSync(path, 0o600);
    writeFileSync(path, "%PDF-1.4 another amount");
    expect(await documents.damaged([HASH])).toEqual([HASH]);
    const answer = await documents.open(HASH, "Invoice 7.pdf");
    expect(answer.ok ? "" : answer.problem.code).toBe("document-damaged");
    rmSync(path);
    expect(await documents.damaged([HASH])).toEqual([HASH]);
    expect(opened).toEqual([]);
  });

  it("are whole again when the same file is kept anew", async () => {
    const { documents, path } = store();
    await documents.keep(INVOICE);
    chmodSync(path, 0o600);
    writeFileSync(path, "damaged");
    expect((await documents.keep(INVOICE)).ok).toBe(true);
    expect(await documents.damaged([HASH])).toEqual([]);
  });
});
