import { canonicalJson } from "../../value/canonical-json.ts";
import { plainJson } from "../../value/plain-json.ts";
import type { RecordId } from "../../value/record-id.ts";
import type { Parameter } from "../parameters/parameter.ts";
import { type PositionLine, type PositionStep, withoutRows } from "../position-line.ts";
import {
  differingDecisions,
  differingInstallations,
  differingRights,
  type Reason,
  type Side,
} from "./differing-facts.ts";
import { differingMachines } from "./differing-machines.ts";
import { differingMeasured } from "./differing-measured.ts";
import { factsByProduct } from "./facts-by-product.ts";
import type { FrozenPosition } from "./frozen-position.ts";

/** The numbers of a line that are compared; of its steps the readings of a contested rule. */
export type ComparedLine = Pick<
  PositionLine,
  "metric" | "unlimited" | "rights" | "required" | "shortfall" | "surplus" | "status" | "steps"
>;

/**
 * A product whose line differs.
 *
 * @property before, after  null where the product is in no line
 * @property reasons        facts that differ, then the steps that do: these account for the whole difference
 */
export interface LineDifference {
  readonly product: RecordId;
  readonly name: string;
  readonly publisher: string;
  readonly before: ComparedLine | null;
  readonly after: ComparedLine | null;
  readonly reasons: readonly Reason[];
}

/** What tells one side of a comparison: which position it is. */
export type ComparedSide = Pick<FrozenPosition, "name" | "day" | "taken" | "head" | "basis" | "rules" | "app">;

/**
 * What differs between two positions.
 *
 * @property common     what differs for all products: basis, rules, parameters
 * @property unchanged  products whose numbers are the same
 */
export interface PositionComparison {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly common: readonly Reason[];
  readonly differences: readonly LineDifference[];
  readonly unchanged: number;
}

/** Compares two positions line by line, in the order of the later one's lines, and says by their facts why they differ. */
export function comparePositions(before: FrozenPosition, after: FrozenPosition): PositionComparison {
  const [then, now]: readonly [Side, Side] = [
    { facts: factsByProduct(before.facts), day: before.day },
    { facts: factsByProduct(after.facts), day: after.day },
  ];
  const lines = new Map(after.lines.map((line) => [line.product, line]));
  const old = new Map(before.lines.map((line) => [line.product, line]));
  const products = [...lines.keys(), ...[...old.keys()].filter((product) => !lines.has(product))];
  const differences = products.flatMap((product): LineDifference[] => {
    const [was, is] = [old.get(product), lines.get(product)];
    const named = is ?? was;
    if (!named || (was && is && !differs(was, is))) return [];
    const found = [
      ...differingRights(product, then, now),
      ...differingInstallations(product, named.metric, then, now),
      ...differingMachines(product, named.metric, then, now),
      ...differingMeasured(product, then, now),
      ...differingDecisions(product, then, now),
      ...differingSteps(was, is),
    ];
    const reasons = found.length > 0 ? found : sentences(was, is);
    const { name, publisher } = named;
    return [{ product, name, publisher, before: compared(was), after: compared(is), reasons }];
  });
  return {
    before: sideOf(before),
    after: sideOf(after),
    common: commonReasons(before, after),
    differences,
    unchanged: products.length - differences.length,
  };
}

function sideOf({ name, day, taken, head, basis, rules, app }: FrozenPosition): ComparedSide {
  return { name, day, taken, head, basis, rules, app };
}

function compared(line: PositionLine | undefined): ComparedLine | null {
  if (!line) return null;
  const { metric, unlimited, rights, required, shortfall, surplus, status } = line;
  const steps = withoutRows(line).steps.filter(({ side }) => side === "reading");
  return { metric, unlimited, rights, required, shortfall, surplus, status, steps };
}

function differs(was: PositionLine, is: PositionLine): boolean {
  const text = (line: PositionLine) => canonicalJson(plainJson(compared(line)));
  return text(was) !== text(is);
}

/** Sides of a line whose steps are compared. A step that isn't there adds 0; a reading that isn't there demands nothing known. */
const STEPS = [
  { side: "rights", says: "Steps of the rights", absent: "0" },
  { side: "required", says: "Steps of what is required", absent: "0" },
  { side: "reading", says: "Readings of the contested rule", absent: "none" },
] as const;

/** Steps whose quantity differs: since those of rights and of what is required add up, they account for all of it. */
function differingSteps(was: PositionLine | undefined, is: PositionLine | undefined): readonly Reason[] {
  return STEPS.flatMap(({ side, says, absent }) => {
    const [then, now] = [quantities(was, side), quantities(is, side)];
    const names = [...new Set([...then.keys(), ...now.keys()])]
      .map((label) => ({ label, old: then.get(label) ?? absent, quantity: now.get(label) ?? absent }))
      .filter(({ old, quantity }) => old !== quantity)
      .map(({ label, old, quantity }) => `${label} ${old} → ${quantity}`);
    return names.length === 0 ? [] : [{ says, names }];
  });
}

function quantities(line: PositionLine | undefined, of: PositionStep["side"]): ReadonlyMap<string, string> {
  const steps = line?.steps.filter(({ side }) => side === of) ?? [];
  return new Map(steps.map(({ label, quantity }) => [label, signed(quantity)]));
}

/** What both lines said, where no fact of the product and no step differs: rights are counted otherwise, say. */
function sentences(was: PositionLine | undefined, is: PositionLine | undefined): readonly Reason[] {
  return [
    ...(was ? [{ says: "Said before", names: [was.sentence.replace(/\.$/, "")] }] : []),
    ...(is ? [{ says: "Says after", names: [is.sentence.replace(/\.$/, "")] }] : []),
  ];
}

function signed(quantity: number): string {
  return quantity < 0 ? `−${-quantity}` : String(quantity);
}

function commonReasons(before: FrozenPosition, after: FrozenPosition): readonly Reason[] {
  const basis = { all: "all rights", proven: "proven rights only" };
  const lists: readonly Reason[] = [
    {
      says: "Rights counted",
      names: before.basis === after.basis ? [] : [`${basis[before.basis]} → ${basis[after.basis]}`],
    },
    {
      says: "Version of the rules of counting",
      names: before.rules === after.rules ? [] : [`${before.rules} → ${after.rules}`],
    },
    { says: "Parameters", names: differingParameters(before.parameters, after.parameters) },
  ];
  return lists.filter(({ names }) => names.length > 0);
}

function differingParameters(before: readonly Parameter[], after: readonly Parameter[]): readonly string[] {
  const [then, now] = [before, after].map((all) => new Map(all.map((each) => [keyOf(each), each])));
  return [...new Set([...before, ...after].map(keyOf))].sort().flatMap((key) => {
    const [was, is] = [then?.get(key), now?.get(key)];
    const label = (is ?? was)?.label ?? key;
    const [old, value] = [parameterText(was), parameterText(is)];
    return old === value ? [] : [`${label}: ${old} → ${value}`];
  });
}

function keyOf({ id, product }: Parameter): string {
  return `${id} ${product ?? ""}`;
}

function parameterText(parameter: Parameter | undefined): string {
  if (!parameter) return "none in force";
  const { value, source } = parameter;
  const text =
    value === null
      ? "open"
      : typeof value === "string"
        ? value
        : value.map(({ upTo, each }) => `${upTo === null ? "above" : `up to ${upTo}`} ${each}`).join(", ");
  return `${text} (${source})`;
}
