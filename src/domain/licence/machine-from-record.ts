import type { RegisterRecord } from "../registers/register.ts";
import type { MachineFact } from "./facts.ts";
import { integerOf, type LicenceRecords, linked, textOf, yesNoOf } from "./licence-records.ts";

const FIELDS = [
  "sockets",
  "coresPerSocket",
  "processor",
  "partition",
  "host",
  "cluster",
  "boardSockets",
  "subCapacityMeasured",
] as const;

/** What a device's record says of it as a server or virtual machine; undefined when it says nothing of that. */
export function machineFromRecord(record: RegisterRecord, { hardware }: LicenceRecords): MachineFact | undefined {
  // Of most devices none is on record, and there are many of them.
  if (FIELDS.every((field) => record.values[field] === undefined)) return undefined;
  const machine: MachineFact = {
    processors: integerOf(record, "sockets"),
    coresPerProcessor: integerOf(record, "coresPerSocket"),
    chip: chipOf(textOf(record, "processor")),
    partition: textOf(record, "partition") || undefined,
    host: linked(hardware, record.values.host)?.id,
    cluster: textOf(record, "cluster") || undefined,
    boardSockets: integerOf(record, "boardSockets"),
    subCapacityMeasured: yesNoOf(record, "subCapacityMeasured"),
  };
  return Object.values(machine).some((value) => value !== undefined) ? machine : undefined;
}

/** Kinds of processors that the parameters tell apart, by what inventories call them. */
const CHIPS: readonly (readonly [RegExp, string])[] = [
  [/\bpower ?10\b/i, "power10"],
  [/\bpower/i, "power"],
  [/\bsparc/i, "sparc"],
  [/\barm\b|ampere|graviton|apple m\d/i, "arm"],
  [/intel|xeon|amd|epyc|opteron|ryzen|pentium|celeron|x86|core\(tm\)/i, "x86"],
];

/** Undefined where the text names no kind that is known. */
function chipOf(processor: string): string | undefined {
  return CHIPS.find(([words]) => words.test(processor))?.[1];
}
