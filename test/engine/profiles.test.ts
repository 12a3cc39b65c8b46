import { strToU8 } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ImportProfile } from "../../src/domain/intake/import-profile.ts";
import { createImports } from "../../src/renderer/engine/imports.ts";
import { createProfiles } from "../../src/renderer/engine/profiles.ts";
import { createRecognition } from "../../src/renderer/engine/recognition.ts";
import { readNow, workerThatReads } from "../builders/intake-in-place.ts";
import { aStartedCore } from "../builders/started-core.ts";

const STAFF = {
  name: "Staff",
  register: "person",
  marks: [["Who", "Wer"], ["Mail"]],
  columns: [
    { headings: ["Who", "Wer"], field: "name" },
    { headings: ["Mail"], field: "email" },
    { headings: ["Phone"], field: "phone" },
  ],
};

async function withStaff() {
  const { core, journal } = aStartedCore();
  const profiles = createProfiles(core);
  await profiles.takeProfile(JSON.stringify(STAFF));
  const own = async (name = "Staff") => {
    const found = (await profiles.importProfiles()).find(({ id, profile }) => id !== null && profile.name === name);
    if (!found) throw new Error(`No own profile “${name}”`);
    return found;
  };
  return { core, journal, profiles, own };
}

describe("A profile that is edited", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("keeps its record, also under another name, as one change in the trail", async () => {
    const { profiles, own, journal } = await withStaff();
    const { id, seq, profile, key } = await own();
    const saved = await profiles.editProfile(id, seq, { ...profile, name: "People", missing: "report" });
    expect(saved).toMatchObject({ ok: true, value: { id, records: 1 } });
    expect(journal).toHaveLength(2);
    expect(await own("People")).toMatchObject({ key, profile: { missing: "report", marks: STAFF.marks } });
  });

  it("is refused where another window changed it meanwhile, and takes nobody's name", async () => {
    const { profiles, own, journal } = await withStaff();
    const { id, seq, profile } = await own();
    await profiles.saveProfile({ ...profile, missing: "report" });
    expect(await profiles.editProfile(id, seq, { ...profile, missing: "retire" })).toMatchObject({
      ok: false,
      problem: { code: "changed-meanwhile" },
    });
    expect(await profiles.editProfile(null, 0, { ...profile, name: "STAFF" })).toMatchObject({
      ok: false,
      problem: { code: "profile-name-taken" },
    });
    expect(journal).toHaveLength(2);
    expect((await own()).profile.missing).toBe("report");
  });

  it("is checked as a profile's file is", async () => {
    const { profiles, own, journal } = await withStaff();
    const { id, seq, profile } = await own();
    const wrong: ImportProfile = { ...profile, columns: [{ headings: ["Who"], field: "colour" }] };
    expect(await profiles.editProfile(id, seq, wrong)).toMatchObject({ ok: false, problem: { code: "profile-wrong" } });
    expect(await profiles.editProfile(id, seq, { ...profile, keys: [] })).toMatchObject({
      ok: false,
      problem: { code: "profile-wrong" },
    });
    expect(journal).toHaveLength(1);
  });

  it("says so when it was removed, and can be saved as a new one made from one of Muster's", async () => {
    const { profiles, own } = await withStaff();
    const { id, seq, profile } = await own();
    if (id !== null) await profiles.removeProfile(id);
    expect(await profiles.editProfile(id, seq, profile)).toMatchObject({ problem: { code: "profile-gone" } });
    const shipped = (await profiles.importProfiles())[0];
    if (!shipped) throw new Error("Nothing came with Muster");
    expect(await profiles.editProfile(null, 0, shipped.profile)).toMatchObject({ ok: true });
    expect((await own(shipped.profile.name)).profile.origin).toBeNull();
  });

  it("stays for files of other shapes when more is decided about one that it reads", async () => {
    vi.stubGlobal("Worker", workerThatReads(readNow).Worker);
    const { core, own } = await withStaff();
    const imports = createImports(core, createRecognition(core));
    const onProgress = () => undefined;
    const file = { name: "staff.csv", bytes: strToU8("Wer;Mail;Desk\r\nAnna Adler;anna@firm.example;4\r\n") };
    const draft = await imports.openImport(file, onProgress);
    if (!draft.ok) throw new Error(draft.problem.sentence);
    await imports.changeImport({ columns: ["name", "email", "notes"] }, onProgress);
    await imports.acceptImport(onProgress);
    expect((await own()).profile).toMatchObject({
      marks: STAFF.marks,
      exact: false,
      columns: [...STAFF.columns, { headings: ["Desk"], field: "notes" }],
    });
  });
});
