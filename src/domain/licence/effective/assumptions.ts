import { quotedNames } from "../counted.ts";
import type { RightFact } from "./right-fact.ts";

/** Sentences that say what is taken for granted of rights that count. */
export function assumptionsOf(bought: readonly RightFact[]): string[] {
  const blank = bought.filter(({ kind }) => kind === undefined);
  const anyDevice = bought.filter(({ kind, scope }) => kind === "oem" && scope.device === undefined);
  const anywhere = bought.filter(({ kind, scope }) => kind === "site" && scope.site === undefined);
  const named = (rights: readonly RightFact[]) => quotedNames(rights.map(({ title }) => title));
  return [
    ...(blank.length > 0 ? [`The kind of ${named(blank)} is not stated; counted as full licences.`] : []),
    ...(anyDevice.length > 0 ? [`The device of ${named(anyDevice)} is not recorded; taken to cover any one.`] : []),
    ...(anywhere.length > 0 ? [`All devices are taken to belong to the site of ${named(anywhere)}.`] : []),
  ];
}
