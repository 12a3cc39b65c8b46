import type { MachineFact } from "../../../src/domain/licence/facts.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";
import { aDevice } from "./licence-facts.ts";

/** A machine of which nothing is recorded. */
export const NOTHING: MachineFact = {
  processors: undefined,
  coresPerProcessor: undefined,
  chip: undefined,
  partition: undefined,
  host: undefined,
  cluster: undefined,
  boardSockets: undefined,
  subCapacityMeasured: undefined,
};

/** A physical server of so many sockets and cores in each. */
export function server(name: string, processors: number, coresPerProcessor: number, more: Partial<MachineFact> = {}) {
  return aDevice(name, {
    form: "server",
    machine: { ...NOTHING, processors, coresPerProcessor, chip: "x86", ...more },
  });
}

/** A virtual machine on a host. */
export function virtual(name: string, host: string, cores: number, more: Partial<MachineFact> = {}) {
  const machine = { ...NOTHING, processors: 1, coresPerProcessor: cores, host: asRecordId(host), ...more };
  return aDevice(name, { form: "virtual", machine });
}
