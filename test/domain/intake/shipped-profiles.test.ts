import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { shippedProfiles } from "../../../src/domain/intake/shipped-profiles.ts";
import { registerOf } from "../../../src/domain/registers/all.ts";
import type { RegisterId } from "../../../src/domain/registers/register-id.ts";
import { isFound, textFormat, textFromValue } from "../../../src/domain/registers/text-from-value.ts";
import { isCalendarDate } from "../../../src/domain/value/calendar-date.ts";
import type { Registers } from "../../../src/renderer/engine/registers.ts";
import { importing } from "../../builders/imported.ts";
import { DIRECTORIES } from "./profile-examples/directories.ts";
import { INVENTORIES } from "./profile-examples/inventories.ts";
import { MICROSOFT } from "./profile-examples/microsoft.ts";
import type { ProfileExample } from "./profile-examples/profile-example.ts";
import { PUBLISHERS } from "./profile-examples/publishers.ts";
import { REGISTERS_ELSEWHERE } from "./profile-examples/registers-elsewhere.ts";

const EXAMPLES = [...MICROSOFT, ...DIRECTORIES, ...PUBLISHERS, ...INVENTORIES, ...REGISTERS_ELSEWHERE];
const FORMAT = textFormat("en-GB");

function bytesOf({ lines }: ProfileExample): Uint8Array {
  return new TextEncoder().encode(`${lines.join("\r\n")}\r\n`);
}

/** The fields of the one record that is called so or holds this text, as people see them; of an inventory, versions by program. */
function shown(registers: Registers, register: RegisterId, text: string, fields: readonly string[]) {
  const found = [...registers.of(register).values()].filter(
    ({ id, values }) => registers.nameOf(register, id) === text || Object.values(values).includes(text),
  );
  const [record] = found;
  if (!record || found.length > 1) throw new Error(`${found.length} records are called “${text}” or hold it`);
  if (register === "installation") {
    const programs = Object.values(record.values).filter(isFound);
    return Object.fromEntries(programs.map(({ name, version }) => [name, version ?? ""]));
  }
  return Object.fromEntries(
    fields.map((id) => {
      const field = registerOf(register).fields.find((f) => f.id === id);
      const nameOf = (linked: string) => (field?.link ? registers.nameOf(field.link, linked) : linked);
      return [id, textFromValue(field, record.values[id], FORMAT, nameOf)];
    }),
  );
}

describe("The profiles that come with Muster", () => {
  it("are all files of the folder, each with an example", () => {
    const files = readdirSync("resources/seeds/profiles").map((name) => name.replace(/\.json$/, ""));
    expect(shippedProfiles.map(({ key }) => key)).toEqual(files.sort().map((name) => `shipped:${name}`));
    expect(EXAMPLES.map(({ profile }) => profile).sort()).toEqual(files);
  });

  it.each(shippedProfiles)("say where they come from and when that was checked: $key", ({ profile }) => {
    expect(profile.origin?.source.length).toBeGreaterThan(20);
    expect(isCalendarDate(profile.origin?.checkedOn ?? "")).toBe(true);
  });

  it.each(EXAMPLES)("know their file and no other profile's: $profile", (example) => {
    const { proposal } = importing().plan(example.file, bytesOf(example), {});
    const expected = [example.profile, ...(example.also === undefined ? [] : [example.also])];
    expect(proposal.profiles.map(({ key }) => key).sort()).toEqual(expected.map((name) => `shipped:${name}`).sort());
  });

  it.each(EXAMPLES)(
    "import it into an empty office, and find nothing to change the second time: $profile",
    (example) => {
      const office = importing();
      const choices = { profile: `shipped:${example.profile}` };
      const { plan } = office.accept(example.file, bytesOf(example), choices);
      expect(plan.rows.filter(({ kind }) => kind === "rejected").map(({ reason }) => reason)).toEqual([]);
      expect(plan.summary.counts).toMatchObject({ new: example.made, ignored: example.leftOut ?? 0 });
      for (const [register, title, fields] of example.is)
        expect(shown(office.registers, register, title, Object.keys(fields))).toEqual(fields);
      const again = office.plan(example.file, bytesOf(example), choices).plan;
      expect(again.changes).toEqual([]);
    },
  );
});
