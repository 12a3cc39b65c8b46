import { IconCertificate } from "@tabler/icons-react";
import { figureText } from "../../../domain/licence/money/money-words.ts";
import { engine } from "../../engine/client.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { countText, valueFormat } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { PositionTabs } from "../../ui/PositionTabs.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./MissingProof.module.css";

/** Entitlements that nothing proves, each with what it cost and what would close the gap; the name leads to the record. */
export function MissingProofScreen() {
  const { go } = useNavigation();
  const revision = useRevision();
  const all = useAnswer(`missing proof ${revision}`, () => engine.missingProof());
  return (
    <Screen
      title="Missing proof"
      tabs={<PositionTabs current="missingProof" />}
      subtitle={all ? `${countText(all.length, "entitlement has", "entitlements have")} no proof of licence` : ""}
    >
      {all?.length === 0 ? (
        <EmptyState icon={IconCertificate} title="Every right can be proven">
          Each entitlement in force says where its invoice, agreement or certificate is kept.
        </EmptyState>
      ) : null}
      {all && all.length > 0 ? (
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col">Entitlement</th>
              <th scope="col" data-number="true">
                Cost
              </th>
              <th scope="col">What closes it</th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ id, title, product, cost, paid, closes }) => (
              <tr key={id}>
                <th scope="row">
                  <button
                    type="button"
                    className={`text-link ${styles.link}`}
                    onClick={() => go({ screen: "record", register: "entitlement", id })}
                  >
                    {title}
                  </button>
                  <span className={styles.quiet}>{product === "" ? "No software title" : product}</span>
                </th>
                <td data-number="true" title={cost.sentence}>
                  {figureText(cost, valueFormat().money)}
                  {paid ? <span className={styles.paid}>{paid === "year" ? "a year" : "once"}</span> : null}
                </td>
                <td>{closes}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Screen>
  );
}
