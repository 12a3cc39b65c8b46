import { hardware } from "../../registers/hardware.ts";
import { fieldOf, type RegisterRecord } from "../../registers/register.ts";
import { choiceLabel } from "../../registers/text-from-value.ts";
import type { FileCell } from "../../value/table-file.ts";
import { textOf } from "../licence-records.ts";
import { countsMachines } from "../metrics/all.ts";
import { hostsOf, isVirtual, machinesOf } from "../metrics/machine-facts.ts";
import type { EvidenceSection, ScopedFacts } from "./section.ts";

/** The servers and virtual machines on which products run that are counted by them, with every fact that counts. */
export function machineSection({ facts, lines, registers }: ScopedFacts): EvidenceSection {
  const machines = machinesOf(facts.devices);
  const titleOf = (id: string | undefined) => (id === undefined ? "" : registers.nameOf("hardware", id));
  const rows = lines
    .filter(({ metric }) => metric !== undefined && countsMachines(metric))
    .flatMap(({ product, name }) => {
      const places = new Set(
        facts.installations.filter((each) => each.product === product).map(({ device }) => device),
      );
      const devices = [...places].flatMap((id) => machines.get(id) ?? []);
      const hosts = hostsOf(devices, machines);
      return [...new Set([...hosts, ...devices])].map((device): FileCell[] => {
        const { id, title, environment, machine } = device;
        const record = registers.of("hardware").get(id);
        const virtual = isVirtual(device);
        return [
          name,
          title,
          virtual ? "Virtual machine" : places.has(id) ? "Server" : "Host",
          titleOf(machine?.host),
          machine?.processors ?? null,
          machine?.coresPerProcessor ?? null,
          machine?.processors && machine.coresPerProcessor ? machine.processors * machine.coresPerProcessor : null,
          [record && textOf(record, "processor"), machine?.chip && `counted as ${machine.chip}`]
            .filter((part) => part)
            .join(", "),
          machine?.cluster ?? "",
          record ? choiceOf(record, "partition") : "",
          environment ?? "",
          machine?.boardSockets ?? null,
          machine?.subCapacityMeasured ?? null,
        ];
      });
    });
  return {
    title: "Machines",
    said: "The servers and virtual machines that count for products counted by processors, cores or servers, as they are recorded: those with the product, the hosts of virtual machines, and every host of their clusters. Cores of a virtual machine are virtual ones.",
    grouped: true,
    none: "None of these products is counted by servers, or no server with one is on record.",
    columns: [
      { label: "Product", type: "text", printed: true },
      { label: "Machine", type: "text", printed: true },
      { label: "What it is", type: "text", printed: true },
      { label: "Host", type: "text", printed: true },
      { label: "Sockets", type: "integer", printed: true },
      { label: "Cores per socket", type: "integer", printed: true },
      { label: "Cores", type: "integer", printed: true },
      { label: "Processor", type: "text", printed: true },
      { label: "Cluster", type: "text", printed: true },
      { label: "Partitioning", type: "text", printed: true },
      { label: "Environment", type: "text", printed: true },
      { label: "Sockets of the board", type: "integer" },
      { label: "Sub-capacity measured", type: "yesNo" },
    ],
    rows,
  };
}

function choiceOf(record: RegisterRecord, field: string): string {
  return choiceLabel(fieldOf(hardware, field), textOf(record, field));
}
