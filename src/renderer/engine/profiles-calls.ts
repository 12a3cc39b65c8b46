import type { ImportProfile } from "../../domain/intake/import-profile.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import type { Result } from "../../domain/value/result.ts";
import type { Committed } from "./engine.ts";

/**
 * A profile by which files are read.
 *
 * @property id   the record of one that somebody saved; null for one that came with Muster
 * @property seq  the last event of that record; 0 for one that came with Muster
 */
export interface ListedProfile {
  readonly key: string;
  readonly id: RecordId | null;
  readonly seq: number;
  readonly profile: ImportProfile;
}

/** Profiles under names: those that came with Muster and those saved here. */
export interface ProfileCalls {
  /** Saved ones first, each kind by name. */
  importProfiles(): Promise<readonly ListedProfile[]>;
  /** Saves a profile; one of this name that was saved before is replaced. */
  saveProfile(profile: ImportProfile): Promise<Result<Committed>>;
  /**
   * Saves a profile as it was edited; nothing is replaced by its name. Refused where it was changed since `seq`.
   *
   * @param id  null for a new one
   */
  editProfile(
    id: RecordId | null,
    seq: number,
    profile: ImportProfile,
  ): Promise<Result<Committed & { readonly id: RecordId }>>;
  /** Saves a profile from a file that somebody exported; a text that is none is refused in words. */
  takeProfile(json: string): Promise<Result<Committed>>;
  renameProfile(id: RecordId, name: string): Promise<Result<Committed>>;
  /** Takes a saved profile away; the trail keeps it. */
  removeProfile(id: RecordId): Promise<Result<Committed>>;
}
