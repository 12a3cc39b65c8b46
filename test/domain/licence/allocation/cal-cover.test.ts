import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Access, calCover } from "../../../../src/domain/licence/allocation/cal-cover.ts";
import { asRecordId } from "../../../../src/domain/value/record-id.ts";

function access(user: string, device: string): Access {
  return { user: asRecordId(user), device: asRecordId(device) };
}

const EQUAL = { user: 1, device: 1 };
/** Six users with a laptop each who share a kiosk, ten shift workers at two others. */
const SHIFTS = [
  ...[1, 2, 3, 4, 5, 6].flatMap((n) => [access(`U${n}`, `L${n}`), access(`U${n}`, "K1")]),
  ...Array.from({ length: 10 }, (_, n) => [access(`S${n}`, "K2"), access(`S${n}`, "K3")]).flat(),
];

describe("User and device CALs", () => {
  it("V35: six users and two kiosks are fewer than all users or all devices", () => {
    const { users, devices, sentence } = calCover(SHIFTS, EQUAL);
    expect(users).toEqual(["U1", "U2", "U3", "U4", "U5", "U6"]);
    expect(devices).toEqual(["K2", "K3"]);
    expect(sentence).toBe(
      "Each access is covered by 6 user CALs and 2 device CALs; of one kind alone 16 user CALs or 9 device CALs would be needed.",
    );
  });

  it("the price decides which mix is best", () => {
    expect(calCover(SHIFTS, { user: 100, device: 600 }).devices).toEqual([]);
    expect(calCover(SHIFTS, { user: 300, device: 100 }).users).toEqual([]);
  });

  it("no access needs no licence", () => {
    expect(calCover([], EQUAL)).toMatchObject({ users: [], devices: [] });
  });

  it("no cover is cheaper, whatever the accesses, their order and the prices", () => {
    const accesses = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 14 });
    const price = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(accesses, price, price, (pairs, user, device) => {
        const all = pairs.map(([u, d]) => access(`u${u}`, `d${d}`));
        const cover = calCover(all, { user, device });
        for (const one of all) expect(cover.users.includes(one.user) || cover.devices.includes(one.device)).toBe(true);
        let least = Number.POSITIVE_INFINITY;
        for (let chosen = 0; chosen < 32; chosen++) {
          const left = new Set(pairs.filter(([u]) => (chosen & (1 << u)) === 0).map(([, d]) => d));
          const users = [0, 1, 2, 3, 4].filter((u) => (chosen & (1 << u)) !== 0).length;
          least = Math.min(least, users * user + left.size * device);
        }
        expect(cover.users.length * user + cover.devices.length * device).toBe(least);
        expect(calCover([...all].reverse(), { user, device })).toEqual(cover);
      }),
      { numRuns: 500 },
    );
  });
});
