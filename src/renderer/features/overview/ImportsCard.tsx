import { Button } from "@mantine/core";
import { registerOf } from "../../../domain/registers/all.ts";
import type { TrailEntry } from "../../engine/engine.ts";
import { dayText, numberText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import styles from "./Overview.module.css";

const SHOWN = 5;

/** The last imports with what they brought; each leads to its event in the trail. */
export function ImportsCard({ trail }: { readonly trail: readonly TrailEntry[] }) {
  const { go } = useNavigation();
  const imports = trail
    .flatMap(({ header }) =>
      header.source.kind === "import" || header.source.kind === "workbook" ? [{ header, source: header.source }] : [],
    )
    .slice(0, SHOWN);
  return (
    <section className={styles.card} aria-labelledby="overview-imports">
      <div className={styles.cardHead}>
        <h2 id="overview-imports" className={styles.cardTitle}>
          Last imports
        </h2>
        <Button variant="default" size="compact-xs" onClick={() => go({ screen: "import" })}>
          Import a file
        </Button>
      </div>
      {imports.length === 0 ? <p className={styles.quiet}>No file was imported yet.</p> : null}
      <ul className={styles.list}>
        {imports.map(({ header, source }) => (
          <li key={header.seq}>
            <button type="button" className={styles.item} onClick={() => go({ screen: "trail", seq: header.seq })}>
              <span className={styles.itemMain}>
                {source.file}
                <br />
                <span className={styles.quiet}>
                  {source.kind === "workbook" ? "All registers" : registerOf(source.register).label}:{" "}
                  {numberText(source.rows.new)} new, {numberText(source.rows.changed)} changed,{" "}
                  {numberText(source.rows.rejected)} rejected
                </span>
              </span>
              <span className={styles.quiet}>{dayText(header.at)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
