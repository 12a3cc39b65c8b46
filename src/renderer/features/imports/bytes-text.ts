import { numberText } from "../../ui/local-text.ts";

const KILO = 1_000;

/** The size of a file for people: `812 bytes`, `34 kB`, `1.2 MB`; decimal units, as file managers count. */
export function bytesText(bytes: number): string {
  if (bytes < KILO) return `${numberText(bytes)} bytes`;
  if (bytes < KILO * KILO) return `${numberText(Math.round(bytes / KILO))} kB`;
  return `${numberText(Math.round((bytes / (KILO * KILO)) * 10) / 10)} MB`;
}
