import { alike as isAlike } from "../../value/alike.ts";
import { asRecordId, type RecordId } from "../../value/record-id.ts";
import type { DeviceFact, LicenceFacts } from "../facts.ts";
import { compareTitle } from "../installed-devices.ts";
import type { Assumption } from "./scenario.ts";

type Of<K extends Assumption["kind"]> = Extract<Assumption, { readonly kind: K }>;

/** The facts with a product removed from these devices. */
export function removedFromThese(facts: LicenceFacts, { product, devices }: Of<"productRemoved">): LicenceFacts {
  return removed(facts, product.id, new Set(devices.map(({ id }) => id)));
}

/** The facts with a product removed from so many devices, the first by name of those that count. */
export function removedFromSome(facts: LicenceFacts, { product, count }: Of<"productRemovedFrom">): LicenceFacts {
  const first = holding(facts, product.id).sort(compareTitle).slice(0, count);
  return removed(facts, product.id, new Set(first.map(({ id }) => id)));
}

/** The devices in the register that have the product and aren't disposed of. */
export function holding({ installations, devices }: LicenceFacts, product: RecordId): DeviceFact[] {
  const ids = new Set(installations.flatMap((found) => (found.product === product ? [found.device] : [])));
  return devices.filter(({ id, state }) => ids.has(id) && state !== "disposed");
}

/**
 * The facts with a product on so many further devices, each of a new person. They are where all devices with the product
 * are; where those are in several places, or of several legal entities, that isn't known of the further ones either.
 *
 * @param id  what their identities begin with
 */
export function installedFurther(
  facts: LicenceFacts,
  { product, count }: Of<"productAdded">,
  id: RecordId,
): LicenceFacts {
  const alike = holding(facts, product.id);
  const [first] = alike;
  const shared = <K extends keyof DeviceFact>(field: K) =>
    alike.every((device) => isAlike(device[field], first?.[field])) ? first?.[field] : undefined;
  const further = Array.from({ length: count }, (_, at): DeviceFact => {
    const person = `Further person ${at + 1} with ${product.name} (assumed)`;
    return {
      id: asRecordId(`${id} device ${at + 1}`),
      title: `Further device ${at + 1} with ${product.name} (assumed)`,
      state: "deployed",
      user: asRecordId(`${id} person ${at + 1}`),
      userName: person,
      form: shared("form"),
      sites: shared("sites") ?? [],
      place: shared("place"),
      environment: shared("environment"),
      entity: shared("entity"),
      machine: undefined,
    };
  });
  return {
    ...facts,
    devices: [...facts.devices, ...further],
    installations: [
      ...facts.installations,
      ...further.map((device) => ({ product: product.id, device: device.id, rawName: product.name, version: "" })),
    ],
  };
}

function removed(facts: LicenceFacts, product: RecordId, devices: ReadonlySet<RecordId>): LicenceFacts {
  return {
    ...facts,
    installations: facts.installations.filter((found) => found.product !== product || !devices.has(found.device)),
  };
}
