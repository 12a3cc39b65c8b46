/** Whether two pieces of plain data (texts, numbers, lists and objects of them) say the same; absent and undefined are alike. */
export function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, i) => alike(each, b[i]));
  }
  for (const key in a) if (!alike(Reflect.get(a, key), Reflect.get(b, key))) return false;
  for (const key in b) if (!(key in a) && Reflect.get(b, key) !== undefined) return false;
  return true;
}

/** Whether two lists hold the very same things in the same order. */
export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((each, i) => each === b[i]));
}
