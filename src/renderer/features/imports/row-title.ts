import type { PlanRow } from "../../../domain/intake/draft.ts";

/** What a row of the dry run is called: its record's title, or the first text that a rejected row has. */
export function rowTitle({ title, cells }: Pick<PlanRow, "title" | "cells">): string {
  return title === "" ? (cells.find(({ after }) => after !== "")?.after ?? "Without a name") : title;
}
