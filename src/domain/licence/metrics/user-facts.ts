import { installationsOn } from "./metric.ts";
import { type Take, uniqueNames } from "./taken-facts.ts";
import { usersOfDevices } from "./users-of-devices.ts";

/** Each user of devices with the product, with the installations and devices of that person. */
export const userFacts: Take = (installed) => {
  const { users, missing } = usersOfDevices(installed);
  const people = [...users].map(([id, devices]) => ({ id, title: devices[0]?.userName ?? id, devices }));
  const names = uniqueNames(people);
  const named = people.map((person) => ({ ...person, name: names.get(person.id) ?? person.id }));
  return {
    facts: {
      users: named.map(({ name, devices }) => ({
        name,
        installs: installationsOn(devices),
        devices: devices.length,
      })),
    },
    records: new Map(named.map(({ name, id, title }) => [name, { register: "person" as const, id, title }])),
    rests: new Map(),
    ...(missing === undefined ? {} : { unknown: missing }),
  };
};
