import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { profileFromJson } from "../../../src/domain/intake/profile-from-json.ts";
import { shippedProfiles } from "../../../src/domain/intake/shipped-profiles.ts";
import { registerOf } from "../../../src/domain/registers/all.ts";
import { anOffice, aTable, proposalFor } from "./an-import.ts";

const DOC = readFileSync("docs/import-profiles.md", "utf8");
const [, example = ""] = /```json\n([\s\S]*?)```/.exec(DOC) ?? [];

describe("docs/import-profiles.md", () => {
  it("lists every profile that comes with Muster as it is, and no other", () => {
    const [, list = ""] = DOC.split("## Profiles that come with Muster");
    const rows = shippedProfiles.map(({ profile: { name, register, origin } }) =>
      ["", name, registerOf(register).label, origin?.confidence, origin?.checkedOn, origin?.source, ""]
        .join(" | ")
        .trim(),
    );
    expect(list.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| Profile"))).toEqual(rows);
  });

  it("explains every key of a profile", () => {
    const keys = Object.keys(shippedProfiles[0]?.profile ?? {});
    expect(keys.filter((key) => !DOC.includes(`| \`${key}\` |`))).toEqual([]);
    expect(keys).toContain("rowsPer");
  });

  it("shows an example that does what it says", () => {
    const read = profileFromJson(JSON.parse(example));
    if (!read.ok) throw new Error(read.problem.sentence);
    const table = aTable(
      "Workspace|E-mail|Products|Role|Kind",
      "Main|ada@example.org|CBX-Pro, Cloudbox Sign|Editor|Member",
      "Main|guest@example.org|CBX-Pro|Editor|Guest",
    );
    const { choices } = proposalFor(table, {}, [{ key: "own:1", profile: read.value }]);
    expect(choices.profile).toBe("own:1");
    const office = anOffice();
    office.accept(table, choices);
    const seats = office
      .all("seat")
      .map(({ values }) => [values.account, office.named("cloudService", values.service)]);
    expect(seats).toEqual([
      ["ada@example.org", "Cloudbox Pro"],
      ["ada@example.org", "Cloudbox Sign"],
    ]);
  });
});
