import type { RecordId } from "../value/record-id.ts";

/**
 * A well-known title of the catalogue that comes with Muster.
 *
 * @property publishers  publishers whose programs all count as this title when no name fits: the packages of a Linux
 *                       distribution; `*` stands for any text
 */
export interface CatalogueTitle {
  readonly product: string;
  readonly publisher: string;
  readonly class: "commercial" | "free" | "openSource" | "trial" | "inHouse" | "component";
  readonly licenceNeeded: boolean;
  readonly aliases: readonly string[];
  readonly metric?: "perInstall" | "perDevice" | "perNamedUser";
  readonly publishers?: readonly string[];
}

/**
 * What a raw name means: a record of the software register (with the title of the catalogue that it is, if any), a title
 * of the catalogue that has no record yet, or nothing known (undefined).
 */
export type Recognition =
  | { readonly record: RecordId; readonly title?: CatalogueTitle }
  | { readonly title: CatalogueTitle };

/** Finds what a name, as an inventory or a licence statement writes it, means. Fast for names it has seen before. */
export type Recogniser = (rawName: string, publisher: string, version: string) => Recognition | undefined;
