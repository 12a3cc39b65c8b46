import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deviceKeyFromLink, deviceLink } from "../../../src/domain/value/device-link.ts";

describe("a link to a device", () => {
  it.each([
    ["muster:device/k3f9x2", "k3f9x2"],
    ["muster://device/TK-NB-003/", "TK-NB-003"],
    ["MUSTER:Device/TK%20NB%2F3", "TK NB/3"],
    [" muster:device/k3f9x2\n", "k3f9x2"],
  ])("%j names %s", (link, key) => {
    expect(deviceKeyFromLink(link)).toBe(key);
  });

  it.each([
    "muster:",
    "muster:device/",
    "muster:person/p1",
    "muster:device/a/b",
    "muster:device/a?run=1",
    "muster:device/a#b",
    "muster:device/a b",
    "muster:device/%00",
    "muster:device/%E0%A4%A",
    "https://muster.example/device/a",
    "xmuster:device/a",
    "--data-dir=muster:device/a",
    `muster:device/${"a".repeat(101)}`,
  ])("is not %j", (text) => {
    expect(deviceKeyFromLink(text)).toBeUndefined();
  });

  it("names what it was made for", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N}\-_./#%?&]{1,20}$/u), (key) => {
        expect(deviceKeyFromLink(deviceLink(key))).toBe(key);
      }),
    );
  });
});
