import { comparableName } from "../intake/comparable-name.ts";
import { identity } from "../intake/record-index.ts";
import { normalisedName } from "../recognition/normalised-name.ts";
import type { RegisterRecord } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import type { DuplicateRule, Mark } from "./duplicate-rule.ts";
import { plainHostName, plainName, plainPersonName } from "./plain-name.ts";

/** The registers in which duplicates are looked for, with what shows them; the strongest rule first. */
export const duplicateRules: ReadonlyMap<RegisterId, readonly DuplicateRule[]> = new Map([
  ["hardware", devices()],
  ["person", people()],
  ["party", parties()],
  ["software", titles()],
  ["location", places()],
]);

function devices(): DuplicateRule[] {
  const serial = marked("serial");
  const maker = marked("maker");
  const serialsDiffer = { mark: serial, words: "but their serial numbers differ" };
  return [
    {
      id: "maker-serial",
      strength: "certain",
      mark: (record, nameOf) => joined(maker(record, nameOf), serial(record, nameOf)),
      reason: (record) => `Same maker and serial number: ${text(record, "maker")}, ${text(record, "serial")}`,
    },
    {
      id: "uuid",
      strength: "certain",
      mark: marked("uuid"),
      reason: (record) => `Same hardware UUID: ${text(record, "uuid")}`,
    },
    {
      id: "tag",
      strength: "certain",
      mark: (record) => identity("tag", record.values.tag)?.replace(/\s+/g, ""),
      reason: (record) => `Same asset tag: ${text(record, "tag")}`,
      doubts: [serialsDiffer],
    },
    {
      id: "tag-spelling",
      strength: "possible",
      implied: "tag",
      mark: (record) => plainTag(identity("tag", record.values.tag)),
      reason: (record) => `Same asset tag but for hyphens and the like: ${text(record, "tag")}`,
      doubts: [serialsDiffer],
    },
    {
      id: "serial",
      strength: "likely",
      implied: "maker-serial",
      mark: serial,
      reason: (record) => `Same serial number: ${text(record, "serial")}`,
      against: maker,
    },
    {
      id: "host",
      strength: "likely",
      mark: (record) => host(identity("name", record.values.name) ?? identity("name", record.values.networkName)),
      reason: (record) => `Same host name: ${text(record, "name") || text(record, "networkName")}`,
      against: serial,
      doubts: [{ mark: marked("tag"), words: "but their asset tags differ" }],
      inUse: true,
    },
  ];
}

function people(): DuplicateRule[] {
  const mail: Mark = ({ values }) => {
    const username = identity("username", values.username);
    return identity("email", values.email) ?? (username?.includes("@") ? username : undefined);
  };
  const doubts = [
    { mark: mail, words: "but their e-mail addresses differ" },
    { mark: marked("employeeNumber"), words: "but their employee numbers differ" },
    { mark: marked("directoryId"), words: "but their directory ids differ" },
  ];
  return [
    {
      id: "directory",
      strength: "certain",
      mark: marked("directoryId"),
      reason: (record) => `Same directory id: ${text(record, "directoryId")}`,
    },
    {
      id: "mail",
      strength: "certain",
      mark: mail,
      reason: (record) => `Same e-mail address: ${text(record, "email") || text(record, "username")}`,
    },
    {
      id: "username",
      strength: "likely",
      mark: (record) => identity("username", record.values.username)?.split("\\").pop(),
      reason: (record) => `Same user name: ${text(record, "username")}`,
      implied: "mail",
      doubts: [{ mark: mail, words: "but their e-mail addresses differ" }],
    },
    {
      id: "name",
      strength: "likely",
      mark: ({ values }) => (typeof values.name === "string" ? filled(plainPersonName(values.name)) : undefined),
      reason: (record) => `Same name: ${text(record, "name")}`,
      doubts,
      inUse: true,
    },
    {
      id: "name-order",
      strength: "possible",
      implied: "name",
      mark: ({ values }) =>
        typeof values.name === "string" ? filled(plainPersonName(values.name).split(" ").sort().join(" ")) : undefined,
      reason: (record) => `Same name but for the order of its words: ${text(record, "name")}`,
      // Two addresses are two people, unless they work in one department.
      against: (record, nameOf) => {
        const address = mail(record, nameOf);
        return address === undefined ? undefined : (identity("department", record.values.department) ?? address);
      },
      doubts,
      inUse: true,
    },
  ];
}

function parties(): DuplicateRule[] {
  return [
    {
      id: "same-name",
      strength: "certain",
      mark: ({ values }) => (typeof values.name === "string" ? filled(plainName(values.name)) : undefined),
      reason: (record) => `Same name: ${text(record, "name")}`,
      inUse: true,
    },
    {
      id: "name",
      strength: "likely",
      implied: "same-name",
      mark: ({ values }) => (typeof values.name === "string" ? filled(comparableName(values.name)) : undefined),
      reason: ({ values }) => `Same name but for its legal form or spelling: ${comparableName(String(values.name))}`,
      inUse: true,
    },
  ];
}

function titles(): DuplicateRule[] {
  const publisher: Mark = ({ values }, nameOf) =>
    typeof values.publisher === "string" ? filled(comparableName(nameOf("party", values.publisher))) : undefined;
  const product: Mark = ({ values }) =>
    typeof values.product === "string" ? filled(plainName(normalisedName(values.product))) : undefined;
  const doubts = [
    { mark: versionMark, words: "but their versions differ" },
    { mark: marked("edition"), words: "but their editions differ" },
  ];
  return [
    {
      id: "publisher-product",
      strength: "certain",
      mark: (record, nameOf) => joined(publisher(record, nameOf), product(record, nameOf)),
      reason: (record) => `Same publisher and product: ${text(record, "product")}`,
      doubts,
      inUse: true,
    },
    {
      id: "product",
      strength: "likely",
      implied: "publisher-product",
      mark: product,
      reason: (record) => `Same product: ${text(record, "product")}`,
      against: publisher,
      doubts,
      inUse: true,
    },
  ];
}

function places(): DuplicateRule[] {
  return [
    {
      id: "name",
      strength: "certain",
      mark: ({ values }) => (typeof values.name === "string" ? filled(plainName(values.name)) : undefined),
      reason: (record) => `Same name: ${text(record, "name")}`,
      against: marked("within"),
      doubts: [{ mark: marked("city"), words: "but their cities differ" }],
      inUse: true,
    },
  ];
}

/** The version that a title has in its field, or else at the end of its name. */
function versionMark({ values }: RegisterRecord): string | undefined {
  const named = typeof values.product === "string" ? /\d+(\.\d+)+\s*$/.exec(values.product)?.[0].trim() : undefined;
  return identity("version", values.version) ?? named;
}

/** A field's value as importing compares it: placeholders such as “To be filled by O.E.M.” identify nothing. */
function marked(field: string): Mark {
  return (record) => identity(field, record.values[field]);
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.every((part) => part !== undefined) ? parts.join("\u0000") : undefined;
}

/** A tag without its signs; between digits they stay as a hyphen, for `1-11` is not `11-1`. */
function plainTag(tag: string | undefined): string | undefined {
  return (
    tag && filled(tag.replace(/[^\p{Letter}\p{Number}]+/gu, "-").replace(/(?<!\p{Number})-|-(?!\p{Number})/gu, ""))
  );
}

function host(name: string | undefined): string | undefined {
  return name === undefined || name === "localhost" ? undefined : filled(plainHostName(name));
}

function filled(mark: string): string | undefined {
  return mark === "" ? undefined : mark;
}

function text({ values }: RegisterRecord, field: string): string {
  const value = values[field];
  return typeof value === "string" ? value.trim() : "";
}
