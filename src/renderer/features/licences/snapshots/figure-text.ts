import type { SnapshotFigures } from "../../../../domain/licence/snapshots/snapshot-record.ts";
import { valueFormat } from "../../../ui/local-text.ts";

/** What buying the missing rights costs, as the position writes it; a sum that lacks something is never told as whole. */
export function trueUpText({ trueUp, trueUpUnknown }: Pick<SnapshotFigures, "trueUp" | "trueUpUnknown">): string {
  if (trueUp.length === 0) return trueUpUnknown > 0 ? "not known" : "–";
  const known = trueUp.map(valueFormat().money).join(" + ");
  return trueUpUnknown > 0 ? `at least ${known}` : known;
}
