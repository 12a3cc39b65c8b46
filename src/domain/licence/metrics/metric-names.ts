/**
 * Every metric that a right can be bought in: its name in records and files, its label, and what one right covers.
 * A new one is an entry here, its rule in `rules.ts`, and its words in resources/seeds/metrics.json.
 */
export const METRIC_NAMES = [
  { id: "perInstall", label: "Per installation", unit: { one: "installation", many: "installations" } },
  { id: "perDevice", label: "Per device", unit: { one: "device", many: "devices" } },
  { id: "perNamedUser", label: "Per named user", unit: { one: "named user", many: "named users" } },
  { id: "perUserInstalls", label: "Per user, so many installations", unit: { one: "user right", many: "user rights" } },
  { id: "perUserDevices", label: "Per user, so many devices", unit: { one: "user right", many: "user rights" } },
  { id: "concurrent", label: "Concurrent users", unit: { one: "session", many: "sessions" } },
  { id: "tokens", label: "Tokens", unit: { one: "token", many: "tokens" } },
  { id: "perProcessor", label: "Per processor", unit: { one: "processor", many: "processors" } },
  { id: "perCore", label: "Per core", unit: { one: "core", many: "cores" } },
  { id: "windowsServerStandard", label: "Windows Server Standard cores", unit: { one: "core", many: "cores" } },
  { id: "windowsServerDatacenter", label: "Windows Server Datacenter cores", unit: { one: "core", many: "cores" } },
  { id: "windowsPerVm", label: "Windows Server by virtual machine", unit: { one: "core", many: "cores" } },
  { id: "sqlCoreHost", label: "SQL Server cores of a server", unit: { one: "core", many: "cores" } },
  { id: "sqlCoreVm", label: "SQL Server cores of a virtual machine", unit: { one: "core", many: "cores" } },
  { id: "perServer", label: "Per server", unit: { one: "server", many: "servers" } },
  { id: "userCal", label: "Client access by user", unit: { one: "user", many: "users" } },
  { id: "deviceCal", label: "Client access by device", unit: { one: "device", many: "devices" } },
  { id: "oracleProcessor", label: "Oracle Processor", unit: { one: "processor right", many: "processor rights" } },
  { id: "oracleSe2", label: "Oracle SE2 socket", unit: { one: "socket", many: "sockets" } },
  { id: "oracleNup", label: "Oracle Named User Plus, Enterprise", unit: { one: "named user", many: "named users" } },
  { id: "oracleNupSe2", label: "Oracle Named User Plus, SE2", unit: { one: "named user", many: "named users" } },
  { id: "ibmPvu", label: "IBM PVU, full capacity", unit: { one: "value unit", many: "value units" } },
  { id: "ibmPvuSubCapacity", label: "IBM PVU, sub-capacity", unit: { one: "value unit", many: "value units" } },
  { id: "ibmRvu", label: "IBM RVU", unit: { one: "value unit", many: "value units" } },
  { id: "ibmUvu", label: "IBM UVU", unit: { one: "value unit", many: "value units" } },
  { id: "vmwareProcessor", label: "VMware processor", unit: { one: "processor right", many: "processor rights" } },
  { id: "vmwareCore", label: "VMware core", unit: { one: "core", many: "cores" } },
  { id: "redHatSocketPair", label: "Red Hat socket pair", unit: { one: "subscription", many: "subscriptions" } },
  { id: "redHatCore", label: "Red Hat core", unit: { one: "core", many: "cores" } },
  { id: "attributeSum", label: "Measured amount", unit: { one: "right", many: "rights" } },
  { id: "largestEnvironment", label: "Largest environment", unit: { one: "right", many: "rights" } },
  { id: "seat", label: "Seat", unit: { one: "seat", many: "seats" } },
  { id: "headcount", label: "Headcount", unit: { one: "person", many: "people" } },
] as const;

/** Name of a metric in records, files and code. */
export type MetricName = (typeof METRIC_NAMES)[number]["id"];

/** True for the name of a metric. */
export function isMetricName(text: string): text is MetricName {
  return METRIC_NAMES.some((metric) => metric.id === text);
}
