import type { LabelDevice } from "../../domain/labels/label-contents.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import type { Core } from "./core.ts";

/** What the engine tells about labels. */
export interface LabelCalls {
  /** What the labels of these devices tell, by tag, then name; untagged ones last. Devices taken back are left out. */
  labelDevices(ids: readonly RecordId[]): Promise<readonly LabelDevice[]>;
  /** Every asset tag that a device bears or bore. */
  tagsInUse(): Promise<readonly string[]>;
}

const inOrder = new Intl.Collator("en", { numeric: true });

/** Labels over the registers of a core. */
export function createLabels(core: Core): LabelCalls {
  return {
    tagsInUse: async () =>
      [...core.registers.of("hardware").values()].flatMap(({ values: { tag } }) =>
        typeof tag === "string" ? [tag] : [],
      ),
    labelDevices: async (ids) => {
      const devices = [...new Set(ids)].flatMap((id) => labelDevice(core, id));
      return devices.sort(
        (a, b) =>
          Number(a.tag === "") - Number(b.tag === "") ||
          inOrder.compare(a.tag, b.tag) ||
          inOrder.compare(a.name, b.name),
      );
    },
  };
}

function labelDevice(core: Core, id: RecordId): readonly LabelDevice[] {
  const record = core.registers.of("hardware").get(id);
  if (!record || record.withdrawn) return [];
  const text = (field: string) => String(record.values[field] ?? "").trim();
  return [{ id, tag: text("tag"), name: text("name"), serial: text("serial") }];
}
