import type { Presence } from "../change/net-changes.ts";
import { registerOf } from "../registers/all.ts";
import type { RegisterId } from "../registers/register-id.ts";
import type { TableFile } from "../value/table-file.ts";

/** A record that differs between two days. */
interface Difference {
  readonly net: {
    readonly change: { readonly register: RegisterId };
    readonly before: Presence;
    readonly after: Presence;
  };
  readonly title: string;
  readonly fields: readonly { readonly label: string; readonly before: string; readonly after: string }[];
}

/** What became of a record between two days, in a word. */
export function whatBecame(before: Presence, after: Presence): "new" | "taken back" | "restored" | "changed" {
  if (before === "absent") return "new";
  if (after === "withdrawn" && before !== "withdrawn") return "taken back";
  return before === "withdrawn" && after === "there" ? "restored" : "changed";
}

/** What differs between two days as a table: a row a field, and one for a record without any. */
export function differencesTable(from: string, to: string, differences: readonly Difference[]): TableFile {
  return {
    name: `${from} to ${to}`,
    columns: [
      { label: "Register", type: "text" },
      { label: "Record", type: "text" },
      { label: "What", type: "text" },
      { label: "Field", type: "text" },
      { label: `On ${from}`, type: "text" },
      { label: `On ${to}`, type: "text" },
    ],
    rows: differences.flatMap(({ net, title, fields }) => {
      const start = [registerOf(net.change.register).label, title, whatBecame(net.before, net.after)];
      return fields.length === 0
        ? [[...start, "", "", ""]]
        : fields.map(({ label, before, after }) => [...start, label, before, after]);
    }),
  };
}
