/** The scheme of links into Muster; the packaged program is registered for it. */
export const LINK_SCHEME = "muster";

/** The link to a device's record, as the QR code of a label holds it. */
export function deviceLink(id: string): string {
  return `${LINK_SCHEME}:device/${encodeURIComponent(id)}`;
}

/**
 * What a link to a device names: a record's id, or an asset tag. Systems and browsers may have put slashes behind the
 * scheme or at the end, and written signs as percent codes.
 *
 * @returns undefined for every other text: anybody can make the system hand one over
 */
export function deviceKeyFromLink(text: string): string | undefined {
  const [, coded] = /^muster:(?:\/\/)?device\/([^/?#\s]{1,300})\/?$/i.exec(text.trim()) ?? [];
  if (coded === undefined) return undefined;
  const key = decoded(coded);
  return key !== undefined && key.length <= 100 && /^[^\p{C}]+$/u.test(key) ? key : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return undefined;
  }
}
