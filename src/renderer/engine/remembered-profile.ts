import { ownHeadings, profileFromChoices } from "../../domain/intake/profile-choices.ts";
import { profileWithChoices } from "../../domain/intake/profile-with-choices.ts";
import type { Proposal } from "../../domain/intake/propose.ts";
import type { Core } from "./core.ts";
import type { Preparing } from "./preparing-import.ts";
import { createProfiles, knownProfiles } from "./profiles.ts";

/** Choices that mean nothing for another file, or that a file of the same shape proposes by itself. */
const OF_ONE_FILE: readonly string[] = [
  "sheet",
  "profile",
  "encoding",
  "delimiter",
  "quote",
  "headerRow",
  "decisions",
  "device",
  "mended",
];

/**
 * Keeps what a person decided about how a file is read, for files of its shape. It is a change of its own before the
 * import, so that taking the import back doesn't forget it.
 *
 * @param decided  the file, and what was decided about it by hand besides what was known when it was opened
 * @returns      a sentence when it could not be kept, else ""
 */
export async function rememberProfile(
  core: Core,
  { file, opened, given }: Pick<Preparing, "file" | "opened" | "given">,
  proposal: Proposal,
): Promise<string> {
  const known = new Map<string, unknown>(Object.entries(opened));
  if (Object.entries(given).every(([choice, now]) => OF_ONE_FILE.includes(choice) || known.get(choice) === now))
    return "";
  const { choices } = proposal;
  const used = knownProfiles(core).find(({ key }) => key === choices.profile && key.startsWith("own:"));
  const headings = ownHeadings(proposal);
  const profile = used
    ? profileWithChoices(used.profile, choices, headings)
    : profileFromChoices(file.name, choices, headings);
  const saved = await createProfiles(core).saveProfile(profile);
  return saved.ok ? "" : `How this file is read was not remembered. ${saved.problem.sentence}`;
}
