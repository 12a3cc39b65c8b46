/**
 * Order of two version texts as people count: part by part, numbers by their value, so that 1.10 comes after 1.9. Where one
 * is the beginning of the other, the shorter comes first; parts that are no numbers stand before numbers (2.0-beta, 2.0.1).
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = comparePart(left[i] ?? "", right[i] ?? "");
    if (order !== 0) return order;
  }
  return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** True for a version that belongs to this one: the same, or the same with more parts (16.0 and 16.0.17328). */
export function isWithinVersion(version: string, of: string): boolean {
  const [inner, outer] = [partsOf(version), partsOf(of)];
  return outer.length > 0 && outer.every((part, i) => comparePart(part, inner[i] ?? "") === 0);
}

function partsOf(version: string): readonly string[] {
  return version.toLowerCase().match(/\d+|[^\d\s.\-_+()]+/g) ?? [];
}

function comparePart(a: string, b: string): number {
  const [isNumber, isOther] = [/^\d/.test(a), /^\d/.test(b)];
  if (isNumber !== isOther) return isNumber ? 1 : -1;
  if (!isNumber) return a < b ? -1 : a > b ? 1 : 0;
  const [x, y] = [a.replace(/^0+(?=\d)/, ""), b.replace(/^0+(?=\d)/, "")];
  return x.length - y.length || (x < y ? -1 : x > y ? 1 : 0);
}
