import { Button, NativeSelect } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { AssumptionKind } from "../../../domain/licence/what-if/scenario.ts";
import { engine } from "../../engine/client.ts";
import { decimalMark } from "../../ui/local-text.ts";
import { useRevision, useShownDay } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { AssumptionFields } from "./AssumptionFields.tsx";
import { assumptionFrom, emptyDraft, KINDS } from "./draft.ts";
import { assume } from "./open-scenario.ts";
import styles from "./WhatIf.module.css";

/** Enters one more assumption: first its kind, then what that kind asks for. */
export function AddAssumption() {
  const asAt = useShownDay();
  const revision = useRevision();
  const [draft, setDraft] = useState(() => emptyDraft("devicesRetire"));
  const [lacks, setLacks] = useState("");
  const settings = useAnswer(`settings ${revision}`, () => engine.settings());
  const currency = settings?.currency ?? "";
  const isPurchase = draft.kind === "rightsBought";
  const position = useAnswer(isPurchase ? `${asAt} ${revision}` : null, () => engine.position(asAt));
  const line = position?.lines.find(({ product }) => product === draft.product?.id);
  const metric = line?.metric ?? "perDevice";
  const begin = (kind: AssumptionKind) => {
    setDraft(emptyDraft(kind));
    setLacks("");
  };
  const add = () => {
    const read = assumptionFrom(draft, metric, { currency, mark: decimalMark() });
    if (typeof read === "string") return setLacks(read);
    assume(read);
    begin(draft.kind);
  };
  return (
    <form
      className={styles.add}
      aria-label="Add an assumption"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <NativeSelect
        label="What would change"
        data={[...KINDS]}
        value={draft.kind}
        onChange={(event) => {
          const kind = KINDS.find(({ value }) => value === event.currentTarget.value);
          if (kind) begin(kind.value);
        }}
      />
      <AssumptionFields key={draft.kind} draft={draft} metric={metric} currency={currency} onChange={setDraft} />
      {lacks === "" ? null : (
        <p className={styles.lacks} role="alert">
          {lacks}
        </p>
      )}
      <Button type="submit" leftSection={<IconPlus size={14} aria-hidden />} className={styles.addButton}>
        Add this assumption
      </Button>
    </form>
  );
}
