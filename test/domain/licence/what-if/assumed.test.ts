import { describe, expect, it } from "vitest";
import type { LicenceFacts } from "../../../../src/domain/licence/facts.ts";
import { position } from "../../../../src/domain/licence/position.ts";
import { assumed } from "../../../../src/domain/licence/what-if/assumed.ts";
import { assumptionNotes } from "../../../../src/domain/licence/what-if/assumption-notes.ts";
import type { Assumption, Named } from "../../../../src/domain/licence/what-if/scenario.ts";
import { asRecordId } from "../../../../src/domain/value/record-id.ts";
import {
  aDevice,
  aMeasured,
  anEntitlement,
  day,
  devices,
  facts,
  installedOn,
  PRODUCT,
  TODAY,
} from "../licence-facts.ts";

const named = (id: string): Named => ({ id: asRecordId(id), name: id });
const draw: Named = { id: PRODUCT, name: "Fable Draw" };

/** Five devices with the product, the first of them in Berlin, and three rights. */
const five = facts({
  devices: devices(5).map((device, at) =>
    at === 0 ? { ...device, form: "portable", sites: [asRecordId("room"), asRecordId("berlin")] } : device,
  ),
  entitlements: [anEntitlement(3)],
});

/** The only line as it would be: rights, required, shortfall. */
function wouldBe(of: LicenceFacts, ...assumptions: readonly Assumption[]) {
  const [line] = position(assumed(of, { day: null, assumptions }, TODAY), TODAY);
  return line ? [line.rights, line.required, line.shortfall] : null;
}

describe("What would be", () => {
  it("begins with what is", () => {
    expect(wouldBe(five)).toEqual([3, 5, 2]);
  });

  it("needs no right on devices that retire, by name or by form and place", () => {
    expect(wouldBe(five, { kind: "devicesRetire", devices: [named("pc1"), named("pc2")] })).toEqual([3, 3, 0]);
    const where = { kind: "deviceKindRetires", form: null, place: null } as const;
    expect(wouldBe(five, { ...where, form: "desktop" })).toEqual([3, 1, 0]);
    expect(wouldBe(five, { ...where, place: named("berlin") })).toEqual([3, 4, 1]);
    expect(wouldBe(five, { ...where, form: "desktop", place: named("berlin") })).toEqual([3, 5, 2]);
  });

  it("takes a product off these devices and off so many others", () => {
    expect(
      wouldBe(
        five,
        { kind: "productRemovedFrom", product: draw, count: 1 },
        { kind: "productRemoved", product: draw, devices: [named("pc1")] },
        { kind: "devicesRetire", devices: [named("pc2")] },
      ),
    ).toEqual([3, 2, 0]);
  });

  it("counts people who leave and devices that go no more where those of the registers have access", () => {
    const members = (register: "person" | "hardware", ...ids: readonly string[]) =>
      ids.map((id) => ({ register, id: asRecordId(id), title: id }));
    const people = aMeasured(undefined, { members: members("person", "user-of-pc1", "user-of-pc2", "ada") });
    const byUser = facts({
      devices: devices(2),
      entitlements: [anEntitlement(3, { metric: "userCal" })],
      measured: [people],
    });
    const leave = { kind: "peopleLeave", people: [named("user-of-pc1")], devices: "stock", to: null } as const;
    expect(wouldBe(byUser)).toEqual([3, 3, 0]);
    expect(wouldBe(byUser, leave)).toEqual([3, 2, 0]);
    const machines = aMeasured(undefined, { what: "devices", members: members("hardware", "pc1", "pc2", "kiosk") });
    const byDevice = {
      ...byUser,
      entitlements: [anEntitlement(3, { metric: "deviceCal" })],
      measured: [machines],
    };
    expect(wouldBe(byDevice, leave)).toEqual([3, 2, 0]);
    expect(wouldBe(byDevice, { kind: "devicesRetire", devices: [named("pc1"), named("pc2")] })).toEqual([3, 1, 0]);
  });

  it("puts it on further devices, each of a person of its own, where the others are", () => {
    expect(wouldBe(five, { kind: "productAdded", product: draw, count: 4 })).toEqual([3, 9, 6]);
    const users = facts({ devices: devices(2), entitlements: [anEntitlement(2, { metric: "perNamedUser" })] });
    expect(wouldBe(users, { kind: "productAdded", product: draw, count: 4 })).toEqual([2, 6, 4]);
    const inBerlin = facts({
      devices: devices(2, "pc", { place: { locations: ["Berlin"], cities: [], countries: [] } }),
      entitlements: [anEntitlement(5, { scope: { ...anEntitlement(1).scope, regions: ["Berlin"] } })],
    });
    expect(wouldBe(inBerlin, { kind: "productAdded", product: draw, count: 4 })).toEqual([5, 6, 1]);
  });

  it("counts whole packs that are bought", () => {
    const buy = { kind: "rightsBought", product: draw, metric: "perDevice", price: null, paid: "once" } as const;
    expect(wouldBe(five, { ...buy, packs: 2, unitsPerPack: 5 })).toEqual([13, 5, 0]);
    expect(wouldBe(five, { ...buy, packs: 1, unitsPerPack: 1 })).toEqual([4, 5, 1]);
  });

  it("ends what isn't renewed, and runs on what is renewed with another quantity", () => {
    const termed = (validTo: string) =>
      facts({
        devices: devices(5),
        entitlements: [anEntitlement(5, { kind: "subscription", validFrom: day("2025-01-01"), validTo: day(validTo) })],
      });
    const renewal = { kind: "renewal", right: named("right-5") } as const;
    expect(wouldBe(termed("2026-12-31"), { ...renewal, quantity: 0 })).toEqual([0, 5, 5]);
    expect(wouldBe(termed("2026-12-31"), { ...renewal, quantity: 4 })).toEqual([4, 5, 1]);
    expect(wouldBe(termed("2025-12-31"))).toEqual([0, 5, 5]);
    expect(wouldBe(termed("2025-12-31"), { ...renewal, quantity: 4 })).toEqual([4, 5, 1]);
    expect(wouldBe(five, { ...renewal, right: named("right-3"), quantity: 0 })).toEqual([3, 5, 2]);
  });

  it("has nothing of the facts changed", () => {
    const text = JSON.stringify(five);
    wouldBe(
      five,
      { kind: "devicesRetire", devices: [named("pc1")] },
      { kind: "productAdded", product: draw, count: 1 },
    );
    expect(JSON.stringify(five)).toBe(text);
  });
});

describe("People who leave", () => {
  const [anna, ben, cleo] = [named("anna"), named("ben"), named("cleo")];
  const users = facts({
    devices: [anna, ben, cleo].map(({ id, name }) => aDevice(`pc-${name}`, { user: id, userName: name })),
    entitlements: [anEntitlement(3, { metric: "perNamedUser" })],
  });
  const leave = (person: Named, devices: "retire" | "stock" | "handedOver", to: Named | null = null) =>
    ({ kind: "peopleLeave", people: [person], devices, to }) as const;
  const usersAfter = (...assumptions: readonly Assumption[]) =>
    assumed(users, { day: null, assumptions }, TODAY).devices.map(({ state, user }) => `${user ?? "nobody"} ${state}`);

  it("leave their devices to be disposed of, in stock, or to somebody", () => {
    expect(usersAfter(leave(anna, "retire"))[0]).toBe("anna disposed");
    expect(usersAfter(leave(anna, "stock"))[0]).toBe("nobody inStock");
    expect(usersAfter(leave(anna, "handedOver", ben))).toEqual(["ben deployed", "ben deployed", "cleo deployed"]);
    expect(wouldBe(users, leave(anna, "handedOver", ben))).toEqual([3, 2, 0]);
  });

  it("pass them on when the next person leaves as well, in whatever order that is said", () => {
    const two = [leave(anna, "handedOver", ben), leave(ben, "handedOver", cleo)];
    expect(usersAfter(...two)).toEqual(["cleo deployed", "cleo deployed", "cleo deployed"]);
    expect(usersAfter(...two.toReversed())).toEqual(usersAfter(...two));
    expect(usersAfter(leave(anna, "handedOver", ben), leave(ben, "retire"))[0]).toBe("anna disposed");
    expect(usersAfter(leave(anna, "handedOver", ben), leave(ben, "handedOver", anna))[0]).toBe("nobody inStock");
  });
});

describe("An assumption without effect", () => {
  const notes = (assumption: Assumption, known = true) => assumptionNotes(five, assumption, () => known);

  it("says why", () => {
    expect(notes({ kind: "deviceKindRetires", form: "server", place: null })).toEqual([
      "No device fits, so none retires.",
    ]);
    expect(notes({ kind: "productRemovedFrom", product: draw, count: 9 })).toEqual([
      "It is installed on 5 devices only.",
    ]);
    expect(notes({ kind: "peopleLeave", people: [named("zoe")], devices: "stock", to: null })).toEqual([
      "“zoe” is recorded as user of no device.",
    ]);
    expect(notes({ kind: "renewal", right: named("right-3"), quantity: 2 })[0]).toContain("nothing to renew");
    const other = installedOn(aDevice("other"));
    expect(notes({ kind: "productRemoved", product: draw, devices: [named(other.device)] })).toHaveLength(1);
  });

  it("names the records that are gone", () => {
    expect(notes({ kind: "devicesRetire", devices: [named("pc1"), named("pc2")] }, false)).toEqual([
      "“pc1” and “pc2” are no longer in the register Hardware, so nothing is assumed of them.",
    ]);
    expect(notes({ kind: "devicesRetire", devices: [named("pc1")] })).toEqual([]);
  });
});
