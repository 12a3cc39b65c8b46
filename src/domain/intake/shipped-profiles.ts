import adobeUsers from "../../../resources/seeds/profiles/adobe-admin-console-users.json" with { type: "json" };
import type { KnownProfile } from "./import-profile.ts";
import { profileFromJson } from "./profile-from-json.ts";

/** The files of `resources/seeds/profiles`, by their names. */
const FILES: Readonly<Record<string, unknown>> = {
  "adobe-admin-console-users": adobeUsers,
};

/** The profiles that come with Muster. @throws Error when one of the files is wrong: a test reads them all */
export const shippedProfiles: readonly KnownProfile[] = Object.entries(FILES).map(([name, json]) => {
  const profile = profileFromJson(json);
  if (!profile.ok) throw new Error(`${name}.json: ${profile.problem.sentence}`);
  return { key: `shipped:${name}`, profile: profile.value };
});
