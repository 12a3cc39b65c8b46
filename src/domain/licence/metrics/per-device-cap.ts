import { counted } from "../counted.ts";
import { required, wholeRow } from "./outcome.ts";
import type { Rule } from "./rule.ts";
import type { Fact } from "./use-facts.ts";

/**
 * Rights by device, each covering so many installations on it. Rows with one serial number are one device, with the most
 * installations any of them names; disposed devices are left out. Source: docs/licence-rules.md#per-device.
 */
export const perDeviceWithCap: Rule = (given) => {
  const cap = given.limit("perDevice.installsPerRight");
  const rows = oneBySerial(given.list("devices")).map((device) => {
    const { name, installs = 1, count = 1 } = device;
    if (device.state === "disposed") return wholeRow(name, 0, "Disposed of, so nothing on it needs a right.");
    const each = Math.ceil(installs / cap);
    const rights = Number.isFinite(cap) ? each : Math.min(installs, 1);
    return wholeRow(
      name,
      count * rights,
      `${devicesInWords(count)} with ${counted(installs, "installation", "installations")}: ${counted(count * rights, "right", "rights")}.`,
    );
  });
  return required(rows);
};

/** One right for each installation. Source: docs/licence-rules.md#per-installation. */
export const perInstallation: Rule = (given) =>
  required(
    oneBySerial(given.list("devices")).map(({ name, state, installs = 1, count = 1 }) =>
      state === "disposed"
        ? wholeRow(name, 0, "Disposed of, so nothing on it needs a right.")
        : wholeRow(name, count * installs, `${counted(count * installs, "installation", "installations")}.`),
    ),
  );

function oneBySerial(devices: readonly Fact<"devices">[]): readonly Fact<"devices">[] {
  const bySerial = new Map<string, Fact<"devices">>();
  const others: Fact<"devices">[] = [];
  for (const device of devices) {
    if (device.serial === undefined) others.push(device);
    else {
      const known = bySerial.get(device.serial);
      if (!known || outranks(device, known)) bySerial.set(device.serial, device);
    }
  }
  return [...bySerial.values(), ...others];
}

/** The row that stays of two for one device; by name in the end, so that the order of the rows doesn't matter. */
function outranks(a: Fact<"devices">, b: Fact<"devices">): boolean {
  const [disposedA, disposedB] = [a.state === "disposed", b.state === "disposed"];
  if (disposedA !== disposedB) return disposedB;
  const more = (a.installs ?? 1) - (b.installs ?? 1);
  return more === 0 ? a.name < b.name : more > 0;
}

function devicesInWords(count: number): string {
  return count === 1 ? "A device" : `${counted(count, "device", "devices")}, each`;
}
