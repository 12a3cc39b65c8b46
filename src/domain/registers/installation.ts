import type { FoundSoftware, Value } from "./field.ts";
import type { Register } from "./register.ts";

/**
 * What one source found on one device: a record a device and source, so that an inventory of twenty programs costs one
 * record. Besides the fields below, each program found is a value of its own under `found:` and its key
 * (see `foundKey`), so that the trail shows which program appeared, changed its version or disappeared.
 */
export const installation = {
  id: "installation",
  label: "Installations",
  one: "Inventory of a device",
  title: ["title"],
  keys: [["device", "source"]],
  retire: null,
  retiredWith: "device",
  fields: [
    { id: "title", label: "Inventory", type: "text", group: "Identity" },
    { id: "device", label: "Device", type: "link", link: "hardware", group: "Identity", shown: true },
    { id: "source", label: "Source", type: "text", group: "Identity", shown: true },
    { id: "lastSeen", label: "Last inventory", type: "date", group: "Identity", shown: true },
    {
      id: "programs",
      label: "Programs found",
      type: "integer",
      group: "Identity",
      shown: true,
      hidden: true,
      fixed: true,
      derived: (values) => foundIn(values).length,
    },
    {
      id: "names",
      label: "Programs",
      type: "texts",
      group: "Identity",
      hidden: true,
      fixed: true,
      width: 320,
      derived: (values) =>
        programsIn(values).map(({ name, version }) => (version === undefined ? name : `${name} ${version}`)),
    },
  ],
} as const satisfies Register;

/** The programs that an inventory lists, by name; none of any other record. */
export function programsIn(values: Readonly<Record<string, Value>>): FoundSoftware[] {
  return foundIn(values).sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

/** The same in no order: counting them asks for none. */
function foundIn(values: Readonly<Record<string, Value>>): FoundSoftware[] {
  const programs: FoundSoftware[] = [];
  for (const field in values) {
    const found = field.startsWith(FOUND) ? values[field] : undefined;
    if (typeof found === "object" && "name" in found) programs.push(found);
  }
  return programs;
}

/** Start of the field ids under which the programs found are kept. */
export const FOUND = "found:";

/** Field id of a program found: the same name and publisher on the same device is the same installation. */
export function foundKey(name: string, publisher: string | undefined): string {
  return `${FOUND}${name.toLowerCase()}|${(publisher ?? "").toLowerCase()}`;
}
