import { XMLParser } from "fast-xml-parser";
import { isObject } from "../../domain/value/json-object.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import { type AgentInventory, inventoryTable, isAgentInventory } from "./agent-inventory.ts";
import { decodedText } from "./decoded-text.ts";
import { declaresDocumentType, documentTypeRefusal } from "./document-type.ts";
import type { ReadFile, ReadOptions } from "./read-tables.ts";
import { isSoftwareTag, tagTable } from "./software-tag.ts";

/** An inventory of one device, or one software tag. */
const MOST_BYTES = 20_000_000;
const MOST_NESTED = 60;
const ATTRIBUTE = "@";

/** An XML file as one table: an agent's inventory of a device, or the identification tag of a software. */
export function tablesFromXml(name: string, bytes: Uint8Array, options: ReadOptions): Result<ReadFile> {
  if (bytes.length > MOST_BYTES)
    return failed("file-too-large", `“${name}” has more than 20 MB, which no inventory as XML has. Nothing was read.`);
  const { text, encoding } = decodedText(bytes, options.encoding ?? declaredEncoding(bytes));
  if (declaresDocumentType(text)) return documentTypeRefusal(name);
  const content = parsedXml(name, text);
  if (!content.ok) return content;
  const read = (table: ReadFile["tables"][number], reading: string) =>
    ok({ kind: "xml", encoding, delimiter: null, quote: null, tables: [table], readings: [reading] });
  const inventory = inventoryIn(content.value);
  if (inventory) return read(inventoryTable(name, [inventory]), "An agent's inventory of one device.");
  const { SoftwareIdentity: tag } = content.value;
  if (isSoftwareTag(tag)) return read(tagTable(name, [tag]), "A software identification tag (ISO/IEC 19770-2).");
  return failed(
    "file-unknown",
    `“${name}” is XML, but no spreadsheet, inventory or software tag that Muster can read. Nothing was imported. Save it as xlsx or csv and try again.`,
  );
}

/** Only the five entities that XML has of itself are resolved, for a document type was refused before. */
function parsedXml(name: string, text: string): Result<Readonly<Record<string, unknown>>> {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: ATTRIBUTE,
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    maxNestedTags: MOST_NESTED,
  });
  try {
    const content: unknown = parser.parse(text, true);
    return isObject(content) ? ok(content) : ok({});
  } catch {
    // The parser's words are about markup; whoever gets such a file can only get it anew.
    return failed(
      "file-damaged",
      `“${name}” is no complete XML file. Nothing was imported. Get it again from where it came from.`,
    );
  }
}

/** What the first line says; a mark at the beginning goes before it. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(head)?.[1]?.toLowerCase();
  if (declared === undefined || declared === "utf-8" || declared.startsWith("utf-16")) return undefined;
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    // A name that nobody knows says nothing; the text is looked at instead.
    return undefined;
  }
}

/** Agents of OCS Inventory and FusionInventory send the same sections as GLPI's, in capitals. */
function inventoryIn({ REQUEST: request }: Readonly<Record<string, unknown>>): AgentInventory | undefined {
  if (!isObject(request)) return undefined;
  const inventory = { content: lowerKeys(request.CONTENT) };
  return isAgentInventory(inventory) ? inventory : undefined;
}

function lowerKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerKeys);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), lowerKeys(inner)]));
}
