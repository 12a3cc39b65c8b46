import { Button } from "@mantine/core";
import { registerOf } from "../../../domain/registers/all.ts";
import { textFromValue } from "../../../domain/registers/text-from-value.ts";
import type { RecordDetail } from "../../engine/engine.ts";
import { valueFormat } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { Screen } from "../../ui/Screen.tsx";
import styles from "./InventoryRecord.module.css";
import { RecordSide } from "./RecordSide.tsx";

/** What the register says of a frozen position, and its history. Nothing of it is ever typed. */
export function SnapshotRecord({ detail }: { readonly detail: RecordDetail }) {
  const { go } = useNavigation();
  const register = registerOf("positionSnapshot");
  const known = register.fields.filter(({ id }) => detail.values[id] !== undefined);
  return (
    <Screen
      back
      wide
      title={detail.title}
      subtitle={register.one}
      actions={
        <Button
          disabled={detail.withdrawn}
          onClick={() => go({ screen: "snapshots", shows: { what: "one", id: detail.id } })}
        >
          Open the frozen position
        </Button>
      }
    >
      <div className={styles.page}>
        <dl className={styles.facts}>
          {known.map((field) => [
            <dt key={`${field.id} label`}>{field.label}</dt>,
            <dd key={field.id}>{textFromValue(field, detail.values[field.id], valueFormat(), (id) => id)}</dd>,
          ])}
        </dl>
        <RecordSide register={register} detail={detail} />
      </div>
    </Screen>
  );
}
