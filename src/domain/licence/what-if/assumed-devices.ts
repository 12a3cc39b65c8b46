import type { RecordId } from "../../value/record-id.ts";
import type { DeviceFact, LicenceFacts } from "../facts.ts";
import { isInUse } from "../metrics/users-of-devices.ts";
import { inOrder } from "./in-order.ts";
import type { Assumption, Named, Scenario } from "./scenario.ts";

type Of<K extends Assumption["kind"]> = Extract<Assumption, { readonly kind: K }>;

/** What becomes of the devices of each person who leaves, by the person. */
export type Leavers = ReadonlyMap<RecordId, Of<"peopleLeave">>;

/** The people who leave in a scenario. One who does so twice has the same end in whatever order that is listed. */
export function leaversIn(scenario: Scenario): Leavers {
  return new Map(
    inOrder(scenario).flatMap(({ assumption }) =>
      assumption.kind === "peopleLeave" ? assumption.people.map(({ id }) => [id, assumption] as const) : [],
    ),
  );
}

/** The facts with these devices disposed of. */
export function retired(facts: LicenceFacts, devices: readonly Named[]): LicenceFacts {
  const ids = new Set(devices.map(({ id }) => id));
  return withDevices(facts, (device) => (ids.has(device.id) ? asRetired(device) : device));
}

/** The facts with every device of a form and place disposed of. */
export function retiredWhere(facts: LicenceFacts, where: Of<"deviceKindRetires">): LicenceFacts {
  return withDevices(facts, (device) => (isWhere(device, where) ? asRetired(device) : device));
}

/** Whether a device is of the form, and at the place or in a place within it. */
export function isWhere({ form, sites }: DeviceFact, where: Of<"deviceKindRetires">): boolean {
  return (where.form === null || form === where.form) && (where.place === null || sites.includes(where.place.id));
}

/** The facts without these people: their devices go where the scenario says, and on from there if that person leaves too. */
export function handedOn(facts: LicenceFacts, { people }: Of<"peopleLeave">, leavers: Leavers): LicenceFacts {
  const ids = new Set(people.map(({ id }) => id));
  const entities = new Map(facts.devices.map(({ user, entity }) => [user, entity]));
  return withDevices(withoutMembers(facts, ids), (device) => {
    const { user, state } = device;
    if (user === undefined || !ids.has(user) || state === "disposed") return device;
    const { devices, to } = whatBecomes(user, leavers);
    if (devices === "retire") return asRetired(device);
    if (to === null) return { ...device, state: "inStock", user: undefined, userName: "" };
    return { ...device, user: to.id, userName: to.name, entity: entities.get(to.id) ?? device.entity };
  });
}

/** Where the devices of a person end up. People who hand them round in a circle leave them in stock. */
function whatBecomes(person: RecordId, leavers: Leavers): Pick<Of<"peopleLeave">, "devices" | "to"> {
  const seen = new Set<RecordId>();
  let next: RecordId | undefined = person;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const leaves = leavers.get(next);
    if (leaves?.devices === "retire") return leaves;
    const to: Named | null = leaves?.devices === "handedOver" ? leaves.to : null;
    if (to && !leavers.has(to.id)) return { devices: "handedOver", to };
    next = to?.id;
  }
  return { devices: "stock", to: null };
}

function asRetired(device: DeviceFact): DeviceFact {
  return device.state === "disposed" ? device : { ...device, state: "disposed", title: `${device.title} (assumed)` };
}

function withDevices(facts: LicenceFacts, changed: (device: DeviceFact) => DeviceFact): LicenceFacts {
  const devices = facts.devices.map(changed);
  const gone = devices.filter((device, at) => device !== facts.devices[at] && !isInUse(device.state));
  return withoutMembers({ ...facts, devices }, new Set(gone.map(({ id }) => id)));
}

/** What was measured, without the people and devices that are counted no more. */
function withoutMembers(facts: LicenceFacts, gone: ReadonlySet<RecordId>): LicenceFacts {
  const measured = facts.measured.map((each) =>
    each.members ? { ...each, members: each.members.filter(({ id }) => !gone.has(id)) } : each,
  );
  return { ...facts, measured };
}
