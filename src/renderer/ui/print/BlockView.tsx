import type { ReactNode } from "react";
import styles from "./BlockView.module.css";
import type { PagePart } from "./paginate.ts";
import { ReportTable } from "./ReportTable.tsx";
import type { SheetBlock } from "./sheet-block.ts";

/** One block, or the part of it that stands on a page. */
export function BlockView({ block, part }: { readonly block: SheetBlock; readonly part?: PagePart }): ReactNode {
  if (block.kind === "table") return <ReportTable block={block} part={part} />;
  if (part?.cut === undefined) return <WholeBlock block={block} />;
  return (
    <div className={styles.cut} style={{ height: part.cut.height }}>
      <div style={{ marginTop: -part.cut.offset }}>
        <WholeBlock block={block} />
      </div>
    </div>
  );
}

function WholeBlock({ block }: { readonly block: Exclude<SheetBlock, { kind: "table" }> }): ReactNode {
  switch (block.kind) {
    case "title":
      return (
        <header className={styles.titleBlock}>
          <p className={styles.organisation}>{block.organisation}</p>
          <h1 className={styles.title}>{block.title}</h1>
          <p className={styles.date}>{block.date}</p>
        </header>
      );
    case "heading":
      return <h2 className={styles.heading}>{block.text}</h2>;
    case "paragraph":
      return <p className={styles.paragraph}>{block.text}</p>;
    case "facts":
      return (
        <dl className={styles.facts}>
          {block.facts.map((fact) => (
            <div className={styles.fact} key={fact.label}>
              <dt>{fact.label}</dt>
              {fact.value === "" ? <dd className={styles.blank} /> : <dd>{fact.value}</dd>}
            </div>
          ))}
        </dl>
      );
    case "signatures":
      return (
        <div className={styles.signatures}>
          {block.roles.map((role) => (
            <section className={styles.signature} key={role} aria-label={`Signature: ${role}`}>
              <p className={styles.role}>{role}</p>
              {["Name", "Date", "Signature"].map((label) => (
                <p className={styles.signatureLine} key={label}>
                  {label}
                </p>
              ))}
            </section>
          ))}
        </div>
      );
  }
}
