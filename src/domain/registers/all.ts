import { allocation } from "./allocation.ts";
import { cloudService } from "./cloud-service.ts";
import { contract } from "./contract.ts";
import { document } from "./document.ts";
import { entitlement } from "./entitlement.ts";
import { hardware } from "./hardware.ts";
import { installation } from "./installation.ts";
import { location } from "./location.ts";
import { organisation } from "./organisation.ts";
import { party } from "./party.ts";
import { person } from "./person.ts";
import type { Register } from "./register.ts";
import type { RegisterId } from "./register-id.ts";
import { seat } from "./seat.ts";
import { software } from "./software.ts";

/** Every register that is described, in the order of the sidebar and of the workbook. */
export const registers: readonly Register[] = [
  hardware,
  software,
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
  organisation,
];

/** The description of a register. @throws Error when it is not described yet: always a bug of the caller */
export function registerOf(id: RegisterId): Register {
  const register = registers.find((r) => r.id === id);
  if (!register) throw new Error(`The register ${id} is not described yet`);
  return register;
}
