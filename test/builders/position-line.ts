import type { PositionLine, PositionStep } from "../../src/domain/licence/position-line.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";

/** A line of a licence position, named and with a status; numbers where a test gives them. */
export function aLine(
  name: string,
  status: PositionLine["status"],
  change: Partial<Omit<PositionLine, "name" | "status">> = {},
): PositionLine {
  return {
    product: asRecordId(name),
    name,
    publisher: "",
    metric: "perDevice",
    unlimited: false,
    rights: 0,
    provable: 0,
    required: undefined,
    covered: undefined,
    shortfall: undefined,
    surplus: undefined,
    status,
    sentence: "",
    steps: [],
    ...change,
  };
}

/** A step of a waterfall with one row of the same quantity. */
export function aStep(side: PositionStep["side"], label: string, quantity: number): PositionStep {
  const register = side === "rights" ? "entitlement" : "hardware";
  const row = {
    register,
    id: asRecordId(`${label} row`),
    title: `${label} row`,
    counts: quantity,
    sentence: "Because.",
  };
  return { side, label, quantity, rows: [{ ...row, register }] };
}
