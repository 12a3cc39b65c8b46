import { registerOf } from "../registers/all.ts";
import type { Value } from "../registers/field.ts";
import { type RegisterRecord, recordTitle } from "../registers/register.ts";
import { choiceLabel } from "../registers/text-from-value.ts";
import type { DraftRecords } from "./draft-records.ts";
import { formerSentence } from "./former-marks.ts";
import type { Links } from "./links.ts";
import type { PlanInput } from "./plan-input.ts";
import { readCell } from "./read-value.ts";
import { type RowValues, textIn } from "./row-values.ts";

/** Fields of the hardware register, and the columns of an inventory that fill them where they are blank. */
const DEVICE_FACTS: Readonly<Record<string, string>> = {
  tag: "deviceTag",
  name: "deviceName",
  serial: "deviceSerial",
  maker: "deviceMaker",
  model: "deviceModel",
  class: "deviceClass",
  uuid: "deviceUuid",
  operatingSystem: "deviceOs",
  processor: "deviceProcessor",
  memoryMb: "deviceMemory",
  sockets: "deviceSockets",
  coresPerSocket: "deviceCoresPerSocket",
  user: "deviceUser",
};

const CLASS = registerOf("hardware").fields.find((field) => field.id === "class");

/**
 * The device that a row of an inventory is about.
 *
 * @property filled  what the inventory adds to its record, by column field
 * @property reason  how it was found where only a merge tells; "" otherwise
 */
export interface InventoryDevice {
  readonly hardware: RegisterRecord;
  readonly isNew: boolean;
  readonly filled: Readonly<Record<string, Value>>;
  readonly reason: string;
}

/** Finds or makes devices for the rows of an inventory, and gathers the users that nobody knows. */
export interface InventoryDevices {
  /** The device, or a sentence why it can't be told which one it is. */
  readonly of: (row: RowValues) => InventoryDevice | { readonly sentence: string };
  readonly unknownUsers: ReadonlySet<string>;
}

/** Devices over a draft of the registers. */
export function createInventoryDevices(input: PlanInput, draft: DraftRecords, links: Links): InventoryDevices {
  const unknownUsers = new Set<string>();
  return {
    unknownUsers,
    of: (row) => {
      const facts = factsIn(input, row);
      const index = draft.index("hardware");
      if (!index.identifies(facts))
        return { sentence: `Row ${row.row} names no device: no serial number, tag or name that tells it apart.` };
      const found = index.find(facts);
      if (found.length > 1) {
        const names = found.slice(0, 3).map((record) => `“${recordTitle(registerOf("hardware"), record)}”`);
        return {
          sentence: `Row ${row.row} fits ${found.length} devices: ${names.join(", ")}. Give it a serial number that only one of them has.`,
        };
      }
      const user = userOf(row, links);
      if (typeof user === "string") facts.user = user;
      else if (user) unknownUsers.add(user.unknown);
      const formerly = found[0] && index.formerly(facts, found[0]);
      const reason = formerly ? formerSentence(registerOf("hardware"), formerly) : "";
      return { ...recorded(draft, found[0], facts), reason };
    },
  };
}

/** The device on record, with blanks filled; or a new one, which is in use since an inventory found it. */
function recorded(
  draft: DraftRecords,
  known: RegisterRecord | undefined,
  facts: Readonly<Record<string, Value>>,
): Omit<InventoryDevice, "reason"> {
  const blanks = Object.fromEntries(Object.entries(facts).filter(([field]) => known?.values[field] === undefined));
  const filled = Object.fromEntries(
    Object.entries(blanks).map(([field, value]) => [DEVICE_FACTS[field] ?? field, asText(draft, field, value)]),
  );
  if (!known) return { hardware: draft.put("hardware", null, { ...facts, state: "deployed" }), isNew: true, filled };
  const hardware = Object.keys(blanks).length > 0 ? draft.put("hardware", known.id, blanks) : known;
  return { hardware, isNew: false, filled };
}

/** A value as the file would write it: the label of a choice, the name of a person. */
function asText(draft: DraftRecords, field: string, value: Value): Value {
  if (typeof value !== "string") return value;
  if (field === "user") return draft.nameOf("person", value);
  if (field !== "class") return value;
  return CLASS ? choiceLabel(CLASS, value) : value;
}

function factsIn(input: PlanInput, { values }: RowValues): Record<string, Value> {
  const facts: Record<string, Value> = {};
  for (const [field, column] of Object.entries(DEVICE_FACTS)) {
    const value = values[column];
    const fact = typeof value === "number" ? value : textIn(values, column);
    if (fact !== undefined && field !== "class" && field !== "user") facts[field] = fact;
  }
  const reading = CLASS && readCell(textIn(values, "deviceClass") ?? null, CLASS, "hardware", input.choices);
  if (reading?.kind === "value") facts.class = reading.value;
  return facts;
}

/** The person on record whom an inventory names as user, by account name, e-mail or name. */
function userOf({ values }: RowValues, links: Links): string | { readonly unknown: string } | undefined {
  const text = textIn(values, "deviceUser");
  if (text === undefined) return undefined;
  const account = text.split("\\").pop() ?? text;
  const person = links.knownPerson({ name: account, username: account });
  const known = typeof person === "string" ? person : links.knownPerson({ name: account });
  return typeof known === "string" ? known : { unknown: text };
}
