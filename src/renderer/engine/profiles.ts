import { recordChange } from "../../domain/change/record-change.ts";
import type { ImportProfile, KnownProfile } from "../../domain/intake/import-profile.ts";
import { profileFromJson } from "../../domain/intake/profile-from-json.ts";
import { shippedProfiles } from "../../domain/intake/shipped-profiles.ts";
import { registerOf } from "../../domain/registers/all.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import { failed, type Result } from "../../domain/value/result.ts";
import type { Core } from "./core.ts";
import type { Committed } from "./engine.ts";
import type { ListedProfile, ProfileCalls } from "./profiles-calls.ts";

/** Import profiles over the registers of a core. */
export function createProfiles(core: Core): ProfileCalls {
  const save = async (profile: ImportProfile, id?: RecordId): Promise<Result<Committed>> => {
    const name = profile.name.trim();
    if (name === "") return failed("profile-unnamed", "The profile was not saved: give it a name.");
    const all = savedProfiles(core);
    const known = all.find((saved) => (id === undefined ? isNamed(saved, name) : saved.id === id));
    if (all.some((saved) => saved !== known && isNamed(saved, name)))
      return failed(
        "profile-name-taken",
        `Another profile is called “${name}”. Nothing was changed. Choose another name.`,
      );
    const values = { name, of: profile.register, setup: JSON.stringify({ ...profile, name }) };
    const recordId = known?.id ?? core.newId();
    const record = core.registers.of("importProfile").get(recordId);
    const change = recordChange(registerOf("importProfile"), record, recordId, values, core.registers.nameOf);
    return core.commit({
      why: `Import profile “${name}”`,
      source: { kind: "settings" },
      changes: change ? [change] : [],
    });
  };
  return {
    importProfiles: async () => [...savedProfiles(core), ...shippedProfiles.map((known) => ({ ...known, id: null }))],
    saveProfile: (profile) => save(profile),
    takeProfile: async (json) => {
      const profile = profileFromText(json);
      return profile.ok ? save({ ...profile.value, origin: null, meant: {} }) : profile;
    },
    renameProfile: async (id, name) => {
      const known = savedProfiles(core).find((saved) => saved.id === id);
      if (!known) return failed("profile-gone", "This profile is no longer there. Nothing was changed.");
      return save({ ...known.profile, name }, id);
    },
    removeProfile: async (id) => {
      const label = core.registers.nameOf("importProfile", id);
      return core.commit({
        why: `Import profile “${label}” removed`,
        source: { kind: "settings" },
        changes: [{ register: "importProfile", id, label, act: "withdraw", fields: {} }],
      });
    },
  };
}

/** Every profile that a file can be read by. */
export function knownProfiles(core: Core): readonly KnownProfile[] {
  return [...savedProfiles(core), ...shippedProfiles];
}

/** What somebody saved, by name. A record that no Muster understands (a newer one's, say) is left out and kept. */
function savedProfiles(core: Core): (ListedProfile & { readonly id: RecordId })[] {
  return [...core.registers.of("importProfile").values()]
    .flatMap(({ id, values, withdrawn }) => {
      const read = withdrawn || typeof values.setup !== "string" ? null : profileFromText(values.setup);
      return read?.ok ? [{ key: `own:${id}`, id, profile: read.value }] : [];
    })
    .sort((a, b) => (a.profile.name.toLowerCase() < b.profile.name.toLowerCase() ? -1 : 1));
}

function profileFromText(text: string): Result<ImportProfile> {
  try {
    return profileFromJson(JSON.parse(text));
  } catch {
    return failed("profile-wrong", "This is no import profile: the file holds no JSON. Nothing was changed.");
  }
}

function isNamed({ profile }: ListedProfile, name: string): boolean {
  return profile.name.toLowerCase() === name.toLowerCase();
}
