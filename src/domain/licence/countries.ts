import seed from "../../../resources/seeds/country-groups.json" with { type: "json" };
import { foldedText } from "../search/folded-text.ts";

/** The languages of the lists that Muster reads. */
const LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pt"];

/** Codes of Unicode that are neither a country nor a group of the seed: the euro area, the United Nations, unknown ones. */
const NO_COUNTRIES = new Set(["EZ", "UN", "QO", "XA", "XB", "ZZ"]);

const MEMBERS: ReadonlyMap<string, readonly string[]> = new Map(
  seed.groups.map(({ code, members }) => [code, members]),
);

/**
 * The countries that a text names, as codes of two letters: one, or all members of a group such as the EU; none where it
 * isn't known as either. A country's code and its names in several languages mean the same, whatever capitals and accents.
 */
export function countriesNamed(text: string): readonly string[] {
  codeByName ??= codesByName();
  const code = codeByName.get(foldedText(text));
  return code === undefined ? [] : (MEMBERS.get(code) ?? [code]);
}

/** The same for names in full only: codes of two letters may be the names of rooms or departments. */
export function countriesNamedInFull(text: string): readonly string[] {
  return text.trim().length > 2 ? countriesNamed(text) : [];
}

/** Made when first asked for, as it takes some milliseconds. */
let codeByName: ReadonlyMap<string, string> | undefined;

function codesByName(): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const names = LANGUAGES.flatMap((language) =>
    (["long", "short"] as const).map(
      (style) => new Intl.DisplayNames(language, { type: "region", style, fallback: "none" }),
    ),
  );
  for (const code of regionCodes()) {
    for (const name of [code, ...names.flatMap((inLanguage) => inLanguage.of(code) ?? [])]) {
      codes.set(foldedText(name), code);
    }
  }
  return codes;
}

/** All pairs of letters, without those that were replaced by another code. */
function regionCodes(): readonly string[] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NO_COUNTRIES.has(code) && new Intl.Locale(`und-${code}`).region === code);
}
