import { IconFileZip } from "@tabler/icons-react";
import { engine } from "../../engine/client.ts";
import type { ListedHandOver } from "../../engine/evidence-calls.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { countText, dayText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./Evidence.module.css";

/** Every pack that was handed over, with what was in it; its event leads to the trail, where it can be taken back. */
export function HandOversView() {
  const revision = useRevision();
  const all = useAnswer(`hand-overs ${revision}`, () => engine.handOvers());
  if (!all) return null;
  if (all.length === 0) {
    return (
      <EmptyState icon={IconFileZip} title="Nothing was handed over yet">
        Each pack that is saved is logged here: to whom, about what, with the SHA-256 of every file.
      </EmptyState>
    );
  }
  return (
    <div className={styles.listed}>
      <table className={`list-table ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">Handed over</th>
            <th scope="col">To</th>
            <th scope="col">About</th>
            <th scope="col">Files</th>
            <th scope="col">Authorised by</th>
            <th scope="col">Logged as</th>
          </tr>
        </thead>
        <tbody>
          {all.map((one) => (
            <HandOverRow key={one.id} one={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HandOverRow({ one }: { readonly one: ListedHandOver }) {
  const { go } = useNavigation();
  return (
    <tr>
      <th scope="row">
        {dayText(one.on)}
        <span className={styles.quiet}>Position as at {dayText(one.asAt)}</span>
      </th>
      <td>
        {one.to}
        <span className={styles.quiet}>{one.purpose}</span>
      </td>
      <td>
        {one.publisher === "" ? "Chosen products" : one.publisher}
        <details className={styles.details}>
          <summary>{countText(one.products.length, "product", "products")}</summary>
          <ul>
            {one.products.map((product) => (
              <li key={product}>{product}</li>
            ))}
          </ul>
        </details>
      </td>
      <td>
        {one.pack}
        <details className={styles.details}>
          <summary>{countText(one.files.length, "file", "files")} with SHA-256</summary>
          <ul className={styles.hashes}>
            {[`${one.sha256}  ${one.pack}`, ...one.files].map((line) => (
              <li key={line}>
                {line.slice(66)}
                <code>{line.slice(0, 64)}</code>
              </li>
            ))}
          </ul>
        </details>
      </td>
      <td>{one.authorisedBy}</td>
      <td>
        <button type="button" className="text-link" onClick={() => go({ screen: "trail", seq: one.seq })}>
          Event {one.seq}
        </button>
      </td>
    </tr>
  );
}
