import type { RightFact } from "./right-fact.ts";

/** A fact that is missing, wrong or worth telling: of which right, in which field, and in words. */
export interface RightNote {
  readonly right: RightFact["id"];
  readonly field: string;
  readonly sentence: string;
}
