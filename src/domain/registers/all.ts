import { allocation } from "./allocation.ts";
import { cloudService } from "./cloud-service.ts";
import { contract } from "./contract.ts";
import { type CustomField, customField } from "./custom-field.ts";
import { document } from "./document.ts";
import { entitlement } from "./entitlement.ts";
import { exchangeRate } from "./exchange-rate.ts";
import type { Field } from "./field.ts";
import { handOver } from "./hand-over.ts";
import { hardware } from "./hardware.ts";
import { importProfile } from "./import-profile.ts";
import { installation } from "./installation.ts";
import { licenceParameter } from "./licence-parameter.ts";
import { location } from "./location.ts";
import { measuredUse } from "./measured-use.ts";
import { organisation } from "./organisation.ts";
import { party } from "./party.ts";
import { person } from "./person.ts";
import { positionSnapshot } from "./position-snapshot.ts";
import { publisherFigure } from "./publisher-figure.ts";
import type { Register } from "./register.ts";
import type { RegisterId } from "./register-id.ts";
import { savedView } from "./saved-view.ts";
import { scenario } from "./scenario.ts";
import { seat } from "./seat.ts";
import { software } from "./software.ts";
import { softwareVersion } from "./software-version.ts";

/** Every register that is described, in the order of the sidebar and of the workbook, without fields of the user's own. */
export const registers: readonly Register[] = [
  hardware,
  software,
  softwareVersion,
  installation,
  entitlement,
  allocation,
  cloudService,
  seat,
  contract,
  person,
  party,
  location,
  document,
  exchangeRate,
  licenceParameter,
  measuredUse,
  organisation,
  customField,
  savedView,
  importProfile,
  positionSnapshot,
  handOver,
  publisherFigure,
  scenario,
];

let described: ReadonlyMap<RegisterId, Register> = new Map(registers.map((register) => [register.id, register]));
let retired: ReadonlyMap<string, Field> = new Map();

/**
 * From now on the descriptions have these fields besides their own. Called where a process begins and after each change
 * of a custom field; the one piece of state in the rules, so that everything that reads a description needs no more than
 * a register's name (docs/decisions/0009-descriptions-in-place.md).
 */
export function describeCustomFields(customFields: readonly CustomField[]): void {
  described = new Map(
    registers.map((register) => {
      const own = customFields.filter((custom) => custom.active && custom.register === register.id);
      const fields = [...register.fields, ...own.map(({ field }) => field)];
      const unique = own.filter(({ field }) => field.unique).map(({ field }) => [field.id]);
      // The last key of a register is a name, which says less than what is different in each record.
      const keys = [...register.keys.slice(0, -1), ...unique, ...register.keys.slice(-1)];
      return [register.id, own.length === 0 ? register : { ...register, keys, fields }];
    }),
  );
  retired = new Map(customFields.filter(({ active }) => !active).map(({ field }) => [field.id, field]));
}

/** The description of a register. @throws Error when it is not described yet: always a bug of the caller */
export function registerOf(id: RegisterId): Register {
  const register = described.get(id);
  if (!register) throw new Error(`The register ${id} is not described yet`);
  return register;
}

/** The description of a field that stands in the trail: also one that was retired since. Undefined for programs found. */
export function recordedField(register: RegisterId, id: string): Field | undefined {
  return registerOf(register).fields.find((field) => field.id === id) ?? retired.get(id);
}
