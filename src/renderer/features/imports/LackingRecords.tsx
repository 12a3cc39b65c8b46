import type { LackingFact, PlanSummary } from "../../../domain/intake/draft.ts";
import { fieldsOfFact } from "../../../domain/intake/lacking-facts.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { changeTableView } from "../../ui/table/table-view.ts";
import styles from "./DoneView.module.css";
import { recordsText } from "./result-text.ts";

const NO_MAINTENANCE = { field: "kind", op: "noneOf" as const, values: ["maintenance"] };

/** What entitlements that were imported still lack for their position, and the way to those of the register. */
export function LackingRecords({ lacking }: Pick<PlanSummary, "lacking">) {
  const { go } = useNavigation();
  if (lacking.length === 0) return null;
  const show = (fact: LackingFact["fact"]) => {
    const blank = fieldsOfFact(fact).map((field) => ({ field, op: "empty" as const, values: [] }));
    // Maintenance has no metric of its own.
    const list = fact === "metric" ? [...blank, NO_MAINTENANCE] : blank;
    changeTableView("entitlement", { search: "", filters: {}, conditions: { match: "all", list } });
    go({ screen: "register", register: "entitlement" });
  };
  return (
    <section className={styles.lacking}>
      <h3 className={styles.subtitle}>Still to be filled in, for the licence position</h3>
      <ul>
        {lacking.map(({ fact, rows }) => (
          <li key={fact}>
            {recordsText("entitlement", rows)} {rows === 1 ? "has" : "have"} no {fact}, so the position can't count{" "}
            {rows === 1 ? "it while it is" : "them while they are"} valid.{" "}
            <button type="button" className="text-link" onClick={() => show(fact)}>
              Show entitlements without a {fact}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
