import { Tabs } from "@mantine/core";
import type { Register } from "../../../domain/registers/register.ts";
import type { RecordDetail } from "../../engine/engine.ts";
import { numberText } from "../../ui/local-text.ts";
import { HistoryPanel } from "./HistoryPanel.tsx";
import { RelatedPanel } from "./RelatedPanel.tsx";

/** Beside the form: what is related to the record, and its history. */
export function RecordSide({ register, detail }: { readonly register: Register; readonly detail: RecordDetail }) {
  const related = detail.related.reduce((sum, group) => sum + group.rows.length, 0);
  return (
    <Tabs defaultValue={related > 0 ? "related" : "history"} keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="related">Related{related > 0 ? ` ${numberText(related)}` : ""}</Tabs.Tab>
        <Tabs.Tab value="history">History</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="related" pt="sm">
        <RelatedPanel related={detail.related} />
      </Tabs.Panel>
      <Tabs.Panel value="history" pt="sm">
        <HistoryPanel register={register.id} id={detail.id} />
      </Tabs.Panel>
    </Tabs>
  );
}
