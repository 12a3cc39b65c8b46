import { attributeSum, largestEnvironment } from "./attribute-sum.ts";
import { deviceCal, mixedCal, perServer, userCal } from "./cal.ts";
import { concurrent, tokens } from "./concurrent.ts";
import { oracleFailover, sqlFailover } from "./failover.ts";
import { headcount } from "./headcount.ts";
import { ibmPvu, ibmPvuSubCapacity } from "./ibm-pvu.ts";
import { developmentAndTest, freeSoftware, siteRight, trial } from "./installs-with-terms.ts";
import type { MetricName } from "./metric-names.ts";
import { oracleNup, oracleNupSe2 } from "./oracle-nup.ts";
import { oracleProcessor } from "./oracle-processor.ts";
import { oracleSe2 } from "./oracle-se2.ts";
import { packsToBuy } from "./packs.ts";
import { perCore, vmwareCore } from "./per-core.ts";
import { perDeviceWithCap, perInstallation } from "./per-device-cap.ts";
import { perProcessor, vmwareProcessor } from "./per-processor.ts";
import { perUser, perUserDevices, perUserInstalls } from "./per-user-cap.ts";
import { reassignment } from "./reassignment.ts";
import { redHatCore, redHatSocketPair } from "./red-hat.ts";
import type { Rule } from "./rule.ts";
import { assignedSeats, cheaperPlan } from "./seats.ts";
import { secondUse } from "./second-use.ts";
import { sqlCheapest } from "./sql-cheapest.ts";
import { sqlCoreHost, sqlCoreVm } from "./sql-server.ts";
import { ibmRvu, ibmUvu } from "./tiered-units.ts";
import { windowsPerVm } from "./windows-per-vm.ts";
import { windowsServerDatacenter, windowsServerStandard } from "./windows-server.ts";

/** The rule of each metric. */
export const METRIC_RULES: Readonly<Record<MetricName, Rule>> = {
  perInstall: perInstallation,
  perDevice: perDeviceWithCap,
  perNamedUser: perUser,
  perUserInstalls,
  perUserDevices,
  concurrent,
  tokens,
  perProcessor,
  perCore,
  windowsServerStandard,
  windowsServerDatacenter,
  windowsPerVm,
  sqlCoreHost,
  sqlCoreVm,
  perServer,
  userCal,
  deviceCal,
  oracleProcessor,
  oracleSe2,
  oracleNup,
  oracleNupSe2,
  ibmPvu,
  ibmPvuSubCapacity,
  ibmRvu,
  ibmUvu,
  vmwareProcessor,
  vmwareCore,
  redHatSocketPair,
  redHatCore,
  attributeSum,
  largestEnvironment,
  seat: assignedSeats,
  headcount,
};

/** Rules beside the metrics: what needs no right, what may be done with one, and what to buy. */
const OTHER_RULES = {
  sqlCheapest,
  mixedCal,
  cheaperPlan,
  site: siteRight,
  trial,
  freeSoftware,
  developmentAndTest,
  secondUse,
  sqlFailover,
  oracleFailover,
  reassignment,
  packsToBuy,
} as const satisfies Readonly<Record<string, Rule>>;

const RULES: Readonly<Record<string, Rule>> = { ...METRIC_RULES, ...OTHER_RULES };

/** The rule of this name; undefined when there is none. */
export function ruleOf(name: string): Rule | undefined {
  return Object.hasOwn(RULES, name) ? RULES[name] : undefined;
}

/** The names of all rules. */
export const RULE_NAMES: readonly string[] = Object.keys(RULES);
