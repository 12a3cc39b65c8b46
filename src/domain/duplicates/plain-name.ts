/** A name for comparing: without case, accents, punctuation and doubled spaces; `Room 3.14` and `room  3-14` are the same. */
export function plainName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{Mark}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}+#]+/gu, " ")
    .trim();
}

/** A person's name for comparing: `Lovelace, Ada` and `Ada Lovelace` are the same. */
export function plainPersonName(name: string): string {
  const [last, first, ...more] = name.split(",");
  return plainName(more.length === 0 && first !== undefined ? `${first} ${last}` : name);
}

/** The host part of a device's name: `PC-17.example.org` and `pc-17` are the same. */
export function plainHostName(name: string): string {
  const trimmed = name.trim().toLowerCase();
  const isQualified = /^[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)+$/.test(trimmed);
  return isQualified ? (trimmed.split(".", 1)[0] ?? trimmed) : trimmed.replace(/\s+/g, " ");
}
