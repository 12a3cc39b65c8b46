import { recordChange } from "../../domain/change/record-change.ts";
import type { ImportProfile, KnownProfile } from "../../domain/intake/import-profile.ts";
import { profileFromJson } from "../../domain/intake/profile-from-json.ts";
import { shippedProfiles } from "../../domain/intake/shipped-profiles.ts";
import { registerOf } from "../../domain/registers/all.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import type { Core } from "./core.ts";
import type { Committed } from "./engine.ts";
import type { ListedProfile, ProfileCalls } from "./profiles-calls.ts";

/** Import profiles over the registers of a core. */
export function createProfiles(core: Core): ProfileCalls {
  /** Writes a profile to its record. A name that another one has is refused. */
  const write = async (profile: ImportProfile, id: RecordId): Promise<Result<Saved>> => {
    const name = profile.name.trim();
    if (name === "") return failed("profile-unnamed", "The profile was not saved: give it a name.");
    if (savedProfiles(core).some((saved) => saved.id !== id && isNamed(saved, name)))
      return failed(
        "profile-name-taken",
        `Another profile is called “${name}”. Nothing was changed. Choose another name.`,
      );
    const values = { name, of: profile.register, setup: JSON.stringify({ ...profile, name }) };
    const record = core.registers.of("importProfile").get(id);
    const change = recordChange(registerOf("importProfile"), record, id, values, core.registers.nameOf);
    const committed = await core.commit({
      why: `Import profile “${name}”`,
      source: { kind: "settings" },
      changes: change ? [change] : [],
    });
    return committed.ok ? ok({ ...committed.value, id }) : committed;
  };
  const save = (profile: ImportProfile) => {
    const known = savedProfiles(core).find((saved) => isNamed(saved, profile.name.trim()));
    return write(profile, known?.id ?? core.newId());
  };
  return {
    importProfiles: async () => [
      ...savedProfiles(core),
      ...shippedProfiles.map((known) => ({ ...known, id: null, seq: 0 })),
    ],
    saveProfile: save,
    editProfile: async (id, seq, profile) => {
      await core.quiet();
      const read = profileFromJson(profile);
      if (!read.ok) return read;
      if (id === null) return write({ ...read.value, origin: null }, core.newId());
      const known = savedProfiles(core).find((saved) => saved.id === id);
      if (!known) return failed("profile-gone", GONE);
      return known.seq === seq ? write(read.value, id) : failed("changed-meanwhile", NEWER);
    },
    takeProfile: async (json) => {
      const profile = profileFromText(json);
      return profile.ok ? save({ ...profile.value, origin: null, meant: {} }) : profile;
    },
    renameProfile: async (id, name) => {
      const known = savedProfiles(core).find((saved) => saved.id === id);
      return known ? write({ ...known.profile, name }, id) : failed("profile-gone", GONE);
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

type Saved = Committed & { readonly id: RecordId };

const GONE = "This profile is no longer there. Nothing was changed.";
const NEWER =
  "This profile was changed while you edited it. Your entries are still here; load the newer version to edit that one.";

/** Every profile that a file can be read by. */
export function knownProfiles(core: Core): readonly KnownProfile[] {
  return [...savedProfiles(core), ...shippedProfiles];
}

/** What somebody saved, by name. A record that no Muster understands (a newer one's, say) is left out and kept. */
function savedProfiles(core: Core): (ListedProfile & { readonly id: RecordId })[] {
  return [...core.registers.of("importProfile").values()]
    .flatMap(({ id, values, withdrawn, trail }) => {
      const read = withdrawn || typeof values.setup !== "string" ? null : profileFromText(values.setup);
      return read?.ok ? [{ key: `own:${id}`, id, seq: trail[trail.length - 1] ?? 0, profile: read.value }] : [];
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
