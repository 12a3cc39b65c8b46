import { isObject } from "../../domain/value/json-object.ts";

/** The rows of a JSON file, each an object or a list, and what they are in words. */
export interface JsonRows {
  readonly rows: readonly unknown[];
  readonly reading: string;
}

/** Finds the rows in what a tool wrote: a list, a list in an answer, packages of winget, results of osquery. */
export function jsonRows(content: unknown): JsonRows {
  const packages = wingetPackages(content);
  if (packages) return { rows: packages, reading: "Packages that winget exported; they name no device." };
  const list = listIn(content);
  const results = list.filter(isQueryResult);
  if (results.length > 0 && results.length === list.length)
    return { rows: results.flatMap(rowsOfResult), reading: "Results of osquery." };
  const rows = list.every(Array.isArray) ? list : list.filter(isObject);
  return { rows, reading: "A list of rows." };
}

/** A list, the list that an answer of a web service wraps (`{ "value": [ … ] }`), or one result of osquery. */
function listIn(content: unknown): readonly unknown[] {
  if (Array.isArray(content)) return content;
  if (isQueryResult(content)) return [content];
  const lists = isObject(content) ? ["value", "data", "items", "rows", "results"].map((key) => content[key]) : [];
  return lists.find((list): list is readonly unknown[] => Array.isArray(list)) ?? [];
}

/** `winget export` writes the packages of each source into a list of its own, and when it did so once for all. */
function wingetPackages(content: unknown): readonly unknown[] | undefined {
  if (!isObject(content) || !Array.isArray(content.Sources)) return undefined;
  const { CreationDate } = content;
  return content.Sources.filter(isObject).flatMap(({ Packages, SourceDetails }) => {
    const source = isObject(SourceDetails) ? SourceDetails.Name : null;
    return Array.isArray(Packages)
      ? Packages.filter(isObject).map((one) => ({ ...one, Source: source, CreationDate }))
      : [];
  });
}

/** What osquery logs: rows at one moment (`snapshot`), or one row that came or went (`columns`), with the host. */
interface QueryResult {
  readonly hostIdentifier: unknown;
  readonly action?: unknown;
  readonly snapshot?: unknown;
  readonly columns?: unknown;
}

function isQueryResult(value: unknown): value is QueryResult {
  return isObject(value) && "hostIdentifier" in value && (Array.isArray(value.snapshot) || isObject(value.columns));
}

function rowsOfResult({ hostIdentifier, action, snapshot, columns }: QueryResult): readonly unknown[] {
  const rows = Array.isArray(snapshot) ? snapshot : [{ action, ...(isObject(columns) ? columns : {}) }];
  return rows.filter(isObject).map((row) => ({ hostIdentifier, ...row }));
}
