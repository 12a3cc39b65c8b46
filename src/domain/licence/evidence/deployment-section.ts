import { hardware } from "../../registers/hardware.ts";
import { fieldOf, type RegisterRecord } from "../../registers/register.ts";
import { choiceLabel } from "../../registers/text-from-value.ts";
import type { FileCell } from "../../value/table-file.ts";
import { foundOnDevice } from "../found-on-device.ts";
import { compareText } from "../installed-devices.ts";
import { present, textOf } from "../licence-records.ts";
import type { EvidenceSection, ScopedFacts } from "./section.ts";

/** Every installation of the products, as inventories reported it: the rows that the position counts. */
export function deploymentSection(scoped: ScopedFacts): EvidenceSection {
  return {
    title: "Deployments",
    said: "Every installation that the position counts from, as the inventory reported it. Where several inventories list a device, the one that found most of the product counts.",
    none: "None of these products was found on a device.",
    columns: [
      { label: "Product", type: "text", printed: true },
      { label: "Device", type: "text", printed: true },
      { label: "State", type: "text", printed: true },
      { label: "Program as found", type: "text", printed: "wide" },
      { label: "Version", type: "text", printed: true },
      { label: "Source", type: "text", printed: true },
      { label: "Last inventory", type: "date", printed: true },
    ],
    rows: deployments(scoped),
  };
}

function deployments({ registers, recognise, products, facts }: ScopedFacts): readonly (readonly FileCell[])[] {
  const inventories = new Map<string, RegisterRecord[]>();
  for (const inventory of present(registers.of("installation"))) {
    const device = textOf(inventory, "device");
    inventories.set(device, [...(inventories.get(device) ?? []), inventory]);
  }
  const stateOf = (device: string) => {
    const record = registers.of("hardware").get(device);
    return record ? choiceLabel(fieldOf(hardware, "state"), textOf(record, "state")) : "";
  };
  return facts.devices
    .flatMap(({ id, title }) =>
      foundOnDevice(inventories.get(id) ?? [], recognise).flatMap(({ product, name, version, inventory }) =>
        product !== undefined && products.has(product)
          ? [
              [
                registers.nameOf("software", product),
                title,
                stateOf(id),
                name,
                version,
                textOf(inventory, "source"),
                textOf(inventory, "lastSeen") || null,
              ] as const,
            ]
          : [],
      ),
    )
    .sort((a, b) => compareText(a[0], b[0]) || compareText(a[1], b[1]) || compareText(a[3], b[3]));
}
