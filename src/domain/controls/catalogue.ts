import seed from "../../../resources/seeds/controls.json" with { type: "json" };

/**
 * How it is found out whether a control works: by a rule over the registers, by a rule whose result a person confirms,
 * or by a person's statement alone.
 */
export type ControlCheck = "automatic" | "confirmed" | "attested";

/**
 * Something that must be true of a well-run register.
 *
 * @property id       `CO-01` to `CO-75`
 * @property clauses  where ISO/IEC 19770-1:2017 asks for it
 * @property tier     `M` for the management system itself, else the tier `1`, `2` or `3`
 * @property areas    `a` integrity, `b` trails, `c` licences, `d` mixed ownership, `e` comparison with other systems
 */
export interface Control {
  readonly id: string;
  readonly clauses: readonly string[];
  readonly tier: "M" | "1" | "2" | "3";
  readonly areas: readonly string[];
  readonly check: ControlCheck;
  readonly objective: string;
}

/** All controls in the order of their numbers. Source: docs/controls.md. */
export const controls: readonly Control[] = seed.controls.map((control) => ({
  ...control,
  tier: oneOf(["M", "1", "2", "3"], control.tier),
  check: oneOf(["automatic", "confirmed", "attested"], control.check),
}));

function oneOf<const T extends string>(allowed: readonly T[], text: string): T {
  const found = allowed.find((value) => value === text);
  if (found === undefined)
    throw new Error(`controls.json has “${text}” where one of ${allowed.join(", ")} is expected`);
  return found;
}
