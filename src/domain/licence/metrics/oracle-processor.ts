import { type Fraction, fraction, fractionText, roundedUp, times } from "../../value/fraction.ts";
import { counted } from "../counted.ts";
import type { Given } from "./given.ts";
import { coresOf, coresPerProcessorOf, onKnownHosts, processorsOf, virtualCoresOf, vmsReaching } from "./host-cores.ts";
import { type CountedRow, countedOf, type Figures, type Ruling, required, rounding } from "./outcome.ts";
import type { Rule } from "./rule.ts";
import type { Fact } from "./use-facts.ts";

const SOFT =
  "Oracle doesn't accept soft partitioning in its policy paper, which many agreements don't contain: the agreement decides. Enter what it says under Licence parameters.";

/**
 * Cores times the core factor, rounded up. Where machines run on soft partitioned hosts both readings are given.
 * Source: docs/licence-rules.md#oracle-processors.
 */
export const oracleProcessor: Rule = (given) => onProcessorRights(given, (rows) => ({ rows }));

/** What rests on processor rights: the rows it comes to and other numbers of it. */
interface Resting {
  readonly rows: readonly CountedRow[];
  readonly figures?: Figures;
}

/**
 * What a metric that rests on Oracle's processor rights demands, reading by reading where these are contested.
 *
 * @param rests  what the rows of processor rights, one a host, come to
 */
export function onProcessorRights(given: Given, rests: (processors: readonly CountedRow[]) => Resting): Ruling {
  const [hosts, vms] = [given.list("hosts"), given.listIfAny("vms")];
  if (vms.length === 0) return roundedEachWay(given, rests, hosts, (host) => coresOf(given, host));
  onKnownHosts(given, vms, hosts);
  const reached = hosts.filter((host) => isReached(host, vms, hosts));
  const reachable = (host: Fact<"hosts">) =>
    partitionOf(given, host) === "hard" ? configuredCores(given, host, vms) : coresOf(given, host);
  const configured = (host: Fact<"hosts">) =>
    partitionOf(given, host) === "none" ? coresOf(given, host) : configuredCores(given, host, vms);
  const isSoft = reached.some((host) => partitionOf(given, host) === "soft");
  const says = isSoft ? given.word("oracle.softPartitions") : "";
  if (says === "conservative") return roundedEachWay(given, rests, reached, reachable, [AGREED]);
  if (says === "asConfigured") return roundedEachWay(given, rests, reached, configured, [AGREED]);
  const asRequired = roundedEachWay(given, rests, reached, reachable, isSoft ? [ALIKE] : []);
  if (!isSoft) return asRequired;
  const readingOf = (cores: typeof reachable) => countedOf(rests(processorRows(given, reached, cores)).rows);
  const [conservative, asConfigured] = [readingOf(reachable), readingOf(configured)];
  if (conservative.quantity === asConfigured.quantity) return asRequired;
  const readings = [
    { reading: "conservative", ...conservative },
    { reading: "as configured", ...asConfigured },
  ];
  return { kind: "contested", sentence: SOFT, readings };
}

const AGREED = "Soft partitions count as the organisation's own parameter says.";
const ALIKE = "Soft partitions are contested; both readings come to this number.";

const SCOPES = ["product", "server", "processor"] as const;

/** The requirement, with what it would be where an agreement rounds elsewhere: sources differ on it. */
function roundedEachWay(
  given: Given,
  rests: (processors: readonly CountedRow[]) => Resting,
  hosts: readonly Fact<"hosts">[],
  coresCounted: (host: Fact<"hosts">) => number,
  notes: readonly string[] = [],
): Ruling {
  const { rows, figures = {} } = rests(processorRows(given, hosts, coresCounted));
  const { quantity } = countedOf(rows);
  const elsewhere = SCOPES.flatMap((scope) => {
    const other = countedOf(rests(processorRows(given, hosts, coresCounted, scope)).rows).quantity;
    return other === quantity ? [] : [`Rounded by ${scope} it would be ${other}: the agreement decides.`];
  });
  return required(rows, { figures, findings: [...notes, ...elsewhere] });
}

/**
 * Processor rights that hosts need, row by row.
 *
 * @param scope  what the sum is rounded up by
 */
function processorRows(
  given: Given,
  hosts: readonly Fact<"hosts">[],
  coresCounted: (host: Fact<"hosts">) => number,
  scope = given.word("oracle.roundScope"),
): readonly CountedRow[] {
  const rows = hosts.map((host) => {
    const [cores, { factor, words }] = [coresCounted(host), factorOf(given, host)];
    const exact = times(fraction(cores), factor);
    const sum = `${counted(cores, "core", "cores")} × ${fractionText(factor)}${words} = ${fractionText(exact)}`;
    if (scope === "processor") {
      const [processors, each] = [processorsOf(given, host), times(fraction(coresPerProcessorOf(given, host)), factor)];
      const full = cores === coresOf(given, host);
      const counts = full ? processors * roundedUp(each) : roundedUp(exact);
      return { name: host.name, counts: fraction(counts), sentence: `${sum}, rounded up by processor to ${counts}.` };
    }
    if (scope === "server") {
      return { name: host.name, counts: fraction(roundedUp(exact)), sentence: `${sum}, rounded up by server.` };
    }
    return { name: host.name, counts: exact, sentence: `${sum}.` };
  });
  return rounding(rows);
}

function factorOf(given: Given, { chip }: Fact<"hosts">): { readonly factor: Fraction; readonly words: string } {
  const id = `oracle.coreFactor.${chip?.toLowerCase()}`;
  if (chip !== undefined && given.has(id)) return { factor: given.exact(id), words: "" };
  const words = chip === undefined ? " (kind of processor not recorded)" : ` (no factor listed for ${chip})`;
  return { factor: given.exact("oracle.coreFactor.unknown"), words };
}

/** A host counts when a machine stands on it or can be moved there: one of its cluster does. */
function isReached(host: Fact<"hosts">, vms: readonly Fact<"vms">[], hosts: readonly Fact<"hosts">[]): boolean {
  if (vmsReaching(host, vms).length > 0) return true;
  return hosts.some(
    (other) => other.cluster !== undefined && other.cluster === host.cluster && vmsReaching(other, vms).length > 0,
  );
}

/** Virtual cores of the machines placed on a host, at most its physical ones. */
function configuredCores(given: Given, host: Fact<"hosts">, vms: readonly Fact<"vms">[]): number {
  const own = vms.filter((vm) => vm.host === host.name);
  const virtual = virtualCoresOf(given, own);
  return Math.min(virtual, coresOf(given, host));
}

function partitionOf(given: Given, host: Fact<"hosts">): string {
  return given.known(host.partition, "how it is partitioned (soft, hard or none)", host.name, "none");
}
