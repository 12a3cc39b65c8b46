import seed from "../../../resources/seeds/software-titles.json" with { type: "json" };
import type { CatalogueTitle } from "./recogniser.ts";

type SeedTitle = Pick<(typeof seed.titles)[number], "product" | "publisher" | "class" | "licenceNeeded" | "aliases"> & {
  readonly metric?: string;
  readonly publishers?: readonly string[];
};

const CLASSES = ["commercial", "free", "openSource", "trial", "inHouse", "component"] as const;
const METRICS = ["perInstall", "perDevice", "perNamedUser"] as const;

/** The titles that come with Muster: well-known products and the names by which installers report them. */
export const catalogue: readonly CatalogueTitle[] = seed.titles.map((title: SeedTitle) => ({
  product: title.product,
  publisher: title.publisher,
  class: oneOf(CLASSES, title.class),
  licenceNeeded: title.licenceNeeded,
  aliases: title.aliases,
  ...(title.metric === undefined ? {} : { metric: oneOf(METRICS, title.metric) }),
  ...(title.publishers === undefined ? {} : { publishers: title.publishers }),
}));

function oneOf<T extends string>(list: readonly T[], text: string): T {
  const found = list.find((item) => item === text);
  if (found === undefined) throw new Error(`The catalogue says “${text}” where one of ${list.join(", ")} is meant`);
  return found;
}
