import type { Cell, Table } from "../../domain/intake/cell.ts";
import { isObject } from "../../domain/value/json-object.ts";
import { cellFromJson, objectsIn } from "./json-value.ts";

/** A software identification tag (ISO/IEC 19770-2:2015) as its elements; attributes have an @ before their names. */
export type SoftwareTag = Readonly<Record<string, unknown>>;

const HEADER = ["Product", "Version", "Edition", "Publisher", "Tag ID", "Kind of tag"] as const;

/** Whether this is such a tag: it has a name and an identity. */
export function isSoftwareTag(value: unknown): value is SoftwareTag {
  return isObject(value) && typeof value["@name"] === "string" && typeof value["@tagId"] === "string";
}

/** Tags as one table, a row a tag. */
export function tagTable(name: string, tags: readonly SoftwareTag[]): Table {
  return { name, hidden: false, rows: [[...HEADER], ...tags.map(rowOf)] };
}

function rowOf(tag: SoftwareTag): Cell[] {
  const [meta = {}] = objectsIn(tag.Meta);
  return [
    cellFromJson(tag["@name"]),
    cellFromJson(tag["@version"]),
    cellFromJson(meta["@edition"]),
    publisherOf(tag),
    cellFromJson(tag["@tagId"]),
    kindOf(tag),
  ];
}

/** Who made the software; who only made the tag is somebody else. */
function publisherOf(tag: SoftwareTag): Cell {
  const maker = objectsIn(tag.Entity).find((entity) => rolesOf(entity).includes("softwarecreator"));
  return cellFromJson(maker?.["@name"]);
}

function rolesOf(entity: SoftwareTag): string[] {
  return String(entity["@role"] ?? "")
    .toLowerCase()
    .split(/\s+/);
}

function kindOf(tag: SoftwareTag): Cell {
  const is = (kind: string) => tag[`@${kind}`] === "true";
  if (is("patch")) return "Patch";
  if (is("supplemental")) return "Supplement";
  return is("corpus") ? "Installation medium" : "Product";
}
