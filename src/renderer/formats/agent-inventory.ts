import type { Cell, Table } from "../../domain/intake/cell.ts";
import { isObject } from "../../domain/value/json-object.ts";
import { cellFromJson, objectsIn } from "./json-value.ts";

/** An inventory as FusionInventory and GLPI agents send it: one device, its facts and its programs. */
export interface AgentInventory {
  readonly content: Readonly<Record<string, unknown>>;
  readonly partial?: unknown;
}

const HEADER = [
  "Device name",
  "Device tag",
  "Device serial",
  "Device maker",
  "Device model",
  "Device class",
  "Device UUID",
  "Device OS",
  "Device processor",
  "Device memory (MB)",
  "Device sockets",
  "Device cores per socket",
  "Device user",
  "Program",
  "Publisher",
  "Version",
  "Installed on",
  "Inventory date",
  "Source",
  "Partial",
] as const;

/** Whether a JSON value is such an inventory. */
export function isAgentInventory(value: unknown): value is AgentInventory {
  if (!isObject(value) || !isObject(value.content)) return false;
  const { content } = value;
  return ["hardware", "bios", "network_device", "softwares"].some((part) => part in content);
}

/** Inventories as one table, a row a program; a device without programs has one row. */
export function inventoryTable(name: string, inventories: readonly AgentInventory[]): Table {
  return { name, hidden: false, rows: [[...HEADER], ...inventories.flatMap(rowsOf)] };
}

function rowsOf({ content, partial }: AgentInventory): Cell[][] {
  const device = deviceCells(content);
  const programs = objectsIn(content.softwares);
  const seen = dayOf(objectOf(content.accesslog).logdate);
  const tail = (): Cell[] => [seen, "agent inventory", partial === true ? "yes" : null];
  if (programs.length === 0) return [[...device, null, null, null, null, ...tail()]];
  return programs.map((program) => [
    ...device,
    cellFromJson(program.name),
    cellFromJson(program.publisher),
    cellFromJson(program.version),
    dayOf(program.install_date) ?? cellFromJson(program.installdate),
    ...tail(),
  ]);
}

function deviceCells(content: Readonly<Record<string, unknown>>): Cell[] {
  const hardware = objectOf(content.hardware);
  const bios = objectOf(content.bios);
  const network = objectOf(content.network_device);
  const os = objectOf(content.operatingsystem);
  const processors = objectsIn(content.cpus);
  const [processor = {}] = processors;
  const [user = {}] = objectsIn(content.users);
  return [
    cellFromJson(hardware.name ?? network.name),
    null,
    cellFromJson(bios.ssn ?? network.serial),
    cellFromJson(bios.smanufacturer ?? network.manufacturer),
    cellFromJson(bios.smodel ?? network.model),
    deviceClass(hardware, network, content),
    cellFromJson(hardware.uuid),
    cellFromJson(os.full_name ?? os.name ?? hardware.osname),
    cellFromJson(processor.name ?? processor.type),
    cellFromJson(hardware.memory),
    processors.length > 0 ? processors.length : null,
    coresOfEach(processors),
    cellFromJson(hardware.lastloggeduser ?? user.login ?? hardware.userid),
  ];
}

function deviceClass(
  hardware: Readonly<Record<string, unknown>>,
  network: Readonly<Record<string, unknown>>,
  content: Readonly<Record<string, unknown>>,
): Cell {
  if (objectsIn(content.simcards).length > 0) return "Phone";
  const { vmsystem } = hardware;
  if (typeof vmsystem === "string" && vmsystem !== "" && vmsystem !== "Physical") return "Virtual machine";
  return cellFromJson(network.type ?? hardware.chassis_type ?? objectOf(content.bios).type);
}

/** An agent lists each occupied socket; how many cores one has is told only where all have as many. */
function coresOfEach(processors: readonly Readonly<Record<string, unknown>>[]): Cell {
  const cores = new Set(processors.map(({ core }) => core));
  const [only] = cores;
  return cores.size === 1 ? cellFromJson(only) : null;
}

function dayOf(value: unknown): Cell {
  const day = typeof value === "string" ? /^(\d{4}-\d{2}-\d{2})/.exec(value)?.[1] : undefined;
  return day === undefined ? null : { date: day };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}
