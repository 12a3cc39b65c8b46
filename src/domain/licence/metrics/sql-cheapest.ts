import {
  compareFractions,
  type Fraction,
  fractionFromDecimal,
  minus,
  sumOf,
  times,
  ZERO,
} from "../../value/fraction.ts";
import type { Given } from "./given.ts";
import { placed, vmsReaching } from "./host-cores.ts";
import { type CountedRow, figureOf, required } from "./outcome.ts";
import type { Rule } from "./rule.ts";
import { sqlHostRow, sqlVmRow } from "./sql-server.ts";

/**
 * The cheapest way to license SQL Server: of each host either all cores in Enterprise, which covers every machine on it,
 * or each machine in the edition that it needs. Source: docs/licence-rules.md#sql-server.
 */
export const sqlCheapest: Rule = (given) => {
  const [enterprise, standard] = [priceOf(given, "Enterprise"), priceOf(given, "Standard")];
  const [hosts, vms] = [given.list("hosts"), given.list("vms")];
  placed(given, vms, hosts);
  const plans = hosts.map((host) => {
    const whole = sqlHostRow(given, host);
    const machines = vmsReaching(host, vms).map((vm) => {
      const edition = given.known(vm.edition, "the edition, Enterprise or Standard,", vm.name, "Enterprise");
      return { isEnterprise: edition === "Enterprise", row: sqlVmRow(given, vm) };
    });
    const ent = coresIn(machines.filter(({ isEnterprise }) => isEnterprise).map(({ row }) => row));
    const std = coresIn(machines.filter(({ isEnterprise }) => !isEnterprise).map(({ row }) => row));
    const apart = sumOf([times(ent, enterprise), times(std, standard)]);
    const byHost = times(whole.counts, enterprise);
    const single = machines.map(({ row }) => row);
    return compareFractions(byHost, apart) < 0
      ? { rows: [whole], ent: whole.counts, std: ZERO, cost: byHost, byHost, single }
      : { rows: single, ent, std, cost: apart, byHost, single };
  });
  const hostCost = sumOf(plans.map(({ byHost }) => byHost));
  const vmCost = times(coresIn(plans.flatMap(({ single }) => single)), enterprise);
  const cost = sumOf(plans.map((plan) => plan.cost));
  const otherwise = compareFractions(hostCost, vmCost) < 0 ? hostCost : vmCost;
  const figures = {
    "cost with Enterprise on all hosts": figureOf(hostCost),
    "cost with Enterprise on all machines": figureOf(vmCost),
    "cheapest cost": figureOf(cost),
    saving: figureOf(minus(otherwise, cost)),
    "Enterprise cores": figureOf(sumOf(plans.map(({ ent }) => ent))),
    "Standard cores": figureOf(sumOf(plans.map(({ std }) => std))),
  };
  return required(
    plans.flatMap((plan) => plan.rows),
    { figures },
  );
};

function priceOf(given: Given, edition: string): Fraction {
  const price = given.list("prices").find(({ name }) => name === edition)?.amount;
  return fractionFromDecimal(given.known(price, "the price of a core", edition, "1"));
}

function coresIn(rows: readonly CountedRow[]): Fraction {
  return sumOf(rows.map(({ counts }) => counts));
}
