import type { RegisterRecord } from "../../domain/registers/register.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import { type TitleVersion, versionsOfTitle } from "../../domain/versions/versions-of-title.ts";
import type { Core } from "./core.ts";
import type { FoundPrograms } from "./found-programs.ts";

/** The versions of software titles. */
export interface VersionCalls {
  /** Versions found on devices or recorded, the newest first. */
  versions(title: RecordId): Promise<readonly TitleVersion[]>;
}

/** Versions over the registers of a core, with their support as it stands on its day. */
export function createVersions(core: Core, programs: FoundPrograms): VersionCalls {
  return {
    versions: async (id) => {
      const title = core.registers.of("software").get(id);
      return title ? versionsOfTitle(title, programs.ofTitle(id), versionRecords(core, id), core.today()) : [];
    },
  };
}

/** The versions of a title that are on record and in use. */
export function versionRecords(core: Core, title: string): readonly RegisterRecord[] {
  return versionsInUse(core).filter(({ values }) => values.software === title);
}

/** The versions of all titles that are on record and in use. */
export function versionsInUse(core: Core): readonly RegisterRecord[] {
  return [...core.registers.of("softwareVersion").values()].filter(
    ({ withdrawn, values }) => !withdrawn && values.retired !== true,
  );
}
