import { Button } from "@mantine/core";
import { useState } from "react";
import { comparedFigures, type PublisherFigure } from "../../../domain/licence/evidence/figures.ts";
import type { PositionLine } from "../../../domain/licence/position-line.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import { shortcutOf, useCommand } from "../../ui/commands.ts";
import { useRevision, useSession } from "../../ui/session.ts";
import { toldSaved } from "../../ui/told-saved.ts";
import { useUnsavedGuard } from "../../ui/unsaved.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./Evidence.module.css";
import { FigureRows } from "./FigureRows.tsx";

interface Props {
  readonly publisher: string;
  readonly lines: readonly PositionLine[];
}

/** What a publisher says about its products beside what we say, with the reason of each difference. */
export function FiguresView({ publisher, lines }: Props) {
  const revision = useRevision();
  const blocked = useSession(({ readOnly, past }) => readOnly ?? past?.sentence ?? null);
  const kept = useAnswer(`figures ${revision}`, () => engine.publisherFigures());
  const [edited, setEdited] = useState<ReadonlyMap<RecordId, PublisherFigure>>(new Map());
  const figures = lines.map(
    ({ product }) => edited.get(product) ?? kept?.find((figure) => figure.product === product) ?? blank(product),
  );
  const compared = comparedFigures(lines, figures);

  const save = async (): Promise<boolean> => {
    const answer = await engine.savePublisherFigures(publisher, [...edited.values()]);
    // What was typed back to what is on record is no change, and then there is none to be taken back.
    const isSame = answer.ok && answer.value.records === 0;
    const saved = isSame || toldSaved(engine, answer, `Figures of ${publisher || "the publisher"} saved`);
    if (saved) setEdited(new Map());
    return saved;
  };
  const canSave = edited.size > 0 && blocked === null;
  useCommand("record.save", canSave ? () => void save() : null);
  useUnsavedGuard(edited.size > 0, { what: "The table of the publisher's figures", save });
  if (!kept) return null;
  return (
    <>
      <div className={styles.lead}>
        <p className={styles.hint}>
          Enter what the publisher's statement says. Where it differs from ours, say why: both stand side by side in the
          pack when you choose so.
        </p>
        <Button
          title={blocked ?? `Save the figures (${shortcutOf("record.save")})`}
          disabled={!canSave}
          onClick={() => void save()}
        >
          Save figures
        </Button>
      </div>
      <div className={styles.listed}>
        <table className={`list-table ${styles.table} ${styles.figures}`}>
          <thead>
            <tr>
              <th scope="col">Product</th>
              <th scope="col">Figure</th>
              <th scope="col" data-number="true">
                Ours
              </th>
              <th scope="col">Publisher's</th>
              <th scope="col" data-number="true">
                Difference
              </th>
              <th scope="col">Why they differ</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <FigureRows
                key={figure.product}
                figure={figure}
                compared={compared.filter(({ product }) => product === figure.product)}
                readOnly={blocked !== null}
                onChange={(changed) => setEdited(new Map(edited).set(figure.product, changed))}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function blank(product: RecordId): PublisherFigure {
  return { product, rights: null, rightsReason: "", required: null, requiredReason: "", note: "" };
}
