import { registerOf } from "../registers/all.ts";
import type { Field } from "../registers/field.ts";
import type { RegisterId } from "../registers/register-id.ts";

/** Registers that a file can feed. */
export const IMPORTABLE: readonly RegisterId[] = [
  "hardware",
  "software",
  "entitlement",
  "person",
  "installation",
  "party",
  "location",
  "contract",
  "cloudService",
  "seat",
  "allocation",
  "softwareVersion",
  "measuredUse",
];

const DEVICE = "Device";
const PROGRAM = "Program found";

/** Columns of an inventory: a row a program, with the device it was found on. */
const INSTALLATION_FIELDS: readonly Field[] = [
  { id: "deviceName", label: "Device name", type: "text", group: DEVICE },
  { id: "deviceTag", label: "Device tag", type: "text", group: DEVICE },
  { id: "deviceSerial", label: "Device serial", type: "text", group: DEVICE },
  { id: "deviceMaker", label: "Device maker", type: "text", group: DEVICE },
  { id: "deviceModel", label: "Device model", type: "text", group: DEVICE },
  { id: "deviceClass", label: "Device class", type: "text", group: DEVICE },
  { id: "deviceUuid", label: "Device UUID", type: "text", group: DEVICE },
  { id: "deviceOs", label: "Device OS", type: "text", group: DEVICE },
  { id: "deviceProcessor", label: "Device processor", type: "text", group: DEVICE },
  { id: "deviceMemory", label: "Device memory (MB)", type: "integer", min: 0, group: DEVICE },
  { id: "deviceSockets", label: "Device sockets", type: "integer", min: 0, group: DEVICE },
  { id: "deviceCoresPerSocket", label: "Device cores per socket", type: "integer", min: 0, group: DEVICE },
  { id: "deviceUser", label: "Device user", type: "text", group: DEVICE, personal: true },
  { id: "program", label: "Program", type: "text", group: PROGRAM },
  { id: "publisher", label: "Publisher", type: "text", group: PROGRAM },
  { id: "version", label: "Version", type: "text", group: PROGRAM },
  { id: "installed", label: "Installed on", type: "date", group: PROGRAM },
  { id: "inventoryDate", label: "Inventory date", type: "date", group: "Inventory" },
  { id: "source", label: "Source", type: "text", group: "Inventory" },
  { id: "partial", label: "Partial", type: "yesNo", group: "Inventory" },
];

/** Parts of a person's name, which many exports keep apart; the planner joins them. */
const NAME_PARTS: readonly Field[] = [
  { id: "firstName", label: "First name", type: "text", group: "Identity", personal: true },
  { id: "lastName", label: "Last name", type: "text", group: "Identity", personal: true },
];

/** Who a device is checked out to, where an export says it in several columns. */
const USER_PARTS: readonly Field[] = [
  { id: "userName", label: "User (account name)", type: "text", group: "Responsibility", personal: true },
  { id: "userEmail", label: "User (e-mail)", type: "text", group: "Responsibility", personal: true },
  { id: "userFirstName", label: "User (first name)", type: "text", group: "Responsibility", personal: true },
  { id: "userLastName", label: "User (last name)", type: "text", group: "Responsibility", personal: true },
];

/** The currency of a row's amounts, where it has a column of its own. */
const CURRENCY: Field = { id: "currency", label: "Currency of the amounts", type: "text", group: "Purchase" };

/** How many of a row's licences are under maintenance, where a list says it beside their number. */
const MAINTAINED: Field = {
  id: "maintenanceQuantity",
  label: "Quantity under maintenance",
  type: "integer",
  min: 0,
  group: "Right",
};

/** The fields that the columns of a file can feed, for one register. */
export function importFields(register: RegisterId): readonly Field[] {
  if (register === "installation") return INSTALLATION_FIELDS;
  const fields = registerOf(register).fields.filter(({ type, hidden, fixed }) => type !== "links" && !hidden && !fixed);
  if (register === "person") return [...NAME_PARTS, ...fields];
  if (register === "hardware") return [...fields, ...USER_PARTS, CURRENCY];
  return register === "entitlement" ? [...fields, MAINTAINED, CURRENCY] : fields;
}
