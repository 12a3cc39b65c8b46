import { strToU8, zipSync } from "fflate";
import { xmlText } from "./xml-text.ts";

/** What a supplemental tag is written from. */
export interface WrittenTag {
  readonly tagId: string;
  readonly version: number;
  readonly name: string;
  readonly creator: { readonly name: string; readonly regid: string };
  readonly supplements: string;
  readonly product: string;
  readonly edition: string;
  readonly titleId: string;
  readonly licenceNeeded: boolean | undefined;
  readonly rights: readonly string[];
}

const NAMESPACE = "http://standards.iso.org/iso/19770/-2/2015/schema.xsd";
/** Attributes of our own, which the schema lets stand in a Meta element. */
const OURS = "https://muster.example/ns/swid/1";

/** Tags as a zip file with one `.swidtag` a tag, named by its id. */
export function zipFromTags(tags: readonly WrittenTag[]): Uint8Array {
  return zipSync(Object.fromEntries(tags.map((tag) => [`${tag.tagId}.swidtag`, strToU8(swidTag(tag))])), { level: 6 });
}

/** A supplemental tag of the shape of ISO/IEC 19770-2:2015. */
function swidTag(tag: WrittenTag): string {
  const meta = [
    attribute("product", tag.product),
    tag.edition === "" ? "" : attribute("edition", tag.edition),
    tag.licenceNeeded === undefined ? "" : attribute("entitlementDataRequired", String(tag.licenceNeeded)),
    attribute("muster:title", tag.titleId),
    tag.rights.length === 0 ? "" : attribute("muster:entitlements", tag.rights.join(" ")),
  ];
  const root = [
    attribute("xmlns", NAMESPACE),
    attribute("xmlns:muster", OURS),
    attribute("xml:lang", "en"),
    attribute("name", tag.name),
    attribute("tagId", tag.tagId),
    attribute("tagVersion", String(tag.version)),
    attribute("supplemental", "true"),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<SoftwareIdentity${root.join("")}>
  <Entity${attribute("name", tag.creator.name)}${attribute("regid", tag.creator.regid)}${attribute("role", "tagCreator")}/>
  <Link${attribute("rel", "supplemental")}${attribute("href", `swid:${percentEncoded(tag.supplements)}`)}/>
  <Meta${meta.join("")}/>
</SoftwareIdentity>
`;
}

function attribute(name: string, value: string): string {
  return ` ${name}="${xmlText(value).replaceAll("\n", "&#10;").replaceAll("\r", "&#13;").replaceAll("\t", "&#9;")}"`;
}

/** A tag id in a link: all but unreserved characters are percent-encoded (RFC 3986, 2.3). */
function percentEncoded(text: string): string {
  const whole = text.replaceAll(/\p{Cs}/gu, "\ufffd");
  return encodeURIComponent(whole).replaceAll(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
