const GROUPS = /\B(?=(\d{3})+(?!\d))/g;

/** A whole number with commas between groups of three digits: `12,345`. */
export function grouped(quantity: number): string {
  return String(quantity).replace(GROUPS, ",");
}

/** A number with its noun: `1 right`, `1,200 rights`. */
export function counted(quantity: number, one: string, many: string): string {
  return `${grouped(quantity)} ${quantity === 1 ? one : many}`;
}

/** Names in quotes for a sentence: at most three, then how many more. */
export function quotedNames(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `“${name}”`);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${grouped(more)} more`;
  const last = shown.pop() ?? "";
  return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
}
