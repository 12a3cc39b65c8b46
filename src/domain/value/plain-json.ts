import type { Json } from "./canonical-json.ts";

/**
 * Plain data as JSON can hold it: absent members are left out, whole numbers beyond the exact ones (bigint) become texts.
 *
 * @throws Error for a function, a symbol and the like: always a bug of the caller
 */
export function plainJson(value: unknown): Json {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return value.map(plainJson);
  if (typeof value !== "object") throw new Error(`A ${typeof value} cannot be written as JSON`);
  const members: Record<string, Json> = {};
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined) members[name] = plainJson(member);
  }
  return members;
}
